import { extname } from 'node:path'
import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import { isObject } from '../../../model/basics/is-object.ts'
import { parseJson } from '../../../model/basics/parse-json.ts'

/** Rows in the order of the columns. */
export type Table = { columns: string[]; rows: unknown[][] }

type Parsed = Table | { refused: string; hint?: string | undefined }

const mostRows = 1_000_000

/** What a file of rows holds, by the ending of its name. */
export function parseRows(file: string, text: string): Parsed {
  const ending = extname(file).toLowerCase()
  const parsed = parsers[ending]?.(text)
  if (!parsed) {
    return {
      refused: `unknown file type ${ending || '(no extension)'}`,
      hint: 'expected .csv, .json, .ndjson or .jsonl',
    }
  }
  return 'rows' in parsed && parsed.rows.length > mostRows
    ? { refused: `it has more than ${mostRows} rows` }
    : parsed
}

const parsers: Readonly<Record<string, (text: string) => Parsed>> = {
  '.csv': readCsv,
  '.json': readJson,
  '.ndjson': readLines,
  '.jsonl': readLines,
}

/** RFC 4180; a byte order mark is no part of the first name. */
function readCsv(text: string): Parsed {
  try {
    const [columns, ...rows] = parseCsv(text, { bom: true, skip_empty_lines: true }) as string[][]
    if (!columns) return { refused: 'it is empty' }
    const twice = columns.find((column, index) => columns.indexOf(column) < index)
    if (twice !== undefined) return { refused: `duplicate column \`${twice}\`` }
    return { columns, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // Its own message may quote a value.
    const { lines } = error as { lines?: number }
    const where = lines === undefined ? '' : `: line ${lines} ${reasons[error.code] ?? error.code}`
    return { refused: `it is not valid CSV${where}`, hint: 'see RFC 4180' }
  }
}

/** By the code of the library. */
const reasons: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'has more or fewer values than the first line has names',
  CSV_QUOTE_NOT_CLOSED: 'ends within quotes',
  INVALID_OPENING_QUOTE: 'has a quote within a value that is not in quotes',
  CSV_INVALID_CLOSING_QUOTE: 'goes on after the quote that ends a value',
}

function readJson(text: string): Parsed {
  const value = parseJson(withoutMark(text))
  return Array.isArray(value)
    ? tableOf(value)
    : { refused: 'it is not a JSON list', hint: 'such as [{ "name": "ann" }]' }
}

function readLines(text: string): Parsed {
  const lines = withoutMark(text).split('\n')
  const bad = lines.findIndex(line => !isBlank(line) && parseJson(line) === undefined)
  if (bad >= 0) return { refused: `line ${bad + 1} is not valid JSON` }
  return tableOf(lines.filter(line => !isBlank(line)).map(parseJson))
}

const isBlank = (line: string): boolean => line.trim() === ''

/** A string without its byte order mark. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

/** Every object has the keys of the first one. */
function tableOf(values: readonly unknown[]): Parsed {
  const [first] = values
  if (first === undefined) return { refused: 'it is empty' }
  const columns = isObject(first) ? Object.keys(first) : []
  const bad = values.findIndex(
    value => !isObject(value) || columns.some(column => !Object.hasOwn(value, column)),
  )
  if (bad >= 0) {
    return {
      refused: `entry ${bad + 1} is not an object with the keys ${columns.join(', ')}`,
      hint: 'every entry has the keys of the first',
    }
  }
  return {
    columns,
    rows: (values as Record<string, unknown>[]).map(value => columns.map(column => value[column])),
  }
}
