import { namesOf } from '../../../language/json-path.ts'
import { isHttp, type LoadPlan, type RequestPlan } from '../../../model/plan/load.ts'
import type { Refusal } from '../../engine.ts'
import type { CompiledSettings } from './settings.ts'

/** What of a load no script of k6 can do as the gate does it. */
export const refusalsOf = ({ pace, profile, requests, engine }: LoadPlan): Refusal[] => [
  ...ofSettings((engine?.settings ?? {}) as CompiledSettings),
  ...(profile === 'spike'
    ? [
        {
          keys: ['profile'],
          what: 'the profile `spike`, which is measured in windows of half a second',
        },
      ]
    : []),
  ...(pace.kind === 'rate' && pace.arrivals === 'poisson'
    ? [{ keys: ['arrivals'], what: '`arrivals: poisson`: k6 spaces arrivals evenly' }]
    : []),
  ...requests.flatMap((request, index) =>
    ofRequest(request).map(one => ({ ...one, request: index })),
  ),
]

const ofSettings = ({ instances, kubernetes }: CompiledSettings): Refusal[] =>
  instances === undefined || kubernetes === undefined
    ? []
    : [
        {
          keys: ['instances'],
          what: '`instances` on this machine and runners in Kubernetes at once',
          hint: 'use `kubernetes.parallelism` instead',
        },
      ]

function ofRequest(request: RequestPlan): Refusal[] {
  if (!isHttp(request))
    return [
      {
        keys: [request.protocol],
        what: `\`${request.protocol}\`: the gate compiles HTTP requests only`,
      },
    ]
  const { follow, templates, file, multipart, capture = [], expect } = request
  return [
    ...(follow ? [{ keys: ['follow'], what: '`follow` within one origin' }] : []),
    ...(templates && (file || multipart?.some(field => field.file))
      ? [{ keys: [file ? 'file' : 'multipart'], what: 'a file in a request with placeholders' }]
      : []),
    ...capture.flatMap(one => {
      const at = ['capture', one.name]
      if (one.from === 'json') return ofPath(one.path, at)
      if (one.from !== 'regex' || scriptPattern(one.pattern) !== undefined) return []
      return [{ keys: at, what: `\`${one.pattern}\`, which JavaScript reads differently` }]
    }),
    ...(expect.json ?? []).flatMap(({ path }) => ofPath(path, ['expect', 'json', path])),
  ]
}

const ofPath = (path: string, keys: string[]): Refusal[] =>
  namesOf(path)
    ? []
    : [{ keys, what: `\`${path}\`: only names and indexes, such as $.items[0].sku` }]

const white = '\\t\\n\\f\\r '

/**
 * An expression of RE2 in the words of JavaScript; undefined of one that has none there. A dot is
 * all but a line feed, and white space is that of ASCII.
 */
export function scriptPattern(written: string): string | undefined {
  const isShared =
    !/\(\?(?!:)|\[\[:|\[\^?\]/.test(written) &&
    [...written.matchAll(/\\(.)/gs)].every(([, escaped]) => /[dDwWbBsSnrtfvx]|[^\w]/.test(escaped!))
  if (!isShared) return undefined
  const pattern = written.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, found =>
    found === '.'
      ? '[^\\n]'
      : found === '\\s'
        ? `[${white}]`
        : found === '\\S'
          ? `[^${white}]`
          : found,
  )
  try {
    new RegExp(pattern)
    return pattern
  } catch {
    return undefined
  }
}
