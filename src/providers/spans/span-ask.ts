import { limits } from '../../language/limits.ts'
import type { Fields, Option } from '../../language/option.ts'
import { text } from '../../language/scalars/texts.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { textOption } from '../../language/text-option.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import { formatMilliseconds, parseDuration } from '../../model/basics/units.ts'
import type { AskKey, BesideMistake, KeysBeside, WrittenAsk } from '../provider.ts'

/** Selected spans: all of a service, or those of one name. */
export type SpanSelection = { service: string; operation?: string }

/** The spans whose share is judged: the failed ones, or those that took longer. */
export type SpanShare = { kind: 'failed' } | { kind: 'longer'; ms: number }

/** What an objective measures of spans: how long they took or, with `share`, how many are bad. */
export type SpanAsk = SpanSelection & { share?: SpanShare }

const shareForm = /^\s*duration\s*>\s*(\S+)\s*$/
const expected = '`failed`, or `duration >` and a duration'
const hint = 'such as failed, or duration > 500ms'

const share = textOption<SpanShare>({
  type: 'failed, or duration > …',
  expected,
  hint,
  schema: { pattern: `^\\s*(failed|duration\\s*>\\s*\\S+)\\s*$` },
  parse: written => {
    if (written.trim() === 'failed') return { value: { kind: 'failed' } }
    const ms = parseDuration(shareForm.exec(written)?.[1] ?? '')
    return ms === undefined || ms <= 0 || ms > limits.durationMs
      ? { refused: `expected ${expected}; found ${quote(written)}`, hint }
      : { value: { kind: 'longer', ms } }
  },
})

const fields = {
  service: {
    option: text({ most: 200, expected: 'the name of a service' }),
    doc: 'The service whose sampled spans are read. `when` is then a percentile of their duration, such as `p(95) < 300ms`.',
    required: true,
    example: 'payment',
  },
  operation: {
    option: text({ most: 300, expected: 'the name of a span' }),
    doc: 'The name of the spans.',
    otherwise: 'every span of the service',
    example: 'POST /charge',
  },
  share: {
    option: share,
    doc: 'The spans whose share is judged: `failed`, or `duration > 500ms`. `when` is then a `ratio`.',
    otherwise: 'their duration is judged',
    example: 'duration > 500ms',
  },
} as const satisfies Fields

const option: Option<WrittenAsk<SpanAsk>> = {
  type: 'mapping',
  fields,
  schema: sectionSchema(fields),
  read: spot => {
    if (spot.node.kind !== 'map')
      return mistake(spot, {
        message: `expected a mapping with \`service\`; found ${describe(spot.node)}`,
        hint: 'such as { service: payment, operation: POST /charge }',
      })
    const { values, whole } = readSection(fields, {}, spot)
    const { service, operation, share } = values
    if (!whole || service === undefined) return undefined
    const ask: SpanAsk = { service, ...defined({ operation, share }) }
    const shared = {
      ask,
      query: writeSpans(ask),
      isSampled: true,
      beside: refuseBeside,
    } as const
    return share
      ? { ...shared, of: { kind: 'share', partIs: 'bad' } }
      : { ...shared, of: { kind: 'quantile' }, unit: 'ms' }
  },
}

/** What no span can be is not zero, and a duration has its own unit. */
function refuseBeside({ absent, unit }: KeysBeside): BesideMistake | undefined {
  if (absent)
    return {
      key: 'absent',
      message: '`absent` does not go with spans: if no span is found, there is no data',
      hint: 'remove it',
    }
  return unit === undefined
    ? undefined
    : {
        key: 'unit',
        message: '`unit` does not go with spans, whose durations have one',
        hint: 'write it in the threshold, such as p(95) < 300ms',
      }
}

/** For people: `spans of payment: POST /charge`. */
export function writeSpans({ service, operation, share }: SpanAsk): string {
  const spans = `spans of ${operation === undefined ? service : `${service}: ${operation}`}`
  if (!share) return spans
  return share.kind === 'failed'
    ? `failed ${spans}`
    : `${spans} longer than ${formatMilliseconds(share.ms)}`
}

/** The key of a source whose objectives are about spans. */
export const spanAsk: AskKey<SpanAsk> = {
  setting: {
    option,
    otherwise: 'the load is judged',
    doc: 'Sampled spans of a service or of one of its operations.',
  },
  forms: [
    { of: 'share', form: { required: ['share'] }, without: ['absent'] },
    { of: 'quantile', form: {}, without: ['unit'] },
  ],
}

/** The same beside a source's other queries: a mapping with `service` is about spans. */
export function withSpans<A>({ setting, forms, ...other }: AskKey<A>): AskKey<A | SpanAsk> {
  return {
    ...other,
    setting: {
      ...setting,
      option: {
        ...setting.option,
        fields: { ...setting.option.fields, ...optionalFields },
        schema: { anyOf: [setting.option.schema, option.schema] },
        read: (spot): WrittenAsk<A | SpanAsk> | undefined =>
          isOfSpans(spot) ? option.read(spot) : setting.option.read(spot),
      },
    },
    forms: [
      { of: 'share', form: { required: ['service', 'share'] }, without: ['absent'] },
      { of: 'quantile', form: { required: ['service'] }, without: ['unit'] },
      ...forms,
    ],
  }
}

const isOfSpans = ({ node }: Parameters<typeof option.read>[0]): boolean =>
  node.kind === 'map' && ['service', 'share'].some(key => entryOf(node, key))

const { service: wanted, ...others } = fields
const { required: _, ...optional } = wanted
const optionalFields = {
  service: { ...optional, otherwise: 'another form is used' },
  ...others,
} as const satisfies Fields

/** Whether an objective is about spans. */
export const asksSpans = (ask: object): ask is SpanAsk => 'service' in ask
