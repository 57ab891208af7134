import { expect, test } from 'vitest'
import { matchersOf } from '../../../../src/promql/selector.ts'
import {
  demands,
  hasPlausibleValue,
  namesValues,
} from '../../../../src/providers/prometheus/check/demanded-values.ts'

const matcherOf = (text: string) => matchersOf(`a{${text}}`)[0]!

test.each([
  ['code="500"', true, true],
  ['code=~"5..|429"', true, true],
  ['code!="200"', true, false],
  ['code!~"2.."', true, false],
  ['code=""', false, false],
  ['code!=""', false, false],
  ['code=~".+"', false, false],
  ['code=~".*"', false, false],
  ['code=~"(5..)?"', false, false],
  ['code!~".+"', false, false],
  ['code=~"(?i)x"', true, true],
])('%s names values of its label: %j; and wants it to have one: %j', (text, names, wants) => {
  const matcher = matcherOf(text)
  expect([namesValues(matcher), demands(matcher)]).toEqual([names, wants])
})

test.each<[text: string, values: string[], isPlausible: boolean]>([
  ['code="500"', ['200'], true],
  ['code=~"5.."', ['200', '301'], true],
  ['code=~"503|504"', ['200'], true],
  ['code=~"5\\\\d\\\\d"', ['200'], true],
  ['code="5xx"', ['200', '404'], false],
  ['code=~"5"', ['200'], false],
  ['code=~"5xx|4xx"', ['200'], false],
  ['code="5xx"', ['2xx'], false],
  ['outcome="SERVER_ERROR"', ['SUCCESS'], true],
  ['outcome="eror"', ['error', 'success'], false],
  ['outcome=~"server.*"', ['SUCCESS'], true],
  ['id="77"', ['1234567', '7654321'], true],
])('%s among %j may come yet: %j', (text, values, isPlausible) => {
  expect(hasPlausibleValue(matcherOf(text), values)).toBe(isPlausible)
})
