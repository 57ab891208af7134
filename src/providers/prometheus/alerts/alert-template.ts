import { excerpt } from '../../../net/redaction/excerpt.ts'

/** What a template of an annotation or a label can read. */
export type Alert = { labels: Record<string, string>; value: number }

const longestMessage = 300

/**
 * A string of a rule with its Go templates filled in, as far as they are common: labels and the
 * value, with `humanize` and its variants and `printf`. Anything else stays as it is. One harmless
 * line.
 */
export function expandTemplate(text: string, alert: Alert): string {
  const filled = text.replace(
    /\{\{-?\s*([^{}]*?)\s*-?\}\}/g,
    (whole, inside: string) => evaluate(inside, alert) ?? whole,
  )
  return excerpt(filled, longestMessage)
}

/** Whether a string depends on the value. */
export const readsValue = (text: string): boolean => /\{\{[^{}]*(?:\$value|\.Value)\b/.test(text)

type Value = string | number

/** `a | f | g "x"`: each part but the first gets the result of the one before it. */
function evaluate(inside: string, alert: Alert): string | undefined {
  let value: Value | undefined
  for (const [i, part] of splitPipes(inside).entries()) {
    const words = part.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? []
    value = call(words, i === 0 ? undefined : value, alert)
    if (value === undefined) return undefined
  }
  return typeof value === 'number' ? formatGo(value) : value
}

const splitPipes = (inside: string): string[] => inside.match(/(?:"(?:[^"\\]|\\.)*"|[^|"])+/g) ?? []

function call(
  [first, ...rest]: readonly string[],
  given: Value | undefined,
  alert: Alert,
): Value | undefined {
  if (first === undefined) return undefined
  const args = [...rest.map(word => operand(word, alert)), ...(given === undefined ? [] : [given])]
  if (args.some(arg => arg === undefined)) return undefined
  if (!Object.hasOwn(functions, first)) return args.length === 0 ? operand(first, alert) : undefined
  return functions[first]!(...(args as Value[]))
}

/** `$labels.route`, `.Labels.route`, `$value`, `.Value`, `"%.2f"`. A missing label is empty. */
function operand(word: string, { labels, value }: Alert): Value | undefined {
  if (word === '$value' || word === '.Value') return value
  const label = /^(?:\$labels|\.Labels)\.(\w+)$/.exec(word)?.[1]
  if (label !== undefined) return Object.hasOwn(labels, label) ? labels[label] : ''
  return /^".*"$/s.test(word) ? word.slice(1, -1).replace(/\\(["\\])/g, '$1') : undefined
}

const functions: Record<string, (...args: Value[]) => Value | undefined> = {
  humanize: of(humanize),
  humanize1024: of(humanize1024),
  humanizePercentage: of(value => `${formatG(100 * value, 4)}%`),
  humanizeDuration: of(humanizeDuration),
  printf: (format, ...args) => (typeof format === 'string' ? printf(format, args) : undefined),
  toUpper: text => String(text).toUpperCase(),
  toLower: text => String(text).toLowerCase(),
}

function of(format: (value: number) => string) {
  return (given: Value | undefined, ...more: Value[]): string | undefined => {
    const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
    return typeof value !== 'number' || more.length > 0 ? undefined : format(value)
  }
}

/** `%.2f`, `%d`, `%s`, `%v`, `%%`: as many as there are arguments. */
function printf(format: string, args: readonly Value[]): string | undefined {
  let used = 0
  let isKnown = true
  const text = format.replace(
    /%(?:(\.\d{1,2})?([a-z])|%)/g,
    (whole, precision: string | undefined, verb?: string) => {
      if (verb === undefined) return '%'
      const arg = args[used]
      used += 1
      const shown =
        arg === undefined
          ? undefined
          : formatVerb(verb, arg, precision && Number(precision.slice(1)))
      isKnown &&= shown !== undefined
      return shown ?? whole
    },
  )
  return isKnown && used === args.length ? text : undefined
}

function formatVerb(
  verb: string,
  arg: Value,
  precision: number | '' | undefined,
): string | undefined {
  if (verb === 'v' || (verb === 's' && typeof arg === 'string'))
    return typeof arg === 'number' ? formatGo(arg) : arg
  if (typeof arg !== 'number') return undefined
  if (verb === 'f')
    return Number.isFinite(arg)
      ? arg.toFixed(precision || precision === 0 ? precision : 6)
      : formatGo(arg)
  if (verb === 'g') return precision ? formatG(arg, precision) : formatGo(arg)
  return undefined
}

const larger = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y']
const smaller = ['', 'm', 'u', 'n', 'p', 'f', 'a', 'z', 'y']

function humanize(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return formatG(value, 4)
  return Math.abs(value) >= 1 ? scaled(value, 1000, larger) : scaledUp(value)
}

function humanize1024(value: number): string {
  if (Math.abs(value) <= 1 || !Number.isFinite(value)) return formatG(value, 4)
  return scaled(value, 1024, ['', 'ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi'])
}

function scaled(value: number, base: number, prefixes: readonly string[]): string {
  let [left, i] = [value, 0]
  for (; Math.abs(left) >= base && i < prefixes.length - 1; i += 1) left /= base
  return formatG(left, 4) + prefixes[i]
}

function scaledUp(value: number): string {
  let [left, i] = [value, 0]
  for (; Math.abs(left) < 1 && i < smaller.length - 1; i += 1) left *= 1000
  return formatG(left, 4) + smaller[i]
}

/** `1h 2m 3s`, `4.25s`, `120ms`. */
function humanizeDuration(value: number): string {
  if (!Number.isFinite(value)) return formatG(value, 4)
  if (value === 0) return '0s'
  if (Math.abs(value) < 1) return `${scaledUp(value)}s`
  const sign = value < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(value))
  const [days, hours, minutes] = [
    Math.floor(whole / 86_400),
    Math.floor(whole / 3600) % 24,
    Math.floor(whole / 60) % 60,
  ]
  if (whole < 60) return `${sign}${formatG(Math.abs(value), 4)}s`
  const parts = [`${days}d`, `${hours}h`, `${minutes}m`, `${whole % 60}s`]
  return sign + parts.slice(days > 0 ? 0 : hours > 0 ? 1 : 2).join(' ')
}

/** As Go prints a float with `%.4g`. */
function formatG(value: number, digits: number): string {
  if (!Number.isFinite(value) || value === 0) return formatGo(value)
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string]
  const power = Number(exponent)
  const trim = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
  if (power < -4 || power >= digits) return trim(mantissa) + formatPower(power)
  return trim(value.toFixed(Math.max(0, digits - 1 - power)))
}

/** As Go prints a float by default. */
function formatGo(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf'
  const size = Math.abs(value)
  if (value === 0 || (size >= 1e-4 && size < 1e21)) return String(value)
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string]
  return mantissa + formatPower(Number(exponent))
}

const formatPower = (power: number): string =>
  `e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
