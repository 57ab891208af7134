import { textOption } from '../../language/text-option.ts'
import { quote } from '../../language/yaml/tree.ts'
import { formatDays } from '../../model/basics/units.ts'

const hour = 3_600_000
const unitsMs: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: hour,
  d: 24 * hour,
  w: 7 * 24 * hour,
  y: 365 * 24 * hour,
}
const [least, most] = [hour, 366 * 24 * hour]

/** `30d`, `4w`, `1d12h`: a duration as Prometheus writes it, in ms; undefined where it is none. */
export function parseLongDuration(text: string): number | undefined {
  if (!/^(\d+(ms|[smhdwy]))+$/.test(text)) return undefined
  return [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * unitsMs[unit!]!,
    0,
  )
}

/** How long an error budget has to last. */
export const sloWindow = textOption<number>({
  type: 'duration in days',
  expected: 'a duration',
  hint: 'such as 30d or 4w',
  schema: { pattern: '^\\s*(\\d+(h|d|w))+\\s*$' },
  parse: written => {
    const text = written.trim()
    const value = /^(\d+[hdw])+$/.test(text) ? parseLongDuration(text) : undefined
    if (value === undefined)
      return {
        refused: `expected a duration in h, d or w; found ${quote(written)}`,
        hint: 'such as 30d or 4w',
      }
    if (value >= least && value <= most) return { value }
    return {
      refused: `expected a duration between 1h and ${formatDays(most)}; found ${quote(written)}`,
    }
  },
})
