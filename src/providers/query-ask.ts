import { limits } from '../language/limits.ts'
import type { Option } from '../language/option.ts'
import { countsSchema, exclusive, partFields, readPart } from '../language/part-of-total.ts'
import { text } from '../language/scalars/texts.ts'
import { readSection } from '../language/section.ts'
import { type Refusal, type TextOption, textOption } from '../language/text-option.ts'
import { mistake, type Spot } from '../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../language/yaml/tree.ts'
import { defined } from '../model/basics/defined.ts'
import type { SourceQuery } from '../model/plan/question.ts'
import { foreignVariable, knownVariables } from '../promql/query-variables.ts'
import type { NumberAsk } from './numbers/numbers.ts'
import type { AskKey, WrittenAsk } from './provider.ts'

/** The queries of most sources, in a language of their own. */
export type QueryAsk = NumberAsk<string>

/** A query as a string. `check`: what of it is wrong whatever the data. */
export function queryText(
  expected: string,
  check: (written: string) => Refusal | undefined = () => undefined,
): TextOption<string> {
  const plain = text({ most: limits.queryLength, expected })
  return textOption({
    type: 'text',
    expected,
    hint: 'put it in quotes',
    schema: { minLength: 1, maxLength: limits.queryLength },
    parse: written => {
      const wrong = refuseVariable(written) ?? check(written)
      return wrong ?? plain.parse(written)
    },
  })
}

/**
 * Variables that only a dashboard fills in: a query with one of them finds nothing, or cannot be
 * read.
 */
export function refuseVariable(written: string): Refusal | undefined {
  const foreign = foreignVariable(written)
  return foreign === undefined
    ? undefined
    : {
        refused: `the query contains the variable ${quote(foreign)}, which nothing fills in`,
        hint: knownVariables,
        index: written.indexOf(foreign),
      }
}

/**
 * How a source is queried in a language of its own. `counts`: queries for `bad`, `good` and
 * `total`.
 */
type QueryWords = {
  /** As fences name it. */
  language: string
  /** As in "expected a LogQL query". */
  expected: string
  doc: string
  example: string
  value: Option<string>
  counts: Option<string>
  /** What `counts` reads, as in "Log lines that were bad". */
  counted: string
  examples: { bad: string; good: string; total: string }
  /** Its queries are about a sample of what happened. */
  isSampled?: true
  /** Which keys do not go with a query for one number, and which of them never do. */
  beside?: WrittenAsk['beside']
  without?: AskKey['forms'][number]['without']
  idle?: (query: SourceQuery) => { message: string; hint: string }[]
}

/** The key of such a source in an objective: a query, or `total` and one of `bad` and `good`. */
export function queryAsk({
  language,
  expected,
  value,
  idle,
  isSampled,
  beside,
  without,
  ...words
}: QueryWords): AskKey<QueryAsk> {
  const { counts, counted, examples, doc, example } = words
  const are = {
    bad: `${counted} that were bad`,
    good: `${counted} that were good`,
    total: `${counted}, all of them`,
  }
  const fields = partFields(counts, are, examples)
  const plain = { what: 'query', queryOf: same, write: same, language }
  const option: Option<WrittenAsk<QueryAsk>> = {
    type: 'query, or mapping',
    fields,
    schema: { anyOf: [value.schema, countsSchema(fields)] },
    read: spot => {
      if (spot.node.kind === 'text') {
        const one = value.read(spot)
        const written = one === undefined ? undefined : writtenAsk({}, spot, { ...plain, one })
        return written && { ...written, ...defined({ isSampled, beside }) }
      }
      if (spot.node.kind !== 'map')
        return mistake(spot, {
          message: `expected ${expected}, or a mapping with \`total\`; found ${describe(spot.node)}`,
          hint: 'put a query in quotes',
        })
      const { values, whole } = readSection(fields, { exclusive }, spot)
      const written = writtenAsk(values, spot, plain)
      return whole && written ? { ...written, ...defined({ isSampled }) } : undefined
    },
  }
  return {
    setting: { option, otherwise: 'the load is judged', doc, example },
    forms: [
      { of: 'value', form: { type: 'string' }, ...defined({ without }) },
      { of: 'share', form: {} },
    ],
    ...defined({ idle }),
  }
}

const same = (query: string): string => query

/**
 * How an objective becomes queries of a source's own form. `one`: the query for one number, absent
 * with counts; `what`: what `total` holds, as in "the metric of all".
 */
type Queries<Q> = {
  one?: string | undefined
  /** The keys of such a query, as in "`metric` or `total` is missing". */
  oneOf?: string
  what: string
  queryOf: (written: string) => Q | undefined
  write: (query: Q, counts: boolean) => string
  language: string
}

/** The queries of an objective: one for a number, or two for a total and its part. */
export function writtenAsk<Q>(
  values: Parameters<typeof readPart>[0],
  spot: Spot,
  { one, oneOf, what, queryOf, write, language }: Queries<Q>,
): WrittenAsk<NumberAsk<Q>> | undefined {
  if (one !== undefined) {
    const query = queryOf(one)
    return query === undefined
      ? undefined
      : { of: { kind: 'value' }, ask: { query }, query: write(query, false), language }
  }
  const isEmpty = !['bad', 'good', 'total'].some(key => entryOf(spot.node, key))
  if (oneOf !== undefined && isEmpty)
    return mistake(spot, {
      message: `${oneOf} or \`total\` is missing`,
      hint: `${oneOf} gives one number, \`total\` beside \`bad\` or \`good\` a ratio`,
    })
  const read = readPart(values, spot, what)
  if (!read) return undefined
  const [part, total] = [queryOf(read.part), queryOf(read.total)]
  if (part === undefined || total === undefined) return undefined
  return {
    of: { kind: 'share', partIs: read.partIs },
    ask: { part, total },
    query: `${write(part, true)} / ${write(total, true)}`,
    language,
  }
}
