import { expect, test } from 'vitest'
import { parseTargets } from '../../../../../src/providers/prometheus/own/first-scrapes.ts'

const target = (scrapeUrl: string, health: string, lastError = '') => ({
  scrapeUrl,
  health,
  lastError,
  labels: {},
})
const body = (...activeTargets: object[]) =>
  JSON.stringify({ status: 'success', data: { activeTargets } })

test('a target is told by the path that the relay has for it', () => {
  const answer = body(
    target('http://127.0.0.1:4711/0/head', 'up'),
    target('http://127.0.0.1:4711/1/metrics', 'down', 'expected equal'),
  )
  expect(parseTargets(answer, 4711)).toEqual([
    { path: '/0/head', health: 'up', lastError: '' },
    { path: '/1/metrics', health: 'down', lastError: 'expected equal' },
  ])
})

test('the targets of a server that is not ours are none', () => {
  expect(parseTargets(body(target('http://127.0.0.1:3000/0/head', 'up')), 4711)).toEqual([])
  expect(parseTargets(body(), 4711)).toEqual([])
})

test.each([
  '<html>not found</html>',
  'null',
  '{"data":[]}',
  '{"data":{"activeTargets":[null, "up"]}}',
])('nor has one that responds with %s any', answer => {
  expect(parseTargets(answer, 4711)).toEqual([])
})
