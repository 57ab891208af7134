import { expect, test } from 'vitest'
import { keepUnits } from '../../../../src/render/text/keep-units.ts'

test('a number stays beside its unit and its comparator, and words part as before', () => {
  const shown = (text: string) => keepUnits(text).replaceAll('\u00A0', '_')
  expect(shown('263 ms (256–269 ms)')).toBe('263_ms (256–269_ms)')
  expect(shown('≥ 99.9%, warns at 200 ms')).toBe('≥_99.9%, warns at 200_ms')
  expect(shown('\\< 300 ms')).toBe('\\<_300_ms')
  expect(shown('&lt; 1 s')).toBe('&lt;_1_s')
  expect(shown('12 services, 3 msgs of 5')).toBe('12 services, 3 msgs of 5')
})
