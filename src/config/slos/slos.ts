import { limits } from '../../language/limits.ts'
import { list } from '../../language/list.ts'
import { defaultOf, type Fields, type Option, type SectionOf } from '../../language/option.ts'
import { eitherPart, exclusive, readPartOf } from '../../language/part-of-total.ts'
import { percentage, weight } from '../../language/scalars/amounts.ts'
import { flag, name, text } from '../../language/scalars/texts.ts'
import { readSection, section, sectionSchema } from '../../language/section.ts'
import type { Spot } from '../../language/yaml/reading.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type { MeasuredObjective } from '../../model/plan/objective.ts'
import { type CountsIndicator, sourceQueryOf } from '../../promql/indicator.ts'
import { selector } from '../../promql/selector-options.ts'
import { type ConfiguredObjective, refuseKeyAndAdvisory } from '../objectives/terms.ts'
import { usualSource } from '../sources/source-name.ts'
import {
  type ImportItem,
  importFields,
  importSchema,
  readImport,
  type SloImport,
} from './slo-imports.ts'
import { absent, advisory, source } from './slo-terms.ts'
import { sloWindow } from './slo-window.ts'

/** What `slos` says: objectives of its own, and files of other tools that are still to be read. */
export type ConfiguredSlos = { objectives: ConfiguredObjective[]; imports: SloImport[] }

const partFields = {
  bad: {
    option: selector,
    doc: 'Counter of what was bad, a part of `total`. Excludes `good`.',
    otherwise: '`good` is given',
    example: 'http_requests_total{code=~"5.."}',
  },
  good: {
    option: selector,
    doc: 'Counter of what was good, a part of `total`. Excludes `bad`.',
    otherwise: '`bad` is given',
    example: 'http_requests_total{code!~"5.."}',
  },
  total: {
    option: selector,
    doc: 'Counter of all that happened.',
    required: true,
    example: 'http_requests_total',
  },
} as const satisfies Fields

const counters = section(partFields, { exclusive })

const sloFields = {
  name: {
    option: name,
    doc: 'What the scorecard calls it.',
    required: true,
    example: 'checkout availability',
  },
  description: {
    option: text({ most: 1000, expected: 'a string' }),
    doc: 'For readers of the report.',
    otherwise: 'none',
  },
  objective: {
    option: percentage,
    doc: 'The share that must be good.',
    required: true,
    example: '99.9%',
  },
  window: {
    option: sloWindow,
    doc: 'How long the error budget has to last.',
    default: '30d',
    example: '4w',
  },
  ...partFields,
  production: {
    option: { ...counters, schema: { ...counters.schema, oneOf: eitherPart } },
    doc: 'The same counters of production, whose error budget is read.',
    otherwise: 'the counters above',
  },
  absent,
  source,
  key: { option: flag, doc: 'A failed key objective makes the grade F.', default: false },
  weight: { option: weight, doc: 'How much it counts in the score.', default: 1, example: 2 },
  advisory,
} as const satisfies Fields

/** As the docs tell keys of which only some items have all. */
const neededOf = (fields: Fields, otherwise: string): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, { required, ...setting }]) => [
      key,
      required ? { ...setting, otherwise } : setting,
    ]),
  )

type Item = { kind: 'slo'; slo: ConfiguredObjective } | ImportItem

/** An SLO, or a file that has some. */
const item: Option<Item> = {
  type: 'SLO, or import',
  fields: {
    ...neededOf(sloFields, '*required* of an SLO'),
    ...neededOf(importFields, '*required* to import'),
  },
  schema: {
    anyOf: [{ ...sectionSchema(sloFields, { exclusive }), oneOf: eitherPart }, importSchema],
  },
  read: spot => (entryOf(spot.node, 'import') ? readImport(spot) : readSlo(spot)),
}

const items = list(item, {
  most: limits.objectives,
  name: read =>
    read.kind === 'slo' ? read.slo.objective.name : `import ${read.import.files.join(' ')}`,
  what: 'SLOs',
  keepsRest: true,
})

/** A list of both, or one import alone. */
export const slos: Option<ConfiguredSlos> = {
  type: 'list of SLOs and imports',
  fields: item.fields!,
  schema: { anyOf: [items.schema, importSchema] },
  read: spot => {
    const read = spot.node.kind === 'map' ? [readImport(spot)] : items.read(spot)
    if (!read || read.some(one => one === undefined)) return undefined
    return {
      objectives: read.flatMap(one => (one?.kind === 'slo' ? [one.slo] : [])),
      imports: read.flatMap(one => (one?.kind === 'import' ? [one.import] : [])),
    }
  },
}

function readSlo(spot: Spot): Item | undefined {
  const { values, whole } = readSection(sloFields, { exclusive }, spot)
  refuseKeyAndAdvisory(values, spot, 'an advisory SLO is never counted')
  const { absent } = values
  const indicator = readCounters(values, absent, spot)
  const production = entryOf(spot.node, 'production')
  const budget = production
    ? readCounters(values.production ?? {}, absent, {
        ...spot,
        node: production.value,
        path: `${spot.path}.production`,
      })
    : indicator
  if (!whole || !indicator || !budget) return undefined
  const {
    name,
    description,
    objective: threshold,
    window: windowMs = defaultOf(sloFields.window),
  } = values
  const objective: MeasuredObjective = {
    name: name!,
    kind: 'measured',
    provider: values.source ?? usualSource('slos'),
    ...sourceQueryOf(indicator),
    ...goodShareAtLeast(threshold!),
    slo: {
      windowMs,
      budget: sourceQueryOf(budget),
      ...defined({ description }),
    },
    key: values.key ?? defaultOf(sloFields.key),
    weight: values.weight ?? defaultOf(sloFields.weight),
    advisory: values.advisory ?? defaultOf(sloFields.advisory),
  }
  const place = spot.reading.place(spot.node.at)
  return {
    kind: 'slo',
    slo: { objective, place, needs: 'slos', ...defined({ named: values.source }) },
  }
}

/** What every SLO holds its good share against. */
export const goodShareAtLeast = (threshold: number) =>
  ({ comparator: '>=', threshold, unit: 'ratio' }) as const

/** A node of another kind than a mapping has been refused already. */
function readCounters(
  values: Partial<SectionOf<typeof partFields>>,
  absent: 'ok' | undefined,
  spot: Spot,
): CountsIndicator | undefined {
  if (spot.node.kind !== 'map') return undefined
  const part = readPartOf(values, spot, 'counter')
  return part && { kind: 'counts', ...part, ...defined({ absent }) }
}
