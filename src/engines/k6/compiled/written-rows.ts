/*
 * How the script of a compiled load writes a row: `row(kind, ...fields)`.
 */

/**
 * A line for each, at once. The console of a user is another one than that of the script's start.
 */
export const linesOfRows = `
const row = (...fields) => {
  const { log } = console
  log(JSON.stringify(fields))
}
`

/** Rows that a user holds at most until it writes them in one line. */
const mostHeld = 200

/**
 * Where each line goes through the log of a container: requests and iterations are held, and
 * written as packets of a few bytes each, which \`read-rows.ts\` unpacks. At the end of the load
 * every user takes part in the scenario \`drain\`, and writes what it still holds. The summary
 * says how many rows there were, so that one that was lost on the way is missed.
 * @param isHeld false where the script may end at any moment: then each row is written at once.
 */
export const packetsOfRows = (isHeld: boolean): string => `
const rowCount = new Counter('reliability_gate_rows')
let held = []
let base = 0

const print = (...fields) => {
  const { log } = console
  log(JSON.stringify(fields))
}

function row(kind, ...fields) {
  if (kind !== 'request' && kind !== 'iteration') {
    print(kind, ...fields, ...(kind === 'begin' ? [Date.now()] : []))
    return
  }
  const [number, at] = kind === 'request' ? [0, 2] : [1, 1]
  if (held.length === 0) base = fields[at]
  const short = [number, ...fields]
  short[at + 1] -= base
  short[at + 2] = Math.round(short[at + 2] * 1000) / 1000
  while (short[short.length - 1] === 0 || short[short.length - 1] === '') short.pop()
  held.push(short)
  rowCount.add(1)
  if (held.length >= ${isHeld ? mostHeld : 1}) drain()
}

export function drain() {
  if (held.length > 0) print('rows', base, held)
  held = []
}

export function handleSummary({ metrics }) {
  const countOf = name => (metrics[name] ? metrics[name].values.count : 0)
  const summary = ['summary', countOf('reliability_gate_rows'), countOf('dropped_iterations')]
  return { stdout: JSON.stringify(summary) + '\\n' }
}
`
