import type { Column } from './nginx.ts'
import type { OpenRow, Taken } from './results.ts'

/* What the sections of the page are written with. */

export const columnNames: Record<Column, string> = {
  small: 'small response',
  api: '2 KB, 15 headers',
  tls: 'TLS',
  http2: 'HTTP/2',
}

export const takenIn = ({ machine, on, rounds }: Taken): string =>
  `${machine}; ${on}; ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`
export const notes = (
  absent: readonly { client: string; why: string; column?: Column }[],
): string => {
  const missing = absent.filter(({ why }) => why !== 'it cannot do this')
  const texts = missing.map(
    ({ client, why, column }) => `${client}${column ? ` (${columnNames[column]})` : ''}: ${why}`,
  )
  return texts.length > 0 ? `\nNot measured: ${[...new Set(texts)].join('; ')}.\n` : ''
}
export const fixed = (value: number | undefined, digits: number): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits)
export const times = (value: number): string => `${fixed(value, 2)} ×`
export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(100 * share).toFixed(1)}%`

/** The round in which the host of the machine took the least; undefined of none. */
export const quietest = <R extends Pick<OpenRow, 'stolen'>>(rows: readonly R[]): R | undefined =>
  rows.toSorted((a, b) => (a.stolen ?? 1) - (b.stolen ?? 1))[0]

export type Target = { what: string; wanted: string; measured: string; met: boolean | undefined }
