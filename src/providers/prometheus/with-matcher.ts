import { findSelectors } from './selectors.ts'

/** A PromQL text with a matcher added to each selector that has none of that label: `side`, `side!="base"`. */
export function withMatcher(query: string, label: string, matcher: string): string {
  let text = ''
  let done = 0
  for (const { end, braces } of findSelectors(query)) {
    const hasLabel = braces !== undefined && labelsOf(braces).includes(label)
    if (hasLabel) continue
    const at = braces === undefined ? end : end - braces.length + 1
    const isEmpty = braces !== undefined && /^\{\s*\}$/.test(braces)
    const added = braces === undefined ? `{${matcher}}` : `${matcher}${isEmpty ? '' : ','}`
    text += query.slice(done, at) + added
    done = at
  }
  return text + query.slice(done)
}

const labelsOf = (braces: string): string[] => {
  const bare = braces.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '""')
  return [...bare.matchAll(/([a-zA-Z_][a-zA-Z0-9_]*)\s*(?:=~|!~|!=|=)/g)].map(([, name]) => name!)
}
