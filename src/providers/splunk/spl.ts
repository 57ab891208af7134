/** Quoted strings, the brackets of subsearches, and the pipes between commands. */
const token = /"(?:[^"\\]|\\.)*"|\[|\]|\|/g

/** The commands of a search; the first holds the terms that select events. */
export function commandsOf(query: string): string[] {
  const commands: string[] = []
  let [from, depth] = [0, 0]
  for (const { 0: text, index } of query.matchAll(token)) {
    if (text === '[') depth += 1
    if (text === ']') depth -= 1
    if (text !== '|' || depth > 0) continue
    commands.push(query.slice(from, index).trim())
    from = index + 1
  }
  return [...commands, query.slice(from).trim()]
}

/** Where its events come from, such as `index=shop sourcetype=web`; empty without such terms. */
export function originOf(query: string): string {
  const [terms = ''] = commandsOf(query)
  const origins = [
    ...terms.matchAll(/\b(?:index|sourcetype|source|host)\s*=\s*("[^"]*"|[^\s()"]+)/gi),
  ]
  return [...new Set(origins.map(([text]) => text.replaceAll(/\s*=\s*/g, '=')))]
    .toSorted()
    .join(' ')
}

/** The index that a search names; undefined without one, or with a pattern. */
export const indexIn = (query: string): string | undefined =>
  /\bindex="?([\w-]+)"?(?:\s|$)/.exec(originOf(query))?.[1]

/** A search that begins with terms, as the API takes it. */
export const asSearch = (query: string): string =>
  /^\s*(\||search\b)/i.test(query) ? query.trim() : `search ${query.trim()}`

const writing =
  /^(delete|collect|mcollect|meventcollect|outputlookup|outputcsv|sendemail|sendalert|script|run|dump|tscollect|summaryindex)\b/i

/** A command that changes something, which a measurement must not do. */
export const writingOf = (query: string): string | undefined => {
  // Subsearches have commands too.
  const all = query.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').split(/[|[\]]/)
  return all.map(command => writing.exec(command.trim())?.[1]).find(Boolean)
}

/** A term that sets the time, which the measured window does. */
export const timeTermOf = (query: string): string | undefined =>
  /\b(earliest|latest|_index_earliest|_index_latest)\s*=/i.exec(
    query.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'),
  )?.[1]
