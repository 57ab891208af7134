import { expect, test } from 'vitest'
import type { Context } from '../../../../../src/model/context.ts'
import type { Measurement } from '../../../../../src/model/evidence.ts'
import type { Indicator } from '../../../../../src/model/plan.ts'
import { headOnly } from '../../../../../src/providers/prometheus/own/head-only.ts'

test('what is checked, measured and drawn is of head, and the answer tells the query that was asked', async () => {
  const asked: Indicator[] = []
  const answer = async (indicator: Indicator): Promise<Measurement> => {
    asked.push(indicator)
    return { kind: 'value', value: 1, query: indicator.query, warnings: [] }
  }
  const provider = headOnly({
    id: 'prometheus',
    check: async all => void asked.push(...all),
    measure: answer,
    series: answer,
  })
  const indicator: Indicator = { kind: 'value', query: 'sum(a)' }
  const context = {} as Context
  await provider.check([indicator], context)
  const found = await provider.measure(indicator, { start: 1, end: 2 }, context)
  await provider.series(indicator, { start: 1, end: 2 }, context)
  expect(asked.map(({ query }) => query)).toEqual(Array(3).fill('sum(a{side!="base"})'))
  expect(found.query).toBe('sum(a{side!="base"})')
})
