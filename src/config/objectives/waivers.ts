import { limits } from '../../language/limits.ts'
import { list } from '../../language/list.ts'
import type { Fields, Option } from '../../language/option.ts'
import { date, webLink } from '../../language/scalars/dates.ts'
import { nameOf } from '../../language/scalars/name-of.ts'
import { name } from '../../language/scalars/texts.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import type { Waiver } from '../../model/plan/plan.ts'

const waiverFields = {
  objective: {
    option: nameOf('objective'),
    doc: 'Name of the objective, as it is written under `objectives`.',
    required: true,
    example: 'p(95) < 200ms',
  },
  until: {
    option: date,
    doc: 'The last day (UTC) on which it holds.',
    required: true,
    example: '2026-12-31',
  },
  reason: {
    option: name,
    doc: 'The reason, for readers of the scorecard.',
    required: true,
    example: 'the new index lands next week',
  },
  link: { option: webLink, doc: 'Where the fix is tracked.', otherwise: 'none' },
} as const satisfies Fields

const waiver: Option<Waiver> = {
  type: 'waiver',
  fields: waiverFields,
  schema: sectionSchema(waiverFields),
  read: spot => {
    const { values, whole } = readSection(waiverFields, {}, spot)
    if (values.until !== undefined) noteExpired(values.until, spot)
    return whole ? (values as Waiver) : undefined
  },
}

/** Objectives that are set aside for a time. */
export const waivers = list(waiver, {
  most: limits.objectives,
  name: ({ objective }) => objective,
  what: 'waivers',
})

function noteExpired(until: string, spot: Spot): void {
  const { today } = spot.reading
  if (today === undefined || until >= today) return
  const node = entryOf(spot.node, 'until')!.value
  mistake(
    { ...spot, node, path: `${spot.path}.until` },
    {
      message: `this waiver expired on ${until}`,
      hint: 'remove it, or set a later `until`',
    },
  )
}
