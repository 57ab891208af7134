import { defined } from '../../model/basics/defined.ts'
import { formatValue } from '../../model/basics/units.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import type { Block, Cell, Column, Text } from '../../model/scorecard.ts'
import { formatTolerated, isCompared, isNoRegression } from '../text/compared.ts'
import { formatRow, formatTarget, gaugeOf } from '../text/row.ts'
import { verdictOf, worstFirst } from '../text/words.ts'
import { everywhere, onPages, type SectionKind } from './section.ts'

/**
 * What each objective asks for, what was measured, and its verdict first: a narrow screen shows the
 * left of a table.
 */
export const objectives: SectionKind = {
  id: 'objectives',
  rank: 160,
  essential: true,
  on: everywhere,
  build: ({ rows, record: { moved } }) => ({
    title: 'Objectives',
    titleOn: ['html'],
    blocks: [
      rows.length > 0
        ? tableOf(rows)
        : { kind: 'note', text: 'No objective was judged.', on: onPages },
      ...(moved ? [{ kind: 'note', text: moved.sentence, on: ['html'] } as const] : []),
      ...(rows.some(row => gaugeOf(row))
        ? [{ kind: 'note', text: explanation, small: true, on: ['html'] } as const]
        : []),
    ],
  }),
}

const explanation =
  'The bar is the interval of the measurement, each end with 95% confidence; the dot is the measured value, the upright line the target, and green is its good side. A red upright line marks where a change begins to fail.'

function tableOf(rows: readonly JudgedObjective[]): Block {
  const shown = rows.map(row => ({ row, ...formatRow(row) }))
  const anyInterval = shown.some(({ interval }) => interval !== '')
  const anyBase = rows.some(isCompared)
  return {
    kind: 'table',
    of: ['objective', 'objectives'],
    columns: columnsOf(anyInterval, anyBase),
    rows: shown.map(one => cellsOf(one, anyBase)),
    details: rows.map(detailsOf),
    importance: worstFirst(rows).map(row => rows.indexOf(row)),
  }
}

const columnsOf = (anyInterval: boolean, anyBase: boolean): Column[] => [
  { head: 'Verdict', place: 2 },
  { head: 'Objective' },
  { head: anyInterval ? 'Measured (interval)' : 'Measured', short: 'Measured', isNumber: true },
  ...(anyBase ? comparedColumns : [{ head: 'Target', isNumber: true }]),
  {
    head: anyBase ? 'Change or interval' : 'Interval',
    on: ['terminal'],
    ...defined({ place: anyBase ? 3 : undefined }),
  },
  { head: 'Interval and target', on: ['html'] },
]

/** A terminal too narrow for all of them shows the change rather than base. */
const comparedColumns: Column[] = [
  { head: 'Base', isNumber: true, place: 4 },
  { head: 'Change (interval)', isNumber: true, on: onPages },
  { head: 'Target', isNumber: true, place: 5 },
]

type Shown = { row: JudgedObjective } & ReturnType<typeof formatRow>

const cellsOf = (
  { row, value, interval, base, change, between }: Shown,
  anyBase: boolean,
): Cell[] => [
  { text: verdictOf(row), mark: row.verdict, short: row.verdict },
  { text: [{ code: row.name }], ...defined({ aside: asideOf(row) }) },
  withAside(row.verdict === 'fail' ? [{ bold: value }] : value, interval),
  ...(anyBase ? [base, withAside(change, between)] : []),
  targetOf(row),
  isCompared(row) && between
    ? { text: `${change} (${between})`, short: change }
    : change || interval,
  { text: '', ...defined({ gauge: gaugeOf(row) }) },
]

const withAside = (text: Text, aside: string): Cell => ({
  text,
  ...defined({ aside: aside || undefined }),
})

/** A narrow terminal leaves out of a comparison's target what its objective says. */
const targetOf = (row: JudgedObjective): Cell => ({
  text: formatTarget(row),
  ...defined({
    aside: row.warn === undefined ? undefined : `warns at ${formatValue(row.warn, row.unit)}`,
    short: isNoRegression(row) ? formatTolerated(row) : undefined,
  }),
})

/** `key, weight 3`; undefined of an objective that counts as most do. */
function asideOf({ key, weight }: JudgedObjective): string | undefined {
  const marks = [key && 'key', weight !== 1 && `weight ${weight}`].filter(Boolean)
  return marks.length > 0 ? marks.join(', ') : undefined
}

const detailsOf = ({ reason, warnings = [] }: JudgedObjective): string[] => [
  reason,
  ...warnings.map(warning => `Warning from the source: ${warning}`),
]
