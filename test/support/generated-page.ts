/**
 * A page of the docs that the tests write which prove it: an introduction, and tables whose rows
 * are what was seen.
 */
export type GeneratedPage = {
  /**
   * A row of a section's table; in whatever order they come, they are shown in that of `sections`.
   */
  add: (section: string, row: readonly string[], place: number) => void
  text: () => string
}

type Section = { title: string; about: string; columns: readonly string[] }

export function generatedPage(intro: string, sections: readonly Section[]): GeneratedPage {
  const rows = new Map(sections.map(({ title }) => [title, new Map<number, readonly string[]>()]))
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return {
    add: (section, row, place) => void rows.get(section)!.set(place, row),
    text: () => {
      const parts = sections.map(({ title, about, columns }) => {
        const sorted = [...rows.get(title)!]
          .toSorted(([a], [b]) => a - b)
          .map(([, row]) => line(row))
        return [
          `## ${title}`,
          about,
          [line(columns), line(columns.map(() => '---')), ...sorted].join('\n'),
        ]
      })
      return `${[intro, ...parts.flat()].filter(Boolean).join('\n\n')}\n`
    },
  }
}
