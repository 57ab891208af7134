import { limits } from '../language/limits.ts'
import type { Fields, Option } from '../language/option.ts'
import { countsSchema, exclusive, readPart } from '../language/part-of-total.ts'
import { text } from '../language/scalars/texts.ts'
import { readSection } from '../language/section.ts'
import { type Refusal, type TextOption, textOption } from '../language/text-option.ts'
import { mistake } from '../language/yaml/reading.ts'
import { describe, quote } from '../language/yaml/tree.ts'
import { defined } from '../model/basics/defined.ts'
import type { SourceQuery } from '../model/plan/question.ts'
import { foreignVariable, knownVariables } from '../promql/query-variables.ts'
import type { NumberAsk } from './numbers/numbers.ts'
import type { AskKey, WrittenAsk } from './provider.ts'

/** What most sources are asked, in a language of their own. */
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
 * Variables that only a dashboard fills in: asked as they stand, they find nothing, or cannot be
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
 * How a source is asked in a language of its own. `counts`: docs and examples of what `bad`, `good`
 * and `total` are.
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
  /** It asks about a sample of what happened. */
  isSampled?: true
  idle?: (query: SourceQuery) => { message: string; hint: string }[]
}

/** The key of such a source in an objective: a query, or `total` and one of `bad` and `good`. */
export function queryAsk({
  language,
  expected,
  value,
  idle,
  isSampled,
  ...words
}: QueryWords): AskKey<QueryAsk> {
  const fields = countsFields(words)
  const option: Option<WrittenAsk<QueryAsk>> = {
    type: 'query, or mapping',
    fields,
    schema: { anyOf: [value.schema, countsSchema(fields)] },
    read: spot => {
      if (spot.node.kind === 'text') {
        const query = value.read(spot)
        return query === undefined
          ? undefined
          : { of: { kind: 'value' }, ask: { query }, query, language, ...defined({ isSampled }) }
      }
      if (spot.node.kind !== 'map')
        return mistake(spot, {
          message: `expected ${expected}, or a mapping with \`total\`; found ${describe(spot.node)}`,
          hint: 'put a query in quotes',
        })
      const { values, whole } = readSection(fields, { exclusive }, spot)
      const read = readPart(values, spot, 'query')
      if (!whole || !read) return undefined
      const { partIs, ...ask } = read
      const query = `${ask.part} / ${ask.total}`
      return {
        of: { kind: 'share', partIs },
        ask,
        query,
        language,
        ...defined({ isSampled }),
      }
    },
  }
  return {
    setting: { option, otherwise: 'the load is judged', doc: words.doc, example: words.example },
    forms: [
      { of: 'value', form: { type: 'string' } },
      { of: 'share', form: {} },
    ],
    ...defined({ idle }),
  }
}

const countsFields = ({
  counts: option,
  counted,
  examples,
}: Omit<QueryWords, 'language' | 'expected' | 'value' | 'idle' | 'isSampled'>) =>
  ({
    bad: {
      option,
      doc: `${counted} that were bad, a part of \`total\`. Then \`ratio\` is the share of bad ones. Excludes \`good\`.`,
      otherwise: '`good` is there',
      example: examples.bad,
    },
    good: {
      option,
      doc: `${counted} that were good, a part of \`total\`. Then \`ratio\` is the share of good ones. Excludes \`bad\`.`,
      otherwise: '`bad` is there',
      example: examples.good,
    },
    total: {
      option,
      doc: `${counted}, all of them.`,
      otherwise: 'needed beside `bad` and `good`',
      example: examples.total,
    },
  }) as const satisfies Fields
