import type { WrittenData } from '../../../config/load/data.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { DataPlan } from '../../../model/plan/scenario.ts'
import type { Mistake } from '../../../model/problem.ts'
import { Secret } from '../../../model/secret.ts'
import type { parseRows, Table } from './parse-rows.ts'
import { fromConfig, type Home, pathFrom } from './texts.ts'

/** Hiding what is shorter would hide the text, and protect nothing. */
const shortestSecret = 4

/**
 * The rows of the files that `load.data` names, and the values of their secret columns. A file that
 * cannot be read and a column that is not there are mistakes.
 */
export async function readDataFiles(
  written: readonly WrittenData[],
  home: Home,
): Promise<{ data: DataPlan[]; secrets: string[]; mistakes: Mistake[] }> {
  const read = await Promise.all(
    written.map(async one => {
      const found = await home.texts.read(pathFrom(home, one.file))
      if (found.kind === 'missing')
        return { one, table: { refused: found.why, hint: found.hint ?? fromConfig } }
      const { parseRows } = await import('./parse-rows.ts')
      return { one, table: parseRows(one.file, found.text) }
    }),
  )
  const tables = read.flatMap(({ one, table }) => ('refused' in table ? [] : [{ one, table }]))
  return {
    mistakes: read.flatMap(({ one, table }) => mistakesOf(one, table)),
    data: tables.map(({ one: { name, file, pick = 'sequential' }, table: { columns, rows } }) => ({
      name,
      file,
      pick,
      columns,
      count: rows.length,
      rows: new Secret(JSON.stringify(rows)),
    })),
    secrets: tables.flatMap(({ one, table }) => secretsOf(one, table)),
  }
}

function mistakesOf(
  { name, file, secrets = [], place }: WrittenData,
  table: Table | Refused,
): Mistake[] {
  const at = (message: string, hint?: string): Mistake => ({
    message: `load.data.${name}: ${message}`,
    ...defined({ hint }),
    place,
  })
  if ('refused' in table) return [at(`${file}: ${table.refused}`, table.hint)]
  if (table.rows.length === 0) return [at(`${file} has no rows`)]
  return secrets
    .filter(column => !table.columns.includes(column))
    .map(column =>
      at(`${file} has no column \`${column}\``, `its columns are ${table.columns.join(', ')}`),
    )
}

type Refused = Extract<ReturnType<typeof parseRows>, { refused: string }>

function secretsOf({ secrets = [] }: WrittenData, { columns, rows }: Table): string[] {
  const indices = secrets.map(column => columns.indexOf(column))
  const values = rows.flatMap(row => indices.map(index => row[index]))
  const texts = values.filter(value => value !== null && value !== undefined).map(String)
  return [...new Set(texts)].filter(text => text.length >= shortestSecret)
}
