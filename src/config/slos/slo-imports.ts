import { list, oneOrList } from '../../language/list.ts'
import { record } from '../../language/mappings/mapping.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { choice, file, text } from '../../language/scalars/texts.ts'
import { readSection, sectionSchema } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Place } from '../../model/problem.ts'
import { absent, advisory, source } from './slo-terms.ts'

/**
 * `files`: paths, or patterns with `*` in the name of the file. `values`: what placeholders in them
 * stand for.
 */
export type SloImport = {
  files: string[]
  values: Record<string, string>
  unsupported: 'fail' | 'ignore'
  absent?: 'ok'
  source?: string
  advisory: boolean
  place: Place
}

const files = list(file, { most: 50, what: 'files' })

const paths = oneOrList(file, files)

const nameForm = /^[A-Za-z_][\w.]*$/
const value = text({ most: 200, expected: 'a string' })

/** Texts by the name of a placeholder, without its `$`. */
const placeholders: Option<Record<string, string>> = record(
  {
    type: 'mapping of texts',
    expected: 'a mapping',
    hint: 'such as STAGE: dev',
    what: 'placeholders',
    most: 100,
    names: { pattern: nameForm.source },
    values: { type: 'string', maxLength: 200 },
  },
  ({ key, at }, own, spot) =>
    nameForm.test(key)
      ? value.read(own)
      : mistake(spot, {
          message: `\`${key}\` is not a valid name of a placeholder`,
          hint: 'without its $',
          at,
        }),
)

export const importFields = {
  import: {
    option: paths,
    doc: 'Files of OpenSLO, Sloth, Pyrra or Keptn, from the folder of the config; see [SLOs](slos.md). Patterns such as `**/slo.yaml` are read as those of `alerts` are.',
    required: true,
    example: 'slos/*.yaml',
  },
  values: {
    option: placeholders,
    doc: 'What the placeholders of Keptn stand for, such as `STAGE: dev`; `$SERVICE` is the service.',
    otherwise: 'none',
  },
  unsupported: {
    option: choice(['fail', 'ignore']),
    doc: 'What happens to an imported SLO that cannot be judged: `fail` makes it a mistake, and `ignore` leaves it out with a note on the scorecard.',
    default: 'fail',
  },
  absent,
  source,
  advisory,
} as const satisfies Fields

export const importSchema = sectionSchema(importFields)

export type ImportItem = { kind: 'import'; import: SloImport }

export function readImport(spot: Spot): ImportItem | undefined {
  const { values, whole } = readSection(importFields, {}, spot)
  if (!whole) return undefined
  return {
    kind: 'import',
    import: {
      files: values.import!,
      values: values.values ?? {},
      unsupported: values.unsupported ?? defaultOf(importFields.unsupported),
      ...defined({ absent: values.absent, source: values.source }),
      advisory: values.advisory ?? defaultOf(importFields.advisory),
      place: spot.reading.place(spot.node.at),
    },
  }
}
