import { expect, test } from 'vitest'
import {
  isConstant,
  partConstant,
} from '../../../../../src/providers/prometheus/alerts/constant-rules.ts'

test.each([
  'vector(1)',
  'vector(0) > 1',
  '1 == bool 1',
  'absent(vector(1))',
  'label_replace(vector(1), "a", "time", "", "")',
])('%s says the same whatever happens', query => {
  expect(isConstant(query)).toBe(true)
})

test.each([
  'up == 0',
  'absent(up)',
  'vector(1) unless up',
  'vector(time()) > 5',
  'hour() > 8',
  '{job="a"}',
])('%s does not', query => {
  expect(isConstant(query)).toBe(false)
})

test('rules are parted, and those left out are named', () => {
  const [watchdog, down] = [
    { name: 'Watchdog', query: 'vector(1)' },
    { name: 'Down', query: 'up == 0' },
  ]
  expect(partConstant([watchdog!, down!])).toEqual({
    rules: [down],
    leftOut: { leftOut: ['Watchdog'] },
  })
  expect(partConstant([down!])).toEqual({ rules: [down], leftOut: {} })
})
