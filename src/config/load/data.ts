import { list } from '../../language/list.ts'
import { mapping } from '../../language/mappings/mapping.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { choice, file, name } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { valueName, valueNameForm } from '../../language/template.ts'
import { mistake } from '../../language/yaml/reading.ts'
import type { Place } from '../../model/problem.ts'

const mostFiles = 20

const dataFields = {
  file: {
    option: file,
    doc: 'A file of rows: `.csv` (RFC 4180, its first line names the columns), `.json` (a list of objects) or `.ndjson`.',
    required: true,
    example: 'users.csv',
  },
  pick: {
    option: choice(['sequential', 'random', 'unique']),
    doc: 'Which row an iteration gets: one after the other and from the start again, any, or each row once. When the rows of `unique` are used up, the load ends.',
    default: 'sequential',
  },
  secrets: {
    option: list(name, { most: 50, what: 'columns' }),
    doc: 'Columns whose values are secrets: they reach no record and no log.',
    otherwise: 'none',
    example: ['password'],
  },
} as const satisfies Fields

/** Data as the config names it, by the name that placeholders call it, and where it stands. */
export type WrittenData = SectionOf<typeof dataFields> & { name: string; place: Place }

const one = section(dataFields)

/** Files of rows, of which each iteration gets one. */
export const data: Option<WrittenData[]> = {
  ...mapping(
    {
      type: 'mapping of names to files',
      expected: 'a mapping of names to files',
      hint: 'such as { users: { file: users.csv } }',
      what: 'files',
      most: mostFiles,
      names: { pattern: valueName.source },
      values: one.schema,
    },
    ({ key, at }, own) => {
      if (!valueName.test(key))
        return mistake(own, { message: `the name of data is ${valueNameForm}`, at })
      const read = one.read(own)
      return read && { ...read, name: key, place: own.reading.place(own.node.at) }
    },
  ),
  fields: {
    '<name>': {
      option: one,
      otherwise: 'none',
      doc: 'What placeholders call it: `{{ users.name }}` is the column `name` of `users`.',
    },
  },
}
