type Row = readonly string[]

/** A table of Markdown: its first columns, as many as `words`, are words, all others numbers. */
export function table(heads: Row, rows: readonly Row[], words = 1): string {
  const rule = heads.map((_, index) => (index < words ? '---' : '---:'))
  return [heads, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
