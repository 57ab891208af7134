import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { nameOf } from '../../language/scalars/name-of.ts'
import { choice } from '../../language/scalars/texts.ts'
import { pairsOf, type SectionRules } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe } from '../../language/yaml/tree.ts'
import { listedKeys } from '../../model/basics/listed.ts'
import { type ProviderKind, providerKeys } from '../../providers/providers.ts'
import { sourceName } from '../sources/source-name.ts'
import { reducer } from './conditions/reducer.ts'
import { unit } from './conditions/unit.ts'
import { headFields } from './terms.ts'

/** A string that another key gives its meaning to; read later, where it stands. */
export const condition: Option<Spot> = {
  type: 'expression',
  schema: { type: 'string' },
  read: spot =>
    spot.node.kind === 'text'
      ? spot
      : mistake(spot, {
          message: `expected an expression; found ${describe(spot.node)}`,
          hint: 'such as p(95) < 500ms',
        }),
}

const bound: Option<Spot> = {
  type: 'bound',
  schema: { type: ['string', 'number'] },
  read: spot =>
    spot.node.kind === 'text' || spot.node.kind === 'number'
      ? spot
      : mistake(spot, {
          message: `expected a bound; found ${describe(spot.node)}`,
          hint: 'such as 400ms',
        }),
}

export type QueriedKind = ProviderKind & { ask: NonNullable<ProviderKind['ask']> }

/** The sources that an objective can ask, each by its key. */
export const queriedKinds: readonly QueriedKind[] = providerKeys().filter(
  (kind): kind is QueriedKind => kind.ask !== undefined,
)
const askKeys = queriedKinds.map(({ key }) => key)
export const askedByKeys = listedKeys(askKeys, ' or ')
const askFields: object = Object.fromEntries(queriedKinds.map(({ key, ask }) => [key, ask.setting]))

/** Read once it is known of which kind the `source` is. */
const ask: Option<Spot> = {
  type: 'what the kind of the source takes',
  schema: { anyOf: queriedKinds.map(kind => kind.ask.setting.option.schema) },
  read: spot => spot,
}

const { name, ...counting } = headFields

/** Of an objective on the load, and of one that asks a source. */
export const objectiveFields = {
  name,
  when: {
    option: condition,
    required: true,
    doc: 'What must hold: an expression as in the short form, or for the result of a source `value`, `ratio` or a percentile, a comparator and a number.',
    example: 'p(95) < 500ms',
  },
  warn: {
    option: bound,
    doc: 'A stricter bound on the same side: what holds `when` but not this is a warning. Not for comparisons with a baseline.',
    otherwise: 'no warnings',
    example: '400ms',
  },
  ...counting,
  during: {
    option: nameOf('segment'),
    doc: 'The segment of the run that it is judged on: of a spike `before`, `spike` or `after`.',
    otherwise: 'the usual load, of a spike what comes before it; of a source the whole run',
    example: 'spike',
  },
  ...askFields,
  source: {
    option: sourceName,
    doc: 'The source that is queried, by its name below `sources`; with `ask`. Beside `alerts` and a bound on resource use, the source that is queried if several could be.',
    otherwise: 'the source whose key is given',
  },
  ask: {
    option: ask,
    doc: "The query for the `source`: what would stand under the key of the source's kind.",
    otherwise: 'the key of a source says it',
  },
  unit: {
    option: unit,
    doc: 'The unit of the result of a query, or of what a histogram observes: `s`, `ms`, `ratio`, `/s`, or any other short unit, which is shown as it is.',
    otherwise: 'none; of a histogram what its name says (`_seconds`, `_milliseconds`)',
    example: 's',
  },
  reduce: {
    option: reducer,
    doc: 'How the values of a query over the window become one: `max`, `min`, `avg`, `last`, or a percentile such as `p(95)`.',
    otherwise: "the value at the window's end",
    example: 'max',
  },
  absent: {
    option: choice(['ok']),
    doc: 'With `ok`, an empty result of a query, or of a part of a total, is zero if the source is known to have watched: a target was scraped in the window, a stream had lines.',
    otherwise: 'nothing found is no data',
    example: 'ok',
  },
} as const satisfies Fields

export type Values = Partial<SectionOf<typeof objectiveFields>>

/** An objective asks one source. */
const exclusiveKeys = pairsOf([...askKeys, 'source', 'ask']).filter(
  pair => !pair.includes('source') || !pair.includes('ask'),
)
export const objectiveRules = { exclusive: exclusiveKeys } as unknown as SectionRules<
  typeof objectiveFields
>
