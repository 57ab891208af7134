import { expect, test } from 'vitest'
import type { Api } from '../../../../../src/providers/prometheus/api/api.ts'
import type { QueryResult } from '../../../../../src/providers/prometheus/api/query-result.ts'
import { readRaw } from '../../../../../src/providers/prometheus/api/raw-samples.ts'
import { quietContext } from '../../../../contract/providers/quiet-context.ts'

const times = [10, 20, 30, 40]
const tooLarge: QueryResult = {
  kind: 'failed',
  detail: 'the answer is too large to read',
  tooLarge: true,
}

/**
 * One series whose value is the time, given with both ends of a range; ranges longer than
 * `longestSeconds` are refused.
 */
function apiOf(longestSeconds: number): Pick<Api, 'query'> & { asked: string[] } {
  const asked: string[] = []
  const matrix = (to: number, seconds: number): QueryResult => ({
    kind: 'matrix',
    warnings: ['partial'],
    series: [
      {
        labels: { job: 'shop' },
        values: times
          .filter(at => at >= to - seconds && at <= to)
          .map((at): [number, number] => [at, at]),
      },
    ],
  })
  return {
    asked,
    query: async (query, _, time = 0) => {
      asked.push(`${query} at ${time}`)
      const seconds = Number(/\[(\d+)ms\]/.exec(query)![1]) / 1000
      return seconds > longestSeconds + 0.01 ? tooLarge : matrix(time, seconds)
    },
  }
}

test('parts are asked for in their order and overlap, and no sample comes twice', async () => {
  const api = apiOf(20)
  const found = await readRaw('a_total', { from: 0, to: 40 }, api, quietContext())
  expect(api.asked).toEqual([
    'a_total[40001ms] at 40',
    'a_total[20001ms] at 20',
    'a_total[20001ms] at 40',
  ])
  expect(found).toMatchObject({ kind: 'raw', warnings: ['partial'] })
  expect(found.kind === 'raw' && found.series).toMatchObject([
    { labels: { job: 'shop' }, values: times.map(time => [time, time]) },
  ])
})

test('what is too large in every part is a failure after some questions, not many', async () => {
  const api = apiOf(0)
  expect(await readRaw('a_total', { from: 0, to: 40 }, api, quietContext())).toEqual(tooLarge)
  expect(api.asked.length).toBeLessThan(10)
})
