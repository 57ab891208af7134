import type { PastRun, PastRuns } from '../model/advisory.ts'
import { defined } from '../model/basics/defined.ts'
import { counted, formatCount } from '../model/basics/units.ts'
import { markdownTable } from './markdown/text.ts'
import { type Cell, fitWidth, formatTable, painter, wrapText } from './terminal/terminal-text.ts'
import { codeCell, prose, proseCell } from './text/escape-markdown.ts'

/** More rows help nobody to decide. */
const mostRows = 100

/**
 * `Of 80 runs 12 would have blocked: 9 fail, 2 no-data, 1 error.`, and what else there is to say, a
 * sentence each.
 */
function summaryOf({ from, runs }: PastRuns): string[] {
  if (runs.length === 0) return [`No run of the gate was found in ${from}.`]
  const would = runs.filter(({ effect }) => effect.kind === 'would-block')
  const blocked = runs.filter(({ effect }) => effect.kind === 'blocked')
  const services = new Set(runs.map(({ service }) => service)).size
  const of =
    runs.length === 1
      ? 'The only run'
      : `Of ${formatCount(runs.length)} runs ${formatCount(would.length)}`
  const verb =
    runs.length === 1 && would.length === 0 ? 'would not have blocked' : 'would have blocked'
  return [
    `${of} ${verb}${would.length > 0 ? `: ${countRules(would)}` : ''}.`,
    ...(blocked.length > 0
      ? [`${formatCount(blocked.length)} did block: ${countRules(blocked)}.`]
      : []),
    `${counted(services, 'service')}, in ${from}.`,
  ]
}

function countRules(runs: readonly PastRun[]): string {
  const counts = new Map<string, number>()
  for (const { effect } of runs) {
    if (effect.kind !== 'none') counts.set(effect.rule, (counts.get(effect.rule) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([rule, count]) => `${formatCount(count)} ${rule}`)
    .join(', ')
}

const effectOf = ({ effect }: PastRun): string => {
  if (effect.kind === 'none') return 'no'
  return effect.kind === 'blocked' ? `did block (${effect.rule})` : `yes (${effect.rule})`
}

const heads = [
  'Pull request',
  'Commit',
  'Service',
  'Verdict',
  'Would have blocked',
  'Reason',
] as const

const wordsOf = (run: PastRun): string[] => [
  run.pullRequest === undefined ? '' : `#${run.pullRequest}`,
  run.commit?.slice(0, 7) ?? '',
  run.service,
  run.verdict,
  effectOf(run),
  run.reason,
]

/** Those that blocked, or would have, before others where not all can be shown. */
function shownOf(runs: readonly PastRun[]): { shown: readonly PastRun[]; left: number } {
  if (runs.length <= mostRows) return { shown: runs, left: 0 }
  const matter = runs.filter(({ effect }) => effect.kind !== 'none')
  const others = runs.filter(({ effect }) => effect.kind === 'none')
  return { shown: [...matter, ...others].slice(0, mostRows), left: runs.length - mostRows }
}

const moreOf = (left: number): string[] =>
  left > 0 ? [`${formatCount(left)} more are left out here; --format json has them all.`] : []

export function renderAdvisoryTerminal(
  past: PastRuns,
  { color, width }: { color: boolean; width: number },
): string {
  const paint = painter(color)
  const room = Math.max(60, width)
  const { shown, left } = shownOf(past.runs)
  const longest = shown.map(run =>
    wordsOf(run)
      .slice(0, -1)
      .map(word => fitWidth(word, 40)),
  )
  const others = longest.map(words => words.reduce((sum, word) => sum + word.length + 2, 0))
  const forReason = Math.max(24, room - Math.max(0, ...others) - 8)
  const rows = shown.map(run =>
    wordsOf(run).map(
      (text, index): Cell => ({
        text: fitWidth(text, index === heads.length - 1 ? forReason : 40),
        ...defined({
          styles: index === 4 && run.effect.kind !== 'none' ? (['red'] as const) : undefined,
        }),
      }),
    ),
  )
  const table =
    rows.length > 0
      ? [
          ...formatTable(
            heads.map(head => ({ head })),
            rows,
            { width: room, paint, indent: '' },
          ),
          ...moreOf(left),
          '',
        ]
      : []
  const said = [...summaryOf(past), ...past.notes.map(note => `Note: ${note}.`)]
  return `${[...table, ...said.flatMap(line => wrapText(line, room, ''))].join('\n')}\n`
}

export function renderAdvisoryMarkdown(past: PastRuns): string {
  const { shown, left } = shownOf(past.runs)
  const rows = shown.map(run => {
    const [pullRequest = '', commit = '', service = '', verdict = '', effect = '', reason = ''] =
      wordsOf(run)
    return [
      pullRequest,
      codeCell(commit),
      codeCell(service),
      verdict,
      effect,
      proseCell(reason, 200),
    ]
  })
  const [first = '', ...rest] = summaryOf(past)
  const blocks = [
    `**${prose(first)}** ${rest.map(line => prose(line)).join(' ')}`.trim(),
    ...(rows.length > 0
      ? [
          markdownTable(
            heads.map(head => ({ head })),
            rows,
          ),
        ]
      : []),
    ...moreOf(left),
    ...past.notes.map(note => `Note: ${prose(note)}.`),
  ]
  return `${blocks.join('\n\n')}\n`
}

export function renderAdvisoryJson(past: PastRuns): string {
  const { from, runs, notes } = past
  const count = (kind: PastRun['effect']['kind']) =>
    runs.filter(({ effect }) => effect.kind === kind).length
  const summary = {
    runs: runs.length,
    wouldHaveBlocked: count('would-block'),
    blocked: count('blocked'),
  }
  return `${JSON.stringify({ from, summary, runs, notes }, null, 2)}\n`
}
