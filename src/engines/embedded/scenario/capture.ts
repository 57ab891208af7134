import { RE2JS } from 're2js'
import { Cookie } from 'tough-cookie'
import { compileFirst } from '../../../language/json-path.ts'
import type { Capture } from '../../../model/plan/scenario.ts'
import type { ReadResponse } from './response.ts'
import type { Values } from './values.ts'

/** Keeps what it finds; why not, where it finds nothing. */
type Take = (response: ReadResponse, values: Values) => string | undefined

/** Made once of what a request captures. */
export function compileCaptures(captures: readonly Capture[]): Take {
  const all = captures.map(capture => ({ capture, find: finderOf(capture) }))
  return (response, values) => {
    for (const { capture, find } of all) {
      const found = find(response)
      if (found === undefined) return `${describe(capture)} finds nothing for \`${capture.name}\``
      values.capture(capture.name, found)
    }
    return undefined
  }
}

/** Whether the body has to be kept. */
export const capturesBody = (captures: readonly Capture[]): boolean =>
  captures.some(({ from }) => from === 'json' || from === 'regex')

/** The headers that are looked at. */
export const headersOfCaptures = (captures: readonly Capture[]): string[] =>
  captures.flatMap(capture => {
    if (capture.from === 'cookie') return ['set-cookie']
    return capture.from === 'header' ? [capture.header] : []
  })

function describe(capture: Capture): string {
  switch (capture.from) {
    case 'json':
      return capture.path
    case 'regex':
      return `the expression ${capture.pattern}`
    case 'header':
      return `the header ${capture.header}`
    case 'cookie':
      return `the cookie ${capture.cookie}`
  }
}

function finderOf(capture: Capture): (response: ReadResponse) => unknown {
  switch (capture.from) {
    case 'json': {
      const find = compileFirst(capture.path)
      return response => find(response.json)
    }
    case 'regex': {
      const pattern = RE2JS.compile(capture.pattern)
      return response => {
        const matcher = pattern.matcher(response.text)
        if (!matcher.find()) return undefined
        return matcher.group(matcher.groupCount() > 0 ? 1 : 0) ?? undefined
      }
    }
    case 'header':
      return response => response.header(capture.header)
    case 'cookie':
      return response => {
        const cookies = response.all('set-cookie').map(text => Cookie.parse(text))
        return cookies.findLast(cookie => cookie?.key === capture.cookie)?.value
      }
  }
}
