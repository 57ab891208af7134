import { nullable, orNull, required, schemaOf, time } from '../src/gate/record/schema-parts.ts'
import { checklistItems } from '../src/model/checklist.ts'
import { periods } from '../src/model/review.ts'
import { verdicts } from '../src/model/verdict.ts'

/*
 * schema/check.schema.json and schema/review.schema.json: what scripts may rely on in check.json
 * and review.json. `src/model/check-record.ts` and `src/model/review.ts` are the types.
 */
const text = { type: 'string' }
const sentence = { type: 'string', minLength: 1 }
const number = { type: 'number' }
const count = { type: 'integer', minimum: 0 }
const flag = { type: 'boolean' }
const share = { type: 'number', minimum: 0, maximum: 1 }
const verdict = { enum: verdicts }
const interval = required({ lower: nullable('number'), upper: nullable('number') })
const gate = required({ name: text, version: text })
const list = (items: object) => ({ type: 'array', items })

export const buildCheckSchema = () =>
  schemaOf('check', 'health checks', 'check.json: a round of health checks in one file.', {
    schemaVersion: { const: 1 },
    kind: { const: 'check' },
    verdict,
    reason: sentence,
    service: sentence,
    commit: nullable('string'),
    startedAt: time,
    checks: list(
      required(
        {
          name: text,
          kind: text,
          address: text,
          verdict,
          reason: text,
          hint: text,
          ms: { ...nullable('number'), description: 'Of the last try; null: it was not made.' },
          tries: list(required({ ms: number, good: flag, what: text }, ['what'])),
        },
        ['hint'],
      ),
    ),
    gate,
    context: { type: 'object' },
  })

const change = required({
  index: count,
  at: time,
  commit: nullable('string'),
  previousCommit: nullable('string'),
  seenAfter: count,
  change: {
    ...required({ estimate: number, lower: number, upper: number }),
    description: 'Relative; of shares in points. The interval is at 95%.',
  },
  isWorse: flag,
  isInPeriod: flag,
})

const trend = required({
  name: text,
  unit: text,
  comparator: { enum: ['<', '<=', '>', '>='] },
  threshold: nullable('number'),
  points: list(required({ at: time, commit: nullable('string'), value: number })),
  firstInPeriod: { ...count, description: 'Index of the first point of the period.' },
  level: required({ estimate: number, interval }),
  earlier: nullable('number'),
  changes: list(change),
})

export const buildReviewSchema = () =>
  schemaOf(
    'review',
    'review',
    'review.json: what the runs of a period say.',
    {
      schemaVersion: { const: 1 },
      kind: { const: 'review' },
      service: text,
      period: required({ kind: { enum: periods }, label: text, from: time, to: time }),
      verdict,
      reason: sentence,
      runs: required({
        total: count,
        verdicts: required(Object.fromEntries(verdicts.map(one => [one, count]))),
        green: orNull(required({ share, interval })),
        pullRequests: count,
        earlier: orNull(required({ total: count, share })),
        course: list(verdict),
      }),
      trends: list(trend),
      flaky: list(required({ commit: text, verdicts: list(verdict) })),
      reasons: list(
        required(
          {
            objective: text,
            verdict,
            cause: text,
            runs: count,
            last: time,
            commit: nullable('string'),
          },
          ['cause'],
        ),
      ),
      budgets: list(
        required({ name: text, left: nullable('number'), earlier: nullable('number') }),
      ),
      alerts: list(required({ name: text, runs: count, last: time })),
      capacity: {
        ...required(
          {
            points: list(required({ at: time, value: number })),
            expectedPeak: number,
            needed: number,
            room: number,
            until: text,
          },
          ['expectedPeak', 'needed', 'room', 'until'],
        ),
        description: 'Requests a second; `until` is the month in which the room is used up.',
      },
      experiments: list(
        required({ name: text, runs: count, failed: count, last: time, sentence: text }),
      ),
      waivers: list(
        required({ objective: text, until: text, reason: text, link: text, isExpired: flag }, [
          'link',
        ]),
      ),
      checklist: list(
        required(
          {
            list: { enum: Object.keys(checklistItems) },
            item: text,
            title: text,
            state: { enum: ['shown', 'vouched', 'stale', 'open'] },
            why: text,
            link: text,
          },
          ['why', 'link'],
        ),
      ),
      openItems: required({
        label: text,
        issues: list(
          required({ number: count, title: text, url: text, since: time, by: list(text) }),
        ),
      }),
      actions: list(text),
      notes: list(text),
      gate,
    },
    ['capacity', 'checklist', 'openItems'],
  )
