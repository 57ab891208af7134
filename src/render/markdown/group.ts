import { counted } from '../../model/basics/units.ts'
import { type Verdict, verdicts } from '../../model/verdict.ts'
import { icons } from '../../scorecard/text/words.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { prose, proseCell } from '../text/escape-markdown.ts'
import { bytesOf, folded, markdownTable } from './text.ts'

/**
 * One service in a comment that several share. `scorecard`: Markdown of our own; empty where there
 * is none yet.
 */
export type GroupRow = {
  service: string
  state: Verdict | 'running' | 'cancelled'
  /** The verdict in words, such as `fail (advisory, would have blocked)`. */
  words: string
  reason: string
  /** Page of its check run. */
  url?: string
  scorecard: string
}

const stateIcons = { ...icons, running: '⏳', cancelled: '⚪' }
/** What a reviewer needs to see first. */
const order: readonly GroupRow['state'][] = [
  ...verdicts.filter(of => of !== 'pass'),
  'cancelled',
  'running',
  'pass',
]
const mostRows = 100

/**
 * Scorecards of several services as one comment, of at most `budget` UTF-8 bytes. What does not fit
 * is left out in this order: what is folded in each scorecard, then scorecards as a whole, the last
 * first. The table stays.
 */
export function renderGroup(group: string, parts: readonly GroupRow[], budget: number): string {
  const rows = parts.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const head = [titleLine(group, rows), table(rows.slice(0, mostRows))]
  if (rows.length > mostRows) head.push(`And ${rows.length - mostRows} more.`)
  const scorecards = rows.map(({ scorecard }) => scorecard)
  const assemble = (note = ''): string => {
    const shown = rows.map((row, i) => (scorecards[i] ? folded(summaryOf(row), scorecards[i]) : ''))
    return `${[...head, ...shown, note].filter(Boolean).join('\n\n')}\n`
  }
  let text = assemble()
  for (const shorten of [unfolded, () => '']) {
    for (let i = rows.length - 1; i >= 0 && bytesOf(text) > budget; i -= 1) {
      scorecards[i] = shorten(scorecards[i]!)
      text = assemble(
        'Not everything fits in a comment: the check of each service has its whole scorecard.',
      )
    }
  }
  return text
}

function titleLine(group: string, rows: readonly GroupRow[]): string {
  const { state } = rows[0]!
  const several = counted(rows.length, 'service')
  const alike = rows.filter(row => row.state === state).length
  const words = alike === rows.length ? `${several}: ${state}` : `${alike} of ${several}: ${state}`
  return `## ${stateIcons[state]} Reliability Gate: ${prose(group, 100)} — ${words}`
}

const table = (rows: readonly GroupRow[]): string =>
  markdownTable(
    [{ head: '', align: 'center' }, { head: 'Service' }, { head: 'Verdict' }, { head: 'Reason' }],
    rows.map(({ service, state, words, reason, url }) => {
      const shown = proseCell(words, 100)
      return [
        stateIcons[state],
        proseCell(service, 100),
        linked(shown, url),
        reason ? proseCell(reason, 250) : '',
      ]
    }),
  )

/** Only to GitHub itself, whose answers have the address. */
const linked = (text: string, url: string | undefined): string =>
  url && /^https:\/\/[\w.-]+\/[\w./-]+(\?[\w=&-]*)?$/.test(url) ? `[${text}](${url})` : text

/** As code, in which GitHub makes no mention a mention. */
const summaryOf = ({ service, state }: GroupRow): string =>
  `${stateIcons[state]} <code>${escapeHtml(service, 100)}</code>`

/** A scorecard down to its first folded section. */
const unfolded = (scorecard: string): string => {
  const at = scorecard.indexOf('<details')
  return at < 0 ? scorecard : scorecard.slice(0, at).trimEnd()
}
