import { list } from '../../language/list.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { date, webLink } from '../../language/scalars/dates.ts'
import { choice, name } from '../../language/scalars/texts.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { parseYaml } from '../../language/yaml/parse-yaml.ts'
import { mistake, sortedMistakes } from '../../language/yaml/reading.ts'
import { entryOf } from '../../language/yaml/tree.ts'
import {
  type Checklist,
  type ChecklistItem,
  checklistItems,
  type Vouched,
} from '../../model/checklist.ts'
import type { Mistake } from '../../model/problem.ts'
import { sloWindow } from '../slos/slo-window.ts'

const items = Object.values(checklistItems).flatMap(of => Object.keys(of)) as ChecklistItem[]

const vouchedFields = {
  item: { option: choice(items), doc: 'What is vouched for.', required: true },
  by: { option: name, doc: 'Who.', required: true, example: 'Ada Lovelace' },
  on: { option: date, doc: 'When that was found.', required: true, example: '2026-11-01' },
  link: {
    option: webLink,
    doc: 'Where it is written down.',
    required: true,
    example: 'https://wiki.example/runbooks',
  },
} as const satisfies Fields

const vouched: Option<Vouched> = {
  type: 'item of the checklist',
  fields: vouchedFields,
  schema: sectionSchema(vouchedFields),
  read: spot => {
    const { values, whole } = readSection(vouchedFields, {}, spot)
    const { today } = spot.reading
    if (values.on !== undefined && today !== undefined && values.on > today) {
      const at = { ...spot, node: entryOf(spot.node, 'on')!.value, path: `${spot.path}.on` }
      return mistake(at, {
        message: `${values.on} is in the future`,
        hint: 'write the day on which it was found',
      })
    }
    return whole ? (values as Vouched) : undefined
  },
}

const fileFields = {
  'stale-after': {
    option: sloWindow,
    doc: 'How long what people vouch for holds.',
    default: '180d',
  },
  items: {
    option: list(vouched, { most: 100, name: ({ item }) => item, what: 'items' }),
    doc: 'What people vouch for.',
    required: true,
  },
} as const satisfies Fields

/**
 * The text of the file that `checklist` names. `today` (ISO 8601 date): nothing is vouched for
 * before its time.
 */
export function readChecklist(
  text: string,
  { file, today }: { file: string; today: string },
): { checklist?: Checklist; mistakes: Mistake[] } {
  const [reading, node] = parseYaml(text, { file, environment: undefined })
  if (!node) return { mistakes: sortedMistakes(reading) }
  const { values } = readSection(fileFields, {}, { node, path: '', reading: { ...reading, today } })
  const mistakes = sortedMistakes(reading)
  if (mistakes.length > 0) return { mistakes }
  const staleAfterMs = values['stale-after'] ?? defaultOf(fileFields['stale-after'])
  return { checklist: { staleAfterMs, vouched: values.items ?? [] }, mistakes: [] }
}
