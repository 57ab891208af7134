import { expect, test } from 'vitest'
import { ofIterations } from '../../../../src/judge/load/segments.ts'
import type { Evidence } from '../../../../src/model/evidence/evidence.ts'
import type { LoadCell } from '../../../../src/model/evidence/load-report.ts'
import type { LoadObjective } from '../../../../src/model/plan/objective.ts'

const cell = (name: string) => ({ name, side: 'head', window: 0 }) as LoadCell
const load = {
  cells: [cell('buy / login'), cell('buy / pay')],
  answered: { head: [2] },
  iterations: { cells: [cell('buy')], answered: { head: [1] } },
}
const evidence = { load } as unknown as Evidence
const of = (request?: string) =>
  ofIterations(evidence, { kind: 'load', request } as unknown as LoadObjective).load

test('an objective that names a scenario is judged by its iterations, any other by the requests', () => {
  expect(of('buy')).toMatchObject({ cells: load.iterations.cells, answered: { head: [1] } })
  for (const name of [undefined, 'buy / login', 'nobody']) expect(of(name)).toBe(load)
})
