import { formatValue } from '../../../model/basics/units.ts'
import type { HealthCheck } from '../../../model/judgement.ts'
import type { Block, Cell, ListItem } from '../../../model/scorecard.ts'
import { closed, sentence } from '../../text/sentence.ts'
import { everywhere, onPages, type SectionKind } from '../section.ts'

/**
 * Whether the load generator kept up, open where that leaves an objective undecided; a terminal
 * only says where it did not.
 */
export const generator: SectionKind = {
  id: 'load generator',
  rank: 80,
  on: everywhere,
  build: ({ record: { load }, rows }) => {
    if (!load.generator) return null
    const { healthy, checks, told } = load.generator
    const broken = checks.filter(({ ok }) => !ok)
    const on = healthy ? onPages : everywhere
    const blocks: Block[] = [
      ...(told === undefined ? [] : [{ kind: 'note', text: told, on } as const]),
      {
        kind: 'table',
        of: ['check', 'checks'],
        on: onPages,
        columns: [
          { head: 'Check' },
          { head: 'Measured', isNumber: true },
          { head: 'Limit', isNumber: true },
        ],
        rows: checks.map(checkCells),
      },
      ...(healthy
        ? []
        : [
            { kind: 'list', items: broken.map(adviceItem), on: onPages } as const,
            { kind: 'list', items: broken.map(brokenItem), on: ['terminal'] } as const,
          ]),
    ]
    return {
      title: titleOf(broken),
      fold: rows.some(({ cause }) => cause === 'generator' || cause === 'not-sent')
        ? 'open'
        : 'closed',
      blocks,
    }
  },
}

function titleOf(broken: readonly HealthCheck[]): string {
  if (broken.length === 0) return 'Load generator: kept up'
  if (broken.every(({ endsLoad }) => endsLoad)) return 'Load generator: ended before its time'
  return broken.every(({ losesRequests }) => losesRequests)
    ? 'Load generator: requests of the script are missing'
    : 'Load generator: did not keep up'
}

/** Its mark first: a narrow screen shows the left of a table. */
const checkCells = ({ name, value, limit, unit, ok }: HealthCheck): Cell[] => [
  { text: name, mark: ok ? 'pass' : 'fail' },
  formatValue(value, unit),
  formatValue(limit, unit),
]

const adviceItem = ({ name, advice }: HealthCheck): ListItem => ({
  label: name,
  text: [sentence(advice)],
})

const brokenItem = ({ name, value, limit, unit, advice }: HealthCheck): ListItem => ({
  label: name,
  text: [`${formatValue(value, unit)}, limit ${formatValue(limit, unit)}; ${closed(advice)}`],
})
