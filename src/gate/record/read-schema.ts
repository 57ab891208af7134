import { buildRecordSchema } from './record-schema.ts'
import type { Schema } from './schema-mistake.ts'
import { count, required } from './schema-parts.ts'

/*
 * What judging and rendering walk through beside the fields that `record-schema.ts` describes: the
 * gate's own, which may change with any version. `upgrade-record.ts` brings older ones to it.
 */
const text = { type: 'string' }
const number = { type: 'number' }
const yesOrNo = { type: 'boolean' }
const object = { type: 'object' }
const time = { type: 'number', minimum: 0 }
const side = { enum: ['head', 'base'] }
const listOf = (items: object) => ({ type: 'array', items })
const eachOf = (additionalProperties: object) => ({ type: 'object', additionalProperties })

/** A week of seconds; what is beyond would only take time. */
export const mostWindows = 1e6

const histogram = required({
  count,
  sum: time,
  min: time,
  max: time,
  buckets: listOf(count),
})

const cell = required(
  {
    window: { ...count, maximum: mostWindows },
    side,
    name: text,
    sent: count,
    again: count,
    dropped: count,
    completed: count,
    good: count,
    marked: eachOf(count),
    statuses: eachOf(count),
    errors: eachOf(count),
    latency: histogram,
    ofTarget: histogram,
    excused: count,
    bytes: required({ sent: count, received: count }),
    phases: eachOf(required({ count, sumLog: number })),
  },
  ['again', 'marked', 'ofTarget', 'excused', 'bytes', 'phases'],
)

const fact = required({ name: text, unit: text, advice: text, value: number, limit: number })

const allOptional = (properties: Record<string, unknown>) =>
  required(properties, Object.keys(properties))

const lateness = allOptional({ p50: number, p99: number, max: number })

const load = required(
  {
    engine: object,
    latencyFrom: { enum: ['intended', 'sent'] },
    grain: { enum: ['requests', 'histograms', 'summary'] },
    seconds: { type: 'number', minimum: 0, maximum: mostWindows },
    windowSeconds: { type: 'number', exclusiveMinimum: 0, maximum: mostWindows },
    cells: listOf(cell),
    iterations: required({ cells: listOf(cell) }),
    window: object,
    service: listOf(required({ side, name: text, time: histogram })),
    phases: listOf(required({ side, name: text, time: histogram })),
    errorSamples: listOf(object),
    times: listOf(object),
    health: listOf(fact),
    warmup: required({ sent: count, good: count }),
    answered: eachOf(listOf(count)),
    answeredOf: listOf(required({ side, name: text, windows: listOf(count) })),
    remarks: listOf(text),
    ranOut: required({ data: text, rows: count }),
    generator: allOptional({
      achievedRatio: number,
      lateness,
      ownShare: lateness,
      eventLoopDelay: allOptional({ p99: number }),
      cpu: number,
      workers: count,
      connections: allOptional({ most: count, allowed: count }),
    }),
  },
  [
    ...['iterations', 'window', 'service', 'phases', 'errorSamples', 'times', 'health'],
    ...['warmup', 'answered', 'answeredOf', 'remarks', 'ranOut', 'generator'],
  ],
)

/** What of its kind is missing is found by `count-mistake.ts`. */
const pace = required(
  { kind: { enum: ['rate', 'users', 'script'] }, perSecond: time, users: count, thinkMs: time },
  ['perSecond', 'users', 'thinkMs'],
)

const plannedLoad = required(
  {
    pace,
    durationMs: time,
    warmupMs: time,
    timeoutMs: time,
    steps: listOf(time),
    spike: required({ perSecond: time, atMs: time, durationMs: time }),
    requests: listOf(required({ name: text, weight: time }, ['weight'])),
    scenarios: listOf(required({ name: text })),
  },
  ['warmupMs', 'timeoutMs', 'steps', 'spike', 'requests', 'scenarios'],
)

const row = required({
  of: number,
  key: yesOrNo,
  weight: time,
  advisory: yesOrNo,
  comparator: text,
})

const rest = required({
  objectives: listOf(row),
  gate: required({ version: text }),
  startedAt: text,
  blocks: yesOrNo,
  advisory: yesOrNo,
  context: object,
  plan: required({
    load: plannedLoad,
    target: object,
    policy: object,
    objectives: listOf(required({ id: number, kind: text, name: text, unit: text, weight: time })),
  }),
  evidence: required(
    {
      target: object,
      answers: listOf(required({ of: number, measured: object })),
      load,
      steps: listOf(required({ level: number, report: load })),
    },
    ['load', 'steps'],
  ),
  notes: listOf(required({ source: text, message: text })),
})

/** A record is held against one after the other. */
export const readSchemas: readonly Schema[] = [buildRecordSchema() as Schema, rest as Schema]
