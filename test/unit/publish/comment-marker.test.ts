import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { buildMarker, hasMarker, parseMarker } from '../../../src/publish/comment-marker.ts'

const nasty = string({ unit: 'binary', maxLength: 40 })

it('no name of a service ends the marker early, breaks its line or holds a double hyphen', () => {
  assert(
    property(nasty, service => {
      const marker = buildMarker({ service }, { state: 'green' })
      expect(marker).toMatch(/^<!-- reliability-gate service=[\w.~!*'()%]* state=green -->$/)
      expect(marker.slice(4, -3)).not.toContain('--')
    }),
  )
  expect(buildMarker({ service: 'a-->b <img>' }, { state: 'blocks' })).toBe(
    '<!-- reliability-gate service=a%2D%2D%3Eb%20%3Cimg%3E state=blocks -->',
  )
})

it('a marker is found by its own service and by no other', () => {
  assert(
    property(nasty, nasty, (service, other) => {
      const body = `${buildMarker({ service }, { state: 'green' })}\ntext`
      expect(hasMarker(body, { service })).toBe(true)
      expect(hasMarker(body, { service: other })).toBe(
        other.toWellFormed() === service.toWellFormed(),
      )
    }),
  )
})

it('the state is read back, also where an editor on the web has changed the line breaks', () => {
  for (const state of ['blocks', 'green', 'cancelled'] as const) {
    expect(parseMarker(`${buildMarker({ service: 'a b' }, { state })}\r\ntext`).state).toBe(state)
  }
})

it('the commit is read back, and those of older gates have none', () => {
  const commit = 'a'.repeat(40)
  expect(parseMarker(`${buildMarker({ group: 'a b' }, { state: 'green', commit })}\ntext`)).toEqual(
    {
      state: 'green',
      commit,
    },
  )
  expect(parseMarker('<!-- reliability-gate service=shop state=green -->\n')).toEqual({
    state: 'green',
  })
  expect(parseMarker('<!-- reliability-gate service=shop state=odd commit=zz -->\n')).toEqual({
    state: 'blocks',
  })
})

it('a group is no service of its name', () => {
  expect(hasMarker(buildMarker({ group: 'shop' }, { state: 'green' }), { service: 'shop' })).toBe(
    false,
  )
})
