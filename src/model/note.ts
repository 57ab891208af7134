import { listed } from './basics/listed.ts'

/**
 * A thing worth telling that is no verdict: a refused comment, a missing permission, a metric that
 * nobody has. `about`: of what was looked at before the load, the metric or the query.
 */
export type Note = { source: string; message: string; hint?: string; about?: string }

const mostAlike = 3

/**
 * Notes that say the same of many metrics, such as those of a rule file for another cluster, as one
 * with a few of their names.
 */
export function foldNotes(notes: readonly Note[]): Note[] {
  const groups = Map.groupBy(notes, note =>
    note.about === undefined ? note : JSON.stringify([note.source, saying(note), note.hint]),
  )
  return [...groups.values()].flatMap(alike => {
    const [first] = alike
    if (!first || alike.length <= mostAlike) return alike
    const { about: _about, ...rest } = first
    const names = alike.flatMap(({ about }) => about ?? [])
    return [{ ...rest, message: saying(first, listed(names, mostAlike)) }]
  })
}

/** What a note says of what it is about, or of something in its place. */
const saying = ({ message, about }: Note, instead = ''): string =>
  about === undefined ? message : message.replace(` ${about} `, () => ` ${instead} `)
