import { cleanText, clip } from '../../model/basics/clean-text.ts'
import type { JudgedObjective } from '../../model/judgement.ts'
import { isNoRegression, onScale, redFrom } from './compared.ts'
import { verdictOf } from './words.ts'

/** Characters of one tolerance: the most with which every interval fits. */
const units = [6, 5, 4, 3, 2] as const
/** With a name such as `error_rate`, as much as a phone shows of a line. */
const width = 27
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
  const anyRed = shown.some(({ row }) => isNoRegression(row))
  const unit = unitFor(shown.map(({ scale }) => scale))
  const left = baseAt(unit)
  const margin = ' '.repeat(room + 2)
  return [
    `${margin}${place(place(blank(), left - 3, 'base'), left + unit, 'tolerance')}`.trimEnd(),
    ...shown.map(
      ({ row, scale }, index) =>
        `${names[index]!.padEnd(room)}  ${draw(scale, redFrom(row), unit)}  ${verdictOf(row)}`,
    ),
    ...(anyRed
      ? [`${margin}${place(blank(), left + Math.round(unit / 2), '┃ red from here')}`.trimEnd()]
      : []),
  ]
}

type Scale = NonNullable<ReturnType<typeof onScale>>

/** The picture begins one and a half tolerances below base. */
const baseAt = (unit: number): number => Math.round(1.5 * unit)

/** What would not fit on the smallest scale is beyond every picture, and has an arrow. */
function unitFor(scales: readonly Scale[]): number {
  const fits = (end: number, unit: number) => Math.round(baseAt(unit) + end * unit) < width
  const smallest = Math.min(...units)
  const ends = scales
    .flatMap(({ at, upper }) => [at, upper ?? at])
    .filter(end => fits(end, smallest))
  return units.find(unit => ends.every(end => fits(end, unit))) ?? smallest
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

function draw({ at, lower, upper }: Scale, red: number, unit: number): string {
  const left = baseAt(unit)
  const column = (value: number) => Math.round(left + value * unit)
  const inside = (position: number) => Math.min(width - 1, Math.max(0, position))
  const from = lower === null ? Number.NEGATIVE_INFINITY : column(lower)
  const to = upper === null ? Number.POSITIVE_INFINITY : column(upper)
  const [first, last] = [inside(from), inside(to)]
  let line = place(place(blank(), left, '┊'), left + unit, '┊')
  if (red < 1) line = place(line, column(red), '┃')
  line = place(line, first, '─'.repeat(Math.max(1, last - first + 1)))
  line = place(line, first, from < 0 ? '◂' : '├')
  line = place(line, last, to > width - 1 ? '▸' : '┤')
  const mark = column(at)
  return place(line, inside(mark), mark < 0 ? '◂' : mark > width - 1 ? '▸' : '●')
}
