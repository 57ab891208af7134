import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { buildMarker, hasMarker, parseState } from '../../../src/publish/comment-marker.ts'

const nasty = string({ unit: 'binary', maxLength: 40 })

it('no name of a service ends the marker early, breaks its line or holds a double hyphen', () => {
  assert(
    property(nasty, service => {
      const marker = buildMarker(service, 'green')
      expect(marker).toMatch(/^<!-- reliability-gate service=[\w.~!*'()%]* state=green -->$/)
      expect(marker.slice(4, -3)).not.toContain('--')
    }),
  )
  expect(buildMarker('a-->b <img>', 'blocks')).toBe(
    '<!-- reliability-gate service=a%2D%2D%3Eb%20%3Cimg%3E state=blocks -->',
  )
})

it('a marker is found by its own service and by no other', () => {
  assert(
    property(nasty, nasty, (service, other) => {
      const body = `${buildMarker(service, 'green')}\ntext`
      expect(hasMarker(body, service)).toBe(true)
      expect(hasMarker(body, other)).toBe(other.toWellFormed() === service.toWellFormed())
    }),
  )
})

it('the state is read back, also where an editor on the web has changed the line breaks', () => {
  for (const state of ['blocks', 'green', 'cancelled'] as const) {
    expect(parseState(`${buildMarker('a b', state)}\r\ntext`)).toBe(state)
  }
})
