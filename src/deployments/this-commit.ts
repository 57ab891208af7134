import { commitName, type ReadyPlan } from '../model/plan/target.ts'
import type { HttpResponse } from '../net/http.ts'
import { excerpt } from '../net/redaction/excerpt.ts'

const leastDigits = 7

export const staleHint = 'another build may still be running: see target.ready'

/**
 * What an answer lacks of what the plan asks for; undefined where it lacks nothing. `$commit`
 * stands for the commit's SHA or the beginning of it, since many builds know only a short one.
 */
export function lackOf(
  { headers, body }: Pick<HttpResponse, 'headers' | 'body'>,
  { header, body: text }: ReadyPlan,
  commit: string | undefined,
): string | undefined {
  if (commit === undefined && [header?.value, text].some(of => of?.includes(commitName)))
    return 'the expected commit is not known here: this folder is not a git checkout'
  if (header) {
    const found = headers[header.name.toLowerCase()]
    if (found === undefined) return `its response has no header ${header.name}`
    if (!forms(header.value, commit).includes(found.trim()))
      return `its header ${header.name} is "${excerpt(found)}", not "${shown(header.value, commit)}"`
  }
  if (text !== undefined && !forms(text, commit).some(form => body.includes(form)))
    return `its response does not contain "${shown(text, commit)}"`
  return undefined
}

/** A string with the commit in place of `$commit`, at each length that counts. */
function forms(text: string, commit: string | undefined): string[] {
  if (commit === undefined || !text.includes(commitName)) return [text]
  return Array.from({ length: commit.length - leastDigits + 1 }, (_, i) =>
    text.replaceAll(commitName, commit.slice(0, commit.length - i)),
  )
}

const shown = (text: string, commit: string | undefined): string =>
  excerpt(commit === undefined ? text : text.replaceAll(commitName, commit.slice(0, leastDigits)))
