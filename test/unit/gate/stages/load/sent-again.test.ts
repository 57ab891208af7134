import { expect, test } from 'vitest'
import { notesOfSentAgain } from '../../../../../src/gate/stages/load/sent-again.ts'
import { defined } from '../../../../../src/model/basics/defined.ts'
import type { Evidence } from '../../../../../src/model/evidence/evidence.ts'
import type { LoadCell, LoadReport } from '../../../../../src/model/evidence/load-report.ts'
import { makeLoad } from '../../../../support/examples/example-load.ts'

const report = makeLoad([{ name: 'a', share: 1, median: 10, spread: 0.1 }], {
  perSecond: 100,
  seconds: 5,
})
const withCells = (more: readonly Partial<LoadCell>[]): LoadReport => ({
  ...report,
  cells: more.map(one => ({ ...report.cells[0]!, ...one })),
})
const evidence = (load?: LoadReport, steps: LoadReport[] = []): Evidence => ({
  target: { url: 'http://shop.example', source: 'config' },
  answers: [],
  ...defined({ load }),
  steps: steps.map((step, level) => ({ level, report: step })),
})
const said =
  ' were sent again over another connection, as the server had closed the first one or refused them ' +
  'before it accepted them; their times count from when they were due'

test('what was sent again is told of each side, over all steps', () => {
  const first = withCells([
    { sent: 3000, again: 15 },
    { sent: 900 },
    { side: 'base', sent: 700, again: 1 },
  ])
  expect(notesOfSentAgain(evidence(first, [withCells([{ sent: 20, again: 5 }])]))).toEqual([
    { source: 'load', message: `20 of 3,920 requests to the target${said}` },
    { source: 'load', message: `1 of 700 requests to the baseline${said}` },
  ])
})

test('nothing is told where nothing was, or where there was no load', () => {
  expect(notesOfSentAgain(evidence(report))).toEqual([])
  expect(notesOfSentAgain(evidence())).toEqual([])
})
