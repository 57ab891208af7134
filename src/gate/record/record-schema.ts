import { grades } from '../../model/judgement.ts'
import { blockingRules, verdicts } from '../../model/verdict.ts'
import { count, nullable, orNull, required, schemaOf, time } from './schema-parts.ts'

/*
 * schema/record.schema.json: what scripts may rely on in record.json. The contract's fields are
 * described strictly; all else may grow, so additional properties are open everywhere.
 * `src/model/record.ts` is the type, and `read-record.ts` holds each record against it.
 */
const verdict = { enum: verdicts, description: 'error: the gate could not do its work.' }
const finite = (description: string) => ({ type: 'number', description })
const latencies = ['p50', 'p90', 'p95', 'p99', 'max'] as const

const target = required(
  {
    url: { type: 'string', description: 'The URL that was measured.' },
    source: {
      enum: ['input', 'config', 'deployment', 'started'],
      description: 'Where the URL came from.',
    },
    deploymentId: { type: 'integer' },
  },
  ['deploymentId'],
)

const side = required(
  {
    intended: { ...count, description: 'sent + dropped' },
    sent: { ...count, description: 'Attempted, a refused connection included.' },
    completed: { ...count, description: 'Answered in time.' },
    dropped: {
      ...count,
      description: 'Not attempted, because the target held every allowed connection.',
    },
    errors: { ...count, description: 'sent less the good ones.' },
    latency: {
      ...required(
        Object.fromEntries(latencies.map(name => [name, { type: ['number', 'null'], minimum: 0 }])),
      ),
      description:
        'ms from the intended start (unless `latencyFrom` says otherwise), of successful responses, and timeouts at the value of the timeout.',
    },
    bytes: {
      ...required({ sent: count, received: count }),
      description:
        'On the wire, of all requests that were sent: heads, framing, and bodies as they are coded. Absent where the engine does not count them.',
    },
  },
  ['bytes'],
)

const generator = {
  ...required(
    {
      healthy: { type: 'boolean' },
      lateness: required({ p50: finite('ms'), p99: finite('ms') }),
      achievedRatio: { type: 'number', minimum: 0 },
      cpu: { type: 'number', minimum: 0, description: 'Cores.' },
    },
    ['lateness', 'achievedRatio', 'cpu'],
  ),
  description: "What only the gate's own generator knows of itself is absent of other engines.",
}

const engine = required({ name: { type: 'string' }, version: { type: 'string' } })

const interval = required({
  lower: { ...nullable('number'), description: 'null: no bound on this side' },
  upper: { ...nullable('number'), description: 'null: no bound on this side' },
})

const objective = required(
  {
    name: { type: 'string' },
    source: {
      type: 'string',
      description: '`load`, `baseline`, `alerts` or the name of a provider.',
    },
    verdict,
    cause: { type: 'string', description: 'Why it is not simply pass or fail, such as `no-data`.' },
    value: { ...nullable('number'), description: 'In `unit`; null where nothing was measured.' },
    unit: {
      type: 'string',
      description: 'Shares are fractions (`ratio`), times of the load are `ms`.',
    },
    threshold: {
      ...nullable('number'),
      description: 'In `unit`; null where the baseline has no value to add a tolerance to.',
    },
    interval: {
      ...orNull(interval),
      description: 'Of `change` where there is one, else of `value`.',
    },
    base: { ...nullable('number'), description: "The baseline's value." },
    change: { ...nullable('number'), description: 'Relative: 0.12 is 12% more.' },
    reason: { type: 'string' },
    query: { type: 'string', description: 'As it was sent, all placeholders filled in.' },
    during: { type: 'string', description: 'The segment of the run that it is asked of.' },
  },
  ['cause', 'base', 'change', 'query', 'during'],
)

export const buildRecordSchema = () =>
  schemaOf(
    'record',
    'run record',
    'record.json: a run in one file. The fields described here are fixed within schemaVersion 1; others may be added. Absent is absent or null, never zero.',
    {
      schemaVersion: { const: 1 },
      verdict,
      reason: { type: 'string', minLength: 1, description: 'One sentence.' },
      score: {
        type: ['number', 'null'],
        minimum: 0,
        maximum: 100,
        description: 'null where it would mislead.',
      },
      grade: { enum: [...grades, null], description: 'null where it would mislead.' },
      service: { type: 'string', minLength: 1 },
      commit: { ...nullable('string'), description: 'SHA of the head commit.' },
      window: {
        ...orNull(required({ start: time, end: time })),
        description: 'The measured part without the warm-up.',
      },
      decidedAfter: {
        type: ['number', 'null'],
        minimum: 0,
        description: 'Seconds of the measured window after which the run stopped.',
      },
      target,
      load: {
        ...required(
          {
            head: orNull(side),
            base: orNull(side),
            generator: orNull(generator),
            engine: { ...engine, description: 'Absent where no load ran, and in older records.' },
            latencyFrom: {
              enum: ['intended', 'sent'],
              description: 'What times count from: the intended start, or the actual send.',
            },
          },
          ['base', 'engine', 'latencyFrom'],
        ),
        description: 'All counts are of the measured window.',
      },
      objectives: { type: 'array', items: objective },
      wouldBlock: {
        enum: blockingRules,
        description: 'Of an advisory run that would have blocked: by which rule.',
      },
    },
    ['wouldBlock'],
  )
