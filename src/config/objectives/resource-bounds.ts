import {
  bytesForm,
  parseBandwidth,
  parseBytes,
  parseDuration,
  parsePercent,
} from '../../model/basics/units.ts'
import { type Resource, resourceNames, resources } from '../../model/evidence/conventional.ts'
import { providerKeys } from '../../providers/providers.ts'

/** In megabytes of a million bytes. */
const inMegabytes = (bytes: number | undefined): number | undefined =>
  bytes === undefined ? undefined : bytes / 1e6

const parseMegabytes = (text: string) => inMegabytes(parseBytes(text))
const parseMegabytesASecond = (text: string) => inMegabytes(parseBandwidth(text))

/** `0.8`, `2 cores`. */
function parseCores(text: string): number | undefined {
  const digits = /^(\d+(?:\.\d+)?)\s*(?:cores?)?$/.exec(text.trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function parseWhole(text: string): number | undefined {
  return /^\d+$/.test(text.trim()) ? Number(text) : undefined
}

const number = '\\d+(\\.\\d+)?'
const memory = { parse: parseMegabytes, example: '512MB', pattern: bytesForm }
const io = {
  parse: parseMegabytesASecond,
  example: '5MB/s',
  pattern: `${bytesForm}\\s*/\\s*s`,
}
const whole = { parse: parseWhole, example: '500', pattern: '\\d+' }

const written = {
  cpu: { parse: parseCores, example: '0.8', pattern: `${number}\\s*(cores?)?` },
  memory,
  heap: memory,
  event_loop: { parse: parseDuration, example: '50ms', pattern: `${number}\\s*(ms|s|m|h)` },
  gc: { parse: parsePercent, example: '5%', pattern: `${number}\\s*%` },
  threads: whole,
  open_files: whole,
  io,
  // None at all is what is wanted.
  restarts: { ...whole, example: '0', mayBeZero: true },
} satisfies Record<Resource, object>

/** How each resource is bounded; a lower value is better. */
export const resourceBounds = Object.fromEntries(
  Object.entries(written).map(([name, { pattern: _, ...bound }]) => [
    name,
    { ...bound, unit: resources[name as Resource].unit, comparators: ['<', '<='] as const },
  ]),
)

/** What a source tells of the base as well. */
export const comparedResources: readonly Resource[] = providerKeys().flatMap(({ can, uses }) =>
  can?.includes('compared-use') ? (uses ?? []) : [],
)

/** How an amount of a resource is written, as a regular expression. */
export const amountPatterns: [name: Resource, pattern: string][] = resourceNames.map(name => [
  name,
  written[name].pattern,
])
