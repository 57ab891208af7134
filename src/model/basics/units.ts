/**
 * Units of a measured value. `ms` and `s` are times, `ratio` is a fraction of one, `/s` a rate,
 * `none` the query's own. What a source is asked may have any other short unit; it is shown and
 * never converted.
 */
export type Unit = 'ms' | 's' | 'ratio' | '/s' | 'none' | (string & {})

/** Comparators as people read them. */
export const comparatorSigns = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const

/** An hour and a day in ms. */
export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

const durationUnits: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: hourMs }

/**
 * `500ms`, `1.5s`, `5m`, `1h` as milliseconds; undefined where the text is no duration with a unit.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim())
  return match ? Number(match[1]) * durationUnits[match[2]!]! : undefined
}

const byteUnits: Record<string, number> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
}
/** How an amount of data is written, as a regular expression. */
export const bytesForm = '\\d+(\\.\\d+)?\\s*(B|kB|[KMG]i?B)'
const wholeBytes = new RegExp(`^${bytesForm}$`)

/** `500MB`, `1.5GiB` as bytes; undefined where the text is no amount with a unit. */
export function parseBytes(text: string): number | undefined {
  const written = text.trim()
  return wholeBytes.test(written)
    ? Number.parseFloat(written) * byteUnits[/[A-Za-z]+$/.exec(written)![0]]!
    : undefined
}

/** `100kB/s` as bytes a second. */
export function parseBandwidth(text: string): number | undefined {
  const [, amount] = /^(.*)\/\s*s\s*$/s.exec(text) ?? []
  return amount === undefined ? undefined : parseBytes(amount)
}

const promUnits = {
  y: 31_536_000_000,
  w: 604_800_000,
  d: dayMs,
  h: hourMs,
  m: 60_000,
  s: 1000,
  ms: 1,
}
const promForm =
  /^(?=.)(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/

/**
 * `1m30s`, `5m`, `1d`, `0`: a duration as rule files and SLOs write it, as milliseconds; undefined
 * where it is none.
 */
export function parsePromDuration(text: string): number | undefined {
  if (text.trim() === '0') return 0
  const counts = promForm.exec(text.trim())?.slice(1)
  const sizes = Object.values(promUnits)
  return counts?.reduce((sum, count, i) => sum + Number(count ?? 0) * sizes[i]!, 0)
}

/** `100/s`, `6000/m`, `3600/h` as arrivals a second. */
export function parseRate(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m|h)$/.exec(text.trim())
  return match ? (Number(match[1]) * 1000) / durationUnits[match[2]!]! : undefined
}

/**
 * `99.9%` as the fraction 0.999. The decimal point is moved as text, so that 99.9% is the nearest
 * double to 0.999.
 */
export function parsePercent(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())
  return match ? Number(`${match[1]}e-2`) : undefined
}

/**
 * A number to at most `digits` significant digits, never in scientific form below 1e15, without
 * trailing zeros.
 */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '-∞' : 'NaN'
  if (value === 0) return '0'
  const magnitude = Math.floor(Math.log10(Math.abs(value)))
  const decimals = Math.max(0, Math.min(20, digits - 1 - magnitude))
  const fixed = value.toFixed(decimals)
  return decimals > 0 ? fixed.replace(/\.?0+$/, '') : fixed
}

/** `12,000`: a count as a reader expects it, the same on every machine. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 window`, `2,000 windows`. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : several}`

/** `950 B`, `12.3 kB`, `4.56 MB`: an amount of data, a kB being a thousand bytes. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  // What would be rounded to 1000 kB is a megabyte.
  const size = Number(bytes.toPrecision(3))
  const thousands = size < 1 ? 0 : Math.floor(Math.log10(size) / 3 + 1e-9)
  const at = Math.min(units.length - 1, thousands)
  return `${formatNumber(bytes / 1000 ** at)} ${units[at]}`
}

/** `0.34 ms`, `182 ms`, `1.24 s`: what a reader expects of a time given in milliseconds. */
export function formatMilliseconds(ms: number, digits = 3): string {
  // What would be rounded to 1000 ms is a second.
  const rounded = Number(ms.toPrecision(Math.max(1, digits)))
  return Math.abs(rounded) >= 1000
    ? `${formatNumber(ms / 1000, digits)} s`
    : `${formatNumber(ms, digits)} ms`
}

/** `30s`, `5m`, `1m 30s`: a span of time given in milliseconds. */
export function formatDuration(ms: number): string {
  if (Math.round(ms) < 1000) return `${Math.round(ms)}ms`
  const seconds = Math.round(ms / 1000)
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ')
}

/** `30 d`, `1.5 d`; less than a day as a span of time. */
export const formatDays = (ms: number): string =>
  ms >= dayMs ? `${formatNumber(ms / dayMs)} d` : formatDuration(ms)

/** A fraction as a percentage. Near 100% the digits that tell 99.95% from 100% are kept. */
export function formatRatio(ratio: number, digits = 3): string {
  const percent = ratio * 100
  const gap = 100 - percent
  if (percent > 90 && gap > 0) {
    const decimals = Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(gap))) + digits - 3)
    return `${percent
      .toFixed(decimals)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '')}%`
  }
  return `${formatNumber(percent, digits)}%`
}

/**
 * A value with its unit, as every rendering shows it; more digits tell apart what is nearly the
 * same.
 */
export function formatValue(value: number, unit: Unit, digits = 3): string {
  if (unit === 'ms') return formatMilliseconds(value, digits)
  if (unit === 's') return formatMilliseconds(value * 1000, digits)
  if (unit === 'ratio') return formatRatio(value, digits)
  const text = formatNumber(value, digits)
  return unit === 'none' ? text : withUnit(text, unit)
}

/** A number beside its unit: `3 MB`, `3%`, `3/s`. */
export const withUnit = (text: string, unit: Unit): string =>
  /^[%/]/.test(unit) ? `${text}${unit}` : `${text} ${unit}`

/** An amount of a share is in points: 0.002 is `0.2 points`. */
export const formatAmount = (amount: number, unit: Unit): string =>
  unit === 'ratio' ? formatPoints(amount) : formatValue(amount, unit)

/** A value with as many digits as tell it from what it is held against: 200.3 ms beside 200 ms. */
export function formatMeasured(value: number, unit: Unit, than: number): string {
  for (let digits = 3; digits < 7; digits += 1) {
    const text = formatValue(value, unit, digits)
    if (value === than || text !== formatValue(than, unit, digits)) return text
  }
  return formatValue(value, unit, 7)
}

/** A difference of shares: 0.0042 is `0.42 points`, 0.01 is `1 point`. */
export function formatPoints(difference: number, digits = 3): string {
  const text = formatNumber(100 * difference, digits)
  return `${text} ${text === '1' || text === '-1' ? 'point' : 'points'}`
}

/** What is left of a difference of equals, as doubles have it. */
const binaryDust = 1e-9

/**
 * A change with its sign, as `format` writes what is left of it: `+12%`, `−0.3 points`, `±0%`.
 */
export function formatSigned(change: number, format: (size: number) => string): string {
  const size = format(Math.abs(change) < binaryDust ? 0 : Math.abs(change))
  const isZero = /^0(?![.\d])/.test(size)
  return `${isZero ? '±' : change > 0 ? '+' : '−'}${size}`
}

/** A share that may be less than nothing, such as of a budget: `62%`, `−12%`. */
export const formatLeft = (share: number): string =>
  `${share < 0 ? '−' : ''}${formatNumber(100 * Math.abs(share))}%`

/** `12%`: a relative change without its sign; what rounds to 0.00% is none. */
export const formatRelative = (change: number): string =>
  `${Math.abs(change) < 0.5e-4 ? '0' : formatNumber(100 * change, 2)}%`
