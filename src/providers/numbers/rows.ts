import { excerpt } from '../../net/redaction/excerpt.ts'
import { type Refusal, refusal } from '../outcome.ts'
import { type Numbers, numbersOf } from './numbers.ts'

/** One column of a row, as a text; undefined where the row has none. */
export type Cell = readonly [column: string, text: string | undefined]

/**
 * Rows whose last column is the number, and whose others say what it is about. `query`: what the
 * query is called; `example`: one that ends in a number.
 */
export function numbersOfRows(
  rows: readonly (readonly Cell[])[],
  { query, example, warnings = [] }: { query: string; example: string; warnings?: string[] },
): Numbers | Refusal {
  const read = rows.map(cells => ({
    labels: Object.fromEntries(
      cells.slice(0, -1).map(([name, text = '']) => [excerpt(name, 100), excerpt(text, 200)]),
    ),
    text: cells.length > 0 ? cells.at(-1)![1] : '',
  }))
  const known = read.flatMap(({ labels, text }) => (text === undefined ? [] : [{ labels, text }]))
  const odd = known.find(({ text }) => numberIn(text) === undefined)
  if (odd)
    return refusal(
      `the ${query} returns \`${excerpt(odd.text, 40)}\`, which is not a number`,
      `its last column has to be a number, such as of \`${example}\``,
    )
  const series = known.map(({ labels, text }) => ({ labels, values: [numberIn(text)] }))
  return numbersOf(series, warnings)
}

/** A number that travels as a text. */
export const numberIn = (text: string): number | undefined =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
