import { counted, formatNumber } from '../../model/basics/units.ts'
import type { LoadCell, LoadReport, Phase } from '../../model/evidence/load-report.ts'
import type { Movement } from '../../model/judgement.ts'
import { mean } from '../../stats/sum.ts'
import type { Guard } from './guard.ts'
import { type Shift, shiftOf } from './shift.ts'

/** Over all parts that are looked at together. */
const alpha = 0.05
/** Parts in the order in which a request goes through them. */
const phases: readonly Phase[] = ['connect', 'first byte', 'download']

type Part = { request: string; phase: Phase; shift: Shift; ms: number }

/**
 * Which part of which request changed most against base, by the milliseconds that it adds or saves:
 * geometric means of its time by window, compared as percentiles are. Undefined where none is shown
 * to have changed.
 */
export function findMovement(report: LoadReport, guard: Guard): Movement | undefined {
  const requests = [...new Set(report.cells.map(({ name }) => name))]
  const each = alpha / (2 * requests.length * phases.length)
  const parts = requests.flatMap(request => partsOf(report, request, each, guard))
  const moved = parts
    .filter(({ shift }) => shift.lower > 0 || shift.upper < 0)
    .toSorted((a, b) => Math.abs(b.ms) - Math.abs(a.ms))
  const [most] = moved
  if (!most) return undefined
  const { request, phase, shift } = most
  const change = Math.expm1(shift.estimate)
  const interval = { lower: Math.expm1(shift.lower), upper: Math.expm1(shift.upper) }
  return { request, phase, change, interval, sentence: formatMovement(most, moved.length - 1) }
}

function partsOf(report: LoadReport, request: string, level: number, guard: Guard): Part[] {
  const cells = report.cells.filter(({ name }) => name === request)
  return phases.flatMap((phase): Part[] => {
    const means = new Map<number, { head?: number; base?: number }>()
    for (const cell of cells) {
      const own = meanOf(cell, phase)
      if (own !== undefined) means.set(cell.window, { ...means.get(cell.window), [cell.side]: own })
    }
    const pairs = [...means].toSorted(([a], [b]) => a - b).map(([, pair]) => pair)
    const both = pairs.flatMap(({ head, base }) =>
      head === undefined || base === undefined ? [] : [{ head, base }],
    )
    const shift = shiftOf(
      both.map(({ head, base }) => head - base),
      { fail: level, pass: level },
      guard,
    )
    if (!shift) return []
    const base = Math.exp(mean(both.map(pair => pair.base)))
    return [{ request, phase, shift, ms: Math.expm1(shift.estimate) * base }]
  })
}

function meanOf({ phases: times }: LoadCell, phase: Phase): number | undefined {
  const time = times?.[phase]
  return time && time.count > 0 ? time.sumLog / time.count : undefined
}

/** `checkout's first byte is 18% slower (12% to 25%); the rest is unchanged.` */
function formatMovement({ request, phase, shift }: Part, others: number): string {
  const slower = shift.estimate > 0
  const percent = (log: number) => formatNumber(100 * Math.abs(Math.expm1(log)), 2)
  const ends = (slower ? [shift.lower, shift.upper] : [shift.upper, shift.lower]).map(percent)
  const rest =
    others === 0 ? 'the rest is unchanged' : `${counted(others, 'other part')} changed less`
  return `${request}'s ${phase} is ${percent(shift.estimate)}% ${slower ? 'slower' : 'faster'} (${ends[0]}% to ${ends[1]}%); ${rest}.`
}
