import { expect, test } from 'vitest'
import { afterColon } from '../../../../src/model/basics/sentences.ts'

test.each([
  ['The objectives held.', 'the objectives held.'],
  ['No data: nothing was counted.', 'no data: nothing was counted.'],
  ['Prometheus did not respond.', 'Prometheus did not respond.'],
  ['Notes are kept.', 'Notes are kept.'],
  ['385 ms, at least 372 ms.', '385 ms, at least 372 ms.'],
])('after a colon a word that is no name has no capital: %s', (sentence, after) => {
  expect(afterColon(sentence)).toBe(after)
})
