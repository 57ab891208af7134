import { expect, test } from 'vitest'
import { headers } from '../../../src/language/access/headers.ts'
import { labels } from '../../../src/language/mappings/labels.ts'
import type { Option } from '../../../src/language/option.ts'
import { spotOf } from '../../../src/language/yaml/plain-spot.ts'
import type { Json } from '../../../src/language/yaml/tree.ts'

const matchers = labels({ such: '{ job: shop }', why: 'no label matches all' })

/** What was read of a value, and its mistakes. */
function reading<T>(option: Option<T>, value: Json) {
  const spot = spotOf(value, 'match')
  const read = option.read(spot)
  return { read, mistakes: spot.reading.found.map(({ mistake: { message } }) => message) }
}

test('a mapping is read by its keys', () => {
  expect(reading(matchers, { job: 'shop', env: 'eu' })).toEqual({
    read: { job: 'shop', env: 'eu' },
    mistakes: [],
  })
})

test.each<[Json, string]>([
  ['shop', 'match: expected a mapping of labels to values; found "shop"'],
  [{}, 'match: expected a mapping of labels to values; found an empty one'],
  [
    Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`label${at}`, 'a'])),
    'match: more than 20 labels',
  ],
  [{ job: 'shop', 'a-b': 'c' }, 'match.a-b: expected the name of a label'],
  [{ job: ['shop'] }, 'match.job: expected the value of a label; found a list'],
])('of %j nothing is read, and it is a mistake', (value, message) => {
  expect(reading(matchers, value)).toEqual({ read: undefined, mistakes: [message] })
})

test('what may hold a secret is never quoted', () => {
  expect(reading(headers, 'X-Key: hunter2').mistakes).toEqual([
    'match: expected a mapping of header names to values; found a string',
  ])
})
