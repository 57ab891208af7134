/** Months that are kept: a year, and what the first of them is compared with. */
const mostMonths = 16
/** Of a file on a branch, which is read and written whole. */
const mostBytes = 4_000_000

/** `2026-11.ndjson`, and where one is full `2026-11-2.ndjson`. */
const form = /^(\d{4}-\d{2})(?:-\d+)?\.ndjson$/

/** Of names of files those of months that are kept no longer. */
export function expired(names: Iterable<string>): string[] {
  const files = [...names].flatMap(name => {
    const month = form.exec(name)?.[1]
    return month === undefined ? [] : [{ name, month }]
  })
  const kept = new Set([...new Set(files.map(({ month }) => month))].toSorted().slice(-mostMonths))
  return files.filter(({ month }) => !kept.has(month)).map(({ name }) => name)
}

/**
 * Of names of files the two that runs were added to last, the newest first. `today`: ISO 8601; a
 * file of a later month is that of a clock which was wrong.
 */
export function newestFiles(names: Iterable<string>, today: string): string[] {
  const key = (name: string) => {
    const [, month = '', part = '1'] = /^(\d{4}-\d{2})(?:-(\d+))?/.exec(name) ?? []
    return `${month} ${part.padStart(9, '0')}`
  }
  return [...names]
    .filter(name => form.test(name) && name.slice(0, 7) <= today.slice(0, 7))
    .toSorted((a, b) => key(b).localeCompare(key(a)))
    .slice(0, 2)
}

/** The file that a run (`at`: ISO 8601) is kept in: the first of its month that is not full. */
export function fileOf(at: string, bytesOf: (name: string) => number | undefined): string {
  const month = at.slice(0, 7)
  for (let part = 1; ; part += 1) {
    const name = part === 1 ? `${month}.ndjson` : `${month}-${part}.ndjson`
    if ((bytesOf(name) ?? 0) < mostBytes) return name
  }
}
