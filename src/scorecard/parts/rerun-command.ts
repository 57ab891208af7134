import { defined } from '../../model/basics/defined.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { RunRecord } from '../../model/record.ts'

/**
 * The run again, from a shell: what it has measured in the words of the flags, and what else it was
 * given. Header values and other secrets are never part of it.
 */
export function rerunCommand({
  target,
  plan,
  service,
  evidence: { baseline, load },
}: RunRecord): string {
  if (load?.window === null) return 'npx reliability-gate judge --samples FILE'
  const { load: order, providers } = plan
  // The shape of another profile stands in the config, and is not the flags' to change.
  const shape =
    order.profile === 'load' &&
    defined({
      rate: order.pace.kind === 'rate' ? formatRate(order.pace.perSecond) : undefined,
      // With experiments the load runs for as long as they take.
      duration: plan.chaos ? undefined : formatWhole(order),
    })
  const flags = {
    // What the run has started itself stands in the config, and ran at a port of that run.
    ...defined({
      target: target.url && target.source !== 'started' ? withoutUserinfo(target.url) : undefined,
      baseline:
        baseline?.url && baseline.source !== 'started' ? withoutUserinfo(baseline.url) : undefined,
    }),
    ...flagsOf(providers),
    ...shape,
    service,
  }
  return [
    'npx reliability-gate run',
    ...Object.entries(flags).map(([name, value]) => formatFlag(`--${name}`, value)),
    ...givenBeside(Object.keys(flags), plan).map(({ flag, value }) => formatFlag(flag, value)),
  ].join(' ')
}

/**
 * The key of the config that each flag of what was measured stands for; one of a source is
 * `<source>-url`.
 */
const keyOfFlag: Readonly<Record<string, string>> = {
  target: 'target.url',
  baseline: 'baseline.url',
  rate: 'load.rate',
  duration: 'load.duration',
  service: 'service',
}

/** What was given and no flag says yet. */
function givenBeside(flags: readonly string[], { given = [] }: Plan) {
  const keys = flags.map(flag => keyOfFlag[flag] ?? flag.replace(/-url$/, '.url'))
  return given.flatMap(({ flag, key, value }) =>
    value === undefined || (key !== undefined && keys.includes(key))
      ? []
      : [{ flag, value: withoutUserinfo(value) }],
  )
}

/** The keys that were given a secret, which the command lacks. */
export const secretKeys = ({ plan: { given = [] } }: RunRecord): string[] =>
  given.flatMap(({ key, value }) => (value === undefined && key !== undefined ? [key] : []))

/** Of the flags that say where a source is, without credentials in addresses. */
const flagsOf = (providers: Plan['providers']): Record<string, string> =>
  Object.fromEntries(
    providers.flatMap(({ flags = {} }) =>
      Object.entries(flags).map(([name, value]) => [name, withoutUserinfo(value)]),
    ),
  )

export function sentHeaders({ plan: { target, baseline, providers } }: RunRecord): string[] {
  const ofDeployments = [target.headers, baseline?.headers ?? {}].flatMap(Object.keys)
  return [...new Set([...ofDeployments, ...providers.flatMap(({ sends = [] }) => sends)])]
}

/** A URL without user and password; text that is no URL comes back as it is. */
export function withoutUserinfo(text: string): string {
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  if (url.username === '' && url.password === '') return text
  url.username = ''
  url.password = ''
  return url.href
}

function formatFlag(name: string, value: string): string {
  const quoted = quote(value)
  return value.startsWith('-') ? `${name}=${quoted}` : `${name} ${quoted}`
}

// Single quotes keep everything but themselves from a POSIX shell; control characters have no
// business in a command.
function quote(value: string): string {
  const plain = value.replace(/\p{Cc}+/gu, ' ')
  return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`
}

function formatRate(perSecond: number): string {
  if (Number.isInteger(perSecond)) return `${perSecond}/s`
  const perMinute = Number((perSecond * 60).toPrecision(12))
  return Number.isInteger(perMinute)
    ? `${perMinute}/m`
    : `${Number((perSecond * 3600).toPrecision(12))}/h`
}

const formatWhole = ({ durationMs }: LoadPlan): string =>
  durationMs % 60_000 === 0
    ? `${durationMs / 60_000}m`
    : durationMs % 1000 === 0
      ? `${durationMs / 1000}s`
      : `${durationMs}ms`
