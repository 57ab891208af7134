import type { Fields, Option } from '../../language/option.ts'
import { bandwidth, integer, percentage } from '../../language/scalars/amounts.ts'
import { nameOf } from '../../language/scalars/name-of.ts'
import { flag } from '../../language/scalars/texts.ts'
import { pairsOf, readSection, type SectionRules, sectionSchema } from '../../language/section.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { defined } from '../../model/basics/defined.ts'
import { listedKeys } from '../../model/basics/listed.ts'
import { formatDuration, formatNumber, formatRatio } from '../../model/basics/units.ts'
import type { DependencyPlan } from '../../model/plan/chaos.ts'
import type { Disturbance } from '../dependency-proxy.ts'
import { delayFields } from '../traffic.ts'

/**
 * A disturbance of the gate's own proxies; `proxy`: the dependency that one stands before, or a
 * group of them.
 */
export type ProxyFault = { proxy: string; disturbance: Disturbance }

const fields = {
  proxy: {
    option: nameOf('proxied'),
    required: true,
    doc: 'The dependency that is disturbed, or a `group` of them: all at once.',
    example: 'payment',
  },
  ...delayFields,
  bandwidth: {
    option: bandwidth,
    doc: 'The highest rate at which responses arrive.',
    otherwise: 'no limit',
    example: '100kB/s',
  },
  slice: {
    option: integer({ least: 1, most: 1_000_000 }),
    doc: 'Splits responses into pieces of this many bytes.',
    otherwise: 'as they come',
    example: 64,
  },
  truncate: {
    option: integer({ least: 0, most: 1_000_000 }),
    doc: 'Responses end after this many bytes, of HTTP of the body, and the connection is closed.',
    otherwise: 'they are whole',
    example: 100,
  },
  timeout: {
    option: flag,
    doc: 'A black hole: nothing gets through, and nothing comes back.',
    default: false,
  },
  reset: {
    option: flag,
    doc: 'The request gets through, and the connection is reset instead of its response.',
    default: false,
  },
  refuse: { option: flag, doc: 'New connections are refused.', default: false },
  down: {
    option: flag,
    doc: 'New connections are refused, and those that are open are reset.',
    default: false,
  },
  error: {
    option: integer({ least: 400, most: 599 }),
    doc: 'HTTP requests get this status, and the dependency is not contacted.',
    otherwise: 'none',
    example: 503,
  },
  loss: {
    option: percentage,
    doc: 'For a dependency with `protocol: udp`: this share of the datagrams is lost, in both directions.',
    otherwise: 'none',
    example: '30%',
  },
  share: {
    option: percentage,
    doc: 'Share of the requests, or of the connections if they do not speak HTTP.',
    otherwise: 'all',
    example: '30%',
  },
} as const satisfies Fields

/** What ends a request by itself, so that nothing else can be seen beside it. */
const endings = ['timeout', 'reset', 'refuse', 'down', 'error'] as const
const shapes = ['latency', 'jitter', 'bandwidth', 'slice', 'truncate'] as const
/** What a datagram does not have. */
const ofConnections = ['bandwidth', 'slice', 'truncate', 'share'] as const
const rules: SectionRules<typeof fields> = {
  exclusive: [
    ...pairsOf(endings),
    ...endings.flatMap(one => shapes.map(shape => [one, shape] as const)),
    ...[...endings, ...ofConnections].map(one => ['loss', one] as const),
  ],
}

export const option: Option<ProxyFault> = {
  type: 'mapping',
  fields,
  schema: sectionSchema(fields, rules),
  read: spot => {
    const { values, whole } = readSection(fields, rules, spot)
    const {
      proxy,
      latency,
      jitter = 0,
      bandwidth: bytesPerSecond,
      slice,
      error,
      share,
      loss,
    } = values
    if (!whole || proxy === undefined) return undefined
    if (jitter > (latency ?? 0))
      return mistake(spot, {
        message: '`jitter` is more than the `latency` that it varies',
        hint: 'such as { latency: 300ms, jitter: 50ms }',
      })
    const disturbance: Disturbance = defined({
      latencyMs: latency,
      bytesPerSecond,
      sliceBytes: slice,
      truncateBytes: values.truncate,
      error,
      share,
      loss,
      jitterMs: jitter > 0 ? jitter : undefined,
      timeout: values.timeout || undefined,
      reset: values.reset || undefined,
      refuse: values.refuse || undefined,
      down: values.down || undefined,
    })
    if (effectsOf(disturbance).length > 0) return { proxy, disturbance }
    return mistake(spot, {
      message: 'the fault does nothing at the proxy',
      hint: `give one of ${listedKeys([...shapes, ...endings, 'loss'])}`,
    })
  },
}

export const refuses = (disturbance: Disturbance | undefined): boolean =>
  disturbance?.refuse === true || disturbance?.down === true

/** Nobody listens where all are refused; of a share each is reset once it has connected. */
export const isShut = (disturbance: Disturbance | undefined): boolean =>
  refuses(disturbance) && (disturbance?.share ?? 1) >= 1

/** What a disturbance does that a dependency cannot have, by how it is reached. */
export function unfitFor(
  { name, protocol }: DependencyPlan,
  { loss, bytesPerSecond, sliceBytes, truncateBytes, share, reset, error }: Disturbance,
): { message: string; hint: string } | undefined {
  if (protocol !== 'udp')
    return loss === undefined
      ? undefined
      : {
          message: `\`loss\` needs datagrams, but ${name} is reached by connections`,
          hint: `give dependencies.${name} \`protocol: udp\` where it is UDP, else use \`timeout\` or \`reset\``,
        }
  const written = {
    bandwidth: bytesPerSecond,
    slice: sliceBytes,
    truncate: truncateBytes,
    share,
    reset,
    error,
  }
  const [key] = Object.entries(written).find(([, value]) => value !== undefined) ?? []
  return key === undefined
    ? undefined
    : {
        message: `\`${key}\` needs connections, but ${name} is reached by UDP`,
        hint: 'give one of `loss`, `latency`, `timeout`, `refuse`, `down`',
      }
}

/** Each thing that it does, in words. */
export function effectsOf(disturbance: Disturbance): string[] {
  const { latencyMs, jitterMs, bytesPerSecond, sliceBytes, truncateBytes, error, loss } =
    disturbance
  const jitter = jitterMs === undefined ? '' : ` ± ${formatDuration(jitterMs)}`
  return [
    latencyMs !== undefined && `${formatDuration(latencyMs)}${jitter} of latency`,
    bytesPerSecond !== undefined && `${formatNumber(bytesPerSecond / 1000)} kB/s at most`,
    sliceBytes !== undefined && `pieces of ${sliceBytes} bytes`,
    truncateBytes !== undefined && `responses cut off after ${truncateBytes} bytes`,
    loss !== undefined && `${formatRatio(loss)} of the datagrams lost`,
    disturbance.timeout && 'a black hole',
    disturbance.reset && 'resets instead of responses',
    disturbance.refuse && 'refused connections',
    disturbance.down && 'no connection at all',
    error !== undefined && `${error} instead of responses`,
  ].filter(effect => typeof effect === 'string')
}
