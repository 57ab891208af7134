import { locateSelectors } from './locate-selectors.ts'
import { matchersOf } from './selector.ts'

/**
 * A PromQL text with a matcher added to each selector that has none of that label: `side`,
 * `side!="base"`.
 */
export function withMatcher(query: string, label: string, matcher: string): string {
  let text = ''
  let done = 0
  for (const { text: selector, from, to } of locateSelectors(query)) {
    if (matchersOf(selector).some(({ name }) => name === label)) continue
    const brace = selector.indexOf('{')
    const at = brace < 0 ? to : from + brace + 1
    const isEmpty = brace >= 0 && /^\{\s*\}$/.test(selector.slice(brace))
    text += query.slice(done, at) + (brace < 0 ? `{${matcher}}` : `${matcher}${isEmpty ? '' : ','}`)
    done = at
  }
  return text + query.slice(done)
}
