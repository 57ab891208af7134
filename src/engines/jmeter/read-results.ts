import { parse } from 'csv-parse/sync'
import { defined } from '../../model/basics/defined.ts'
import { kindBy } from '../foreign/requests/error-kind.ts'
import type { ToolRequest } from '../foreign/requests/tool-request.ts'

/** Columns that a request is read from; JMeter writes them in whatever order it is set to. */
const needed = [
  'timeStamp',
  'elapsed',
  'label',
  'responseCode',
  'responseMessage',
  'success',
] as const
/** Of what went wrong, of transactions, and of the server that sent it. */
const further = ['failureMessage', 'URL', 'threadName'] as const
type Column = (typeof needed | typeof further)[number]

/** A record with a quote open beyond this is none. */
const longestRecord = 1 << 20

/**
 * Reads a results file of JMeter (JTL as CSV with a header), line by line: a field in quotes may
 * hold several of them. Transaction controllers have rows of their own, which are left out: what
 * they sent has its own rows.
 * @throws Error where a row cannot be read.
 */
export function readResults(
  found: (request: ToolRequest, thread: string) => void,
): (line: string) => void {
  let columns: Map<Column, number> | undefined
  let open = ''
  return line => {
    const record = open === '' ? line.replace(/\r$/, '') : `${open}\n${line}`
    if (hasOpenQuote(record)) {
      if (record.length > longestRecord) throw new SyntaxError('a quote is never closed')
      open = record
      return
    }
    open = ''
    if (record === '') return
    const fields = fieldsOf(record)
    if (!columns) {
      columns = columnsOf(fields)
      return
    }
    const row = (name: Column): string => fields[columns!.get(name) ?? -1] ?? ''
    if (isTransaction(row)) return
    found(requestOf(row), row('threadName'))
  }
}

/** Most rows hold no quote, and most runs many rows. */
const fieldsOf = (record: string): string[] =>
  record.includes('"') ? (parse(record)[0] as string[]) : record.split(',')

const hasOpenQuote = (record: string): boolean => {
  let isOpen = false
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) isOpen = !isOpen
  return isOpen
}

function columnsOf(header: readonly string[]): Map<Column, number> {
  const columns = new Map(
    [...needed, ...further].flatMap(name => {
      const at = header.indexOf(name)
      return at < 0 ? [] : [[name, at] as const]
    }),
  )
  if (needed.some(name => !columns.has(name)))
    throw new SyntaxError('this is not a header of JMeter results')
  return columns
}

type Row = (name: Column) => string

/** JMeter says what a transaction consists of, and no address. */
const isTransaction = (row: Row): boolean =>
  row('responseMessage').startsWith('Number of samples in transaction : ') &&
  (row('URL') === 'null' || row('URL') === '')

function requestOf(row: Row): ToolRequest {
  const [startMs, ms] = [Number(row('timeStamp')), Number(row('elapsed') || Number.NaN)]
  if (!(startMs > 0 && ms >= 0)) throw new TypeError('it has no time')
  const code = Number(row('responseCode'))
  const isStatus = code >= 100 && code <= 999
  const request = {
    startMs,
    ms,
    name: row('label'),
    ...defined({ code: isStatus ? code : undefined }),
  }
  if (row('success') === 'true') return request
  if (row('success') !== 'false') throw new TypeError('it does not say whether it was good')
  const failed = isStatus ? 'status' : kindOf(`${row('responseCode')} ${row('responseMessage')}`)
  // An assertion of the plan says why in words of its own.
  return { ...request, failed, message: row('failureMessage') || row('responseMessage') }
}

/** By the exception of Java that JMeter names in the place of a status. */
const kindOf = kindBy([
  [/Timeout|timed out/, 'timeout'],
  [/UnknownHost/, 'dns'],
  [/\.ssl\.|SSL|Certificate/, 'tls'],
  [/refused/, 'refused'],
  [/SocketException|NoHttpResponse|ConnectionClosed|EOFException/, 'reset'],
  [/ProtocolException|MalformedChunk/, 'protocol'],
])
