import { defined } from '../model/basics/defined.ts'
import type { CheckRecord, JudgedCheck } from '../model/check-record.ts'
import type { Cell, Scorecard, Section } from '../model/scorecard.ts'
import { isGreen, verdicts } from '../model/verdict.ts'
import { everywhere } from './sections/section.ts'
import { formatTime } from './text/format.ts'
import { linkableRun } from './text/words.ts'

/** The scorecard of a round of checks, in the same parts as that of a run. */
export function buildCheckScorecard(record: CheckRecord): Scorecard {
  const { service, verdict, reason, context, commit, gate, startedAt } = record
  const rule = verdict === 'fail' ? ('fail' as const) : ('error' as const)
  const blocks = !isGreen(verdict)
  const ruled = {
    verdict,
    advisory: false,
    blocks,
    ...defined({ ruling: blocks ? { rule, blocks } : undefined }),
  }
  const run = linkableRun(context.runUrl)
  return {
    service,
    reason,
    context,
    commit,
    ...ruled,
    grade: null,
    score: null,
    rows: [],
    measured: null,
    target: '',
    head: {
      reason: [{ bold: reason }],
      consequence: [],
      more: [],
      facts: [
        `health checks at ${startedAt}`,
        ...(run ? [[{ link: run, text: 'workflow run' }]] : []),
      ],
    },
    sections: [tableOf(record)],
    gateVersion: gate.version,
  }
}

const tableOf = ({ checks }: CheckRecord): Section => ({
  id: 'checks',
  rank: 200,
  essential: true,
  on: everywhere,
  blocks: [
    {
      kind: 'table',
      of: ['check', 'checks'],
      columns: [
        { head: 'Check' },
        { head: 'Address' },
        { head: 'Verdict' },
        { head: 'Time', isNumber: true },
      ],
      rows: checks.map(cellsOf),
      importance: [...checks.keys()].sort((a, b) => rankOf(checks[a]!) - rankOf(checks[b]!)),
    },
    ...reasonsOf(checks),
  ],
})

/** Why those are not good that are not. */
function reasonsOf(checks: readonly JudgedCheck[]): Section['blocks'] {
  const items = checks
    .filter(({ verdict }) => verdict !== 'pass')
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({ name, verdict, reason, hint }) => ({
      mark: verdict,
      label: [{ code: name }],
      text: [hint === undefined ? reason : `${reason}; ${hint}`],
    }))
  return items.length > 0 ? [{ kind: 'list', items }] : []
}

const rankOf = ({ verdict }: JudgedCheck): number => verdicts.indexOf(verdict)

const cellsOf = ({ name, kind, address, verdict, ms }: JudgedCheck): Cell[] => [
  { text: [{ code: name }] },
  { text: [`${kind} `, { code: address, most: 100 }] },
  {
    text: verdict,
    mark: verdict,
    ...defined({ tone: verdict === 'fail' ? 'bad' : undefined }),
  },
  ms === null ? '–' : formatTime(ms),
]
