import { everywhere, type SectionKind } from './section.ts'

/** What failed requests have left in logs. Advisory: a few lines of a few of them. */
export const logs: SectionKind = {
  id: 'logs',
  rank: 46,
  on: everywhere,
  build: ({ record }) => {
    const found = record.evidence.logs ?? []
    if (found.length === 0) return null
    return {
      title: 'Logs of failed requests',
      count: found.reduce((sum, { lines }) => sum + lines.length, 0),
      blocks: [
        {
          kind: 'list',
          items: found.map(({ name, lines }) => ({
            label: [{ code: name }],
            text: lines.map(({ at, text }) => [
              `${new Date(at).toISOString().slice(11, 23)} `,
              { code: text },
            ]),
          })),
        },
      ],
    }
  },
}
