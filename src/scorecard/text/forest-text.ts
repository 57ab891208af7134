import { cleanText, clip } from '../../model/basics/clean-text.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import { isNoRegression, onScale, redFrom } from './compared.ts'
import { verdictOf } from './words.ts'

/**
 * Characters of one tolerance; the picture goes from one and a half below base to two and a half
 * above.
 */
const unit = 10
const left = 1.5 * unit
const width = 4 * unit + 1
const mostRows = 12
const longestName = 24

/**
 * Each comparison's interval against its tolerance, for a fixed-width font: one scale for all,
 * since each is drawn in units of its own tolerance. Empty where nothing was compared.
 */
export function forestLines(rows: readonly JudgedObjective[]): string[] {
  const drawn = rows.flatMap(row => {
    const scale = onScale(row)
    return scale ? [{ row, scale }] : []
  })
  if (drawn.length === 0) return []
  const shown = drawn.slice(0, mostRows)
  const names = shown.map(({ row }) => nameOf(row))
  const room = Math.max(...names.map(name => name.length))
  const red = shown.some(({ row }) => isNoRegression(row)) ? '  ┃ red from here' : ''
  const head = place(place(blank(), left - 1, 'base'), left + unit - 4, 'tolerance') + red
  return [
    `${' '.repeat(room)}  ${head}`,
    ...shown.map(
      ({ row, scale }, index) =>
        `${names[index]!.padEnd(room)}  ${draw(scale, redFrom(row))}  ${verdictOf(row)}`,
    ),
  ]
}

/** Foreign text may hold anything but what a fence is made of. */
function nameOf({ name }: JudgedObjective): string {
  const short = cleanText(name, 200)
    .replace(/`/g, "'")
    .replace(/(\s*[<>]=?\s*base.*|: no regression)$/, '')
  return clip(short, longestName)
}

const blank = (): string => ' '.repeat(width)

const place = (line: string, at: number, text: string): string =>
  line.slice(0, at) + text + line.slice(at + text.length)

function draw({ at, lower, upper }: NonNullable<ReturnType<typeof onScale>>, red: number): string {
  const column = (value: number) => Math.round(left + value * unit)
  const inside = (position: number) => Math.min(width - 1, Math.max(0, position))
  const from = lower === null ? Number.NEGATIVE_INFINITY : column(lower)
  const to = upper === null ? Number.POSITIVE_INFINITY : column(upper)
  const [first, last] = [inside(from), inside(to)]
  let line = place(place(blank(), left, '┊'), left + unit, '┊')
  if (red < 1) line = place(line, left + red * unit, '┃')
  line = place(line, first, '─'.repeat(Math.max(1, last - first + 1)))
  line = place(line, first, from < 0 ? '◂' : '├')
  line = place(line, last, to > width - 1 ? '▸' : '┤')
  const mark = column(at)
  return place(line, inside(mark), mark < 0 ? '◂' : mark > width - 1 ? '▸' : '●')
}
