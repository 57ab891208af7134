/** A column of a table: its head, and how it is aligned. */
export type Column = { head: string; align?: 'right' | 'center' }

/** A GFM table. Cells are Markdown already, escaped by whoever made them. */
export function markdownTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const rule = columns.map(({ align }) =>
    align === 'right' ? '--:' : align === 'center' ? ':-:' : '---',
  )
  return [columns.map(({ head }) => head), rule, ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/**
 * A section that is folded until somebody asks; `title` is the project's own text, never foreign.
 */
export const folded = (title: string, body: string, open = false): string =>
  `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`
