import { list } from '../../language/list.ts'
import { defaultOf, type Fields, type SectionOf } from '../../language/option.ts'
import { duration, integer, percentage } from '../../language/scalars/amounts.ts'
import { nameOf } from '../../language/scalars/name-of.ts'
import { path } from '../../language/scalars/network.ts'
import { choice, name, text } from '../../language/scalars/texts.ts'
import { readSection, section } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { entryOf, quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Pattern } from '../../model/pattern.ts'
import type { LoadObjective, PatternObjective } from '../../model/plan/objective.ts'
import type { Place } from '../../model/problem.ts'
import { headFields, headOf } from '../objectives/terms.ts'

const longestMs = 600_000
const mostRequests = 20

const common = {
  pattern: { option: name, required: true, doc: 'Pattern that the target must follow.' },
  dependency: {
    option: nameOf('dependency'),
    required: true,
    doc: 'The dependency at whose proxy the calls are counted.',
    example: 'payment',
  },
  ...headFields,
} as const satisfies Fields

const retries = {
  ...common,
  most: {
    option: integer({ least: 1, most: 100 }),
    required: true,
    doc: 'Attempts of one request, the first one included.',
    example: 3,
  },
  amplification: {
    option: integer({ least: 1, most: 100 }),
    doc: 'Calls for each request, on average.',
    otherwise: 'not judged',
    example: 2,
  },
  backoff: {
    option: choice(['exponential'] as const),
    doc: 'The waits between attempts grow, and have jitter.',
    otherwise: 'not judged',
  },
} as const satisfies Fields

const breaker = {
  ...common,
  'opens-within': {
    option: duration({ least: 1000, most: longestMs }),
    required: true,
    doc: 'How soon after the fault began calls have stopped, but for those that probe.',
    example: '5s',
  },
  'closes-within': {
    option: duration({ least: 1000, most: longestMs }),
    doc: 'How soon after the fault was reverted calls come again.',
    otherwise: 'not judged',
    example: '10s',
  },
} as const satisfies Fields

const idempotency = {
  ...common,
  request: {
    option: nameOf('request'),
    doc: 'The request of the load that has the side effect.',
    otherwise: 'any',
    example: 'checkout',
  },
  effects: {
    option: path,
    doc: 'A path of the dependency that gives the number of its side effects so far, as text or JSON.',
    otherwise: 'the idempotency keys of the attempts are compared',
    example: '/charges/count',
  },
} as const satisfies Fields

const bulkhead = {
  pattern: common.pattern,
  isolates: {
    option: list(nameOf('request'), { most: mostRequests, what: 'requests' }),
    required: true,
    doc: 'Requests that keep the objectives of the load.',
    example: ['GET /products'],
  },
} as const satisfies Fields

const fallback = {
  pattern: common.pattern,
  request: {
    option: nameOf('request'),
    required: true,
    doc: 'The request of the load that has the fallback.',
    example: 'checkout',
  },
  body: {
    option: text({ most: 200, expected: 'a string' }),
    required: true,
    doc: 'Text that only a response of the fallback contains.',
    example: 'degraded',
  },
  share: {
    option: percentage,
    doc: 'The least share of the requests due while the fault is active that must get a successful response with `body`.',
    default: '95%',
  },
  ...headFields,
} as const satisfies Fields

/**
 * A pattern as it is written. `isolates`: of a bulkhead, which becomes objectives of its own; an
 * `objective` is one of the load.
 */
export type WrittenPattern = { place: Place } & (
  | { kind: 'pattern'; objective: PatternObjective }
  | { kind: 'objective'; objective: LoadObjective }
  | { kind: 'bulkhead'; isolates: string[] }
)

const kinds = ['retries', 'circuit-breaker', 'idempotency', 'bulkhead', 'fallback'] as const
type Kind = (typeof kinds)[number]

/** What a mapping may hold, by its kind; for the schema. */
export const patternSections = [retries, breaker, idempotency, bulkhead, fallback].map(fields =>
  section(fields),
)

export function readPattern(spot: Spot): WrittenPattern | undefined {
  const written = entryOf(spot.node, 'pattern')!.value
  const kind = written.kind === 'text' ? written.text.trim() : undefined
  const place = spot.reading.place(spot.node.at)
  switch (kind as Kind | undefined) {
    case 'retries': {
      const { values, whole } = readSection(retries, {}, spot)
      return whole ? ofRetries(values as SectionOf<typeof retries>, place) : undefined
    }
    case 'circuit-breaker': {
      const { values, whole } = readSection(breaker, {}, spot)
      return whole ? ofBreaker(values as SectionOf<typeof breaker>, place) : undefined
    }
    case 'idempotency': {
      const { values, whole } = readSection(idempotency, {}, spot)
      return whole ? ofIdempotency(values as SectionOf<typeof idempotency>, place) : undefined
    }
    case 'bulkhead': {
      const { values, whole } = readSection(bulkhead, {}, spot)
      const { isolates } = values
      return whole && isolates ? { kind: 'bulkhead', isolates, place } : undefined
    }
    case 'fallback': {
      const { values, whole } = readSection(fallback, {}, spot)
      return whole ? ofFallback(values as SectionOf<typeof fallback>, place) : undefined
    }
    default:
      return mistake(spot, {
        message: `the pattern ${quote(kind ?? '')} is unknown`,
        hint: `one of ${kinds.join(', ')}`,
        at: written.at,
      })
  }
}

type Head = Parameters<typeof headOf>[0]
type Terms = Pick<PatternObjective, 'threshold' | 'unit'>

function patternOf(pattern: Pattern, head: Head, { threshold, unit }: Terms, place: Place) {
  const usual = `${pattern.kind} of ${pattern.dependency}`
  const said = { name: head.name ?? usual, comparator: '<=', unit } as const
  const objective = { kind: 'pattern', pattern, ...headOf(head, said), threshold } as const
  return { kind: 'pattern', objective, place } as const
}

const ofRetries = (values: SectionOf<typeof retries>, place: Place) => {
  const { dependency, most, amplification, backoff } = values
  const pattern = {
    kind: 'retries',
    dependency,
    most,
    ...defined({ amplification, backoff }),
  } as const
  return patternOf(pattern, values, { threshold: most, unit: 'attempts' }, place)
}

const ofBreaker = (values: SectionOf<typeof breaker>, place: Place) => {
  const { dependency, 'opens-within': opensWithinMs, 'closes-within': closesWithinMs } = values
  const kind = 'circuit-breaker' as const
  const pattern = { kind, dependency, opensWithinMs, ...defined({ closesWithinMs }) }
  return patternOf(pattern, values, { threshold: opensWithinMs, unit: 'ms' }, place)
}

const ofIdempotency = (values: SectionOf<typeof idempotency>, place: Place) => {
  const { dependency, request, effects } = values
  const kind = 'idempotency' as const
  const pattern = { kind, dependency, ...defined({ request, effects }) }
  return patternOf(pattern, values, { threshold: 0, unit: 'second effects' }, place)
}

function ofFallback(values: SectionOf<typeof fallback>, place: Place): WrittenPattern {
  const { request, body: marker, share: threshold = defaultOf(fallback.share) } = values
  const usual = `fallback of ${request}`
  const head = headOf(values, { name: values.name ?? usual, comparator: '>=', unit: 'ratio' })
  const metric = { kind: 'fallback', marker } as const
  return {
    kind: 'objective',
    objective: { kind: 'load', metric, request, ...head, threshold },
    place,
  }
}
