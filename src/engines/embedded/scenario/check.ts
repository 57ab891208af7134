import { isDeepStrictEqual } from 'node:util'
import { compileFirst } from '../../../language/json-path.ts'
import { isTemplate } from '../../../language/template.ts'
import { formatDuration } from '../../../model/basics/units.ts'
import { compare } from '../../../model/plan/objective.ts'
import type { Expect, Limit } from '../../../model/plan/scenario.ts'
import { matchesWildcard } from '../../../net/addresses/wildcard.ts'
import { shownValue } from '../../shown-value.ts'
import { compile } from './render.ts'
import type { ReadResponse } from './response.ts'
import type { Values } from './values.ts'

/**
 * Why an answer is not as expected, or undefined. `ms`: how long it took from its intended start.
 */
type Check = (response: ReadResponse, ms: number, values: Values) => string | undefined

/** Made once of what a request expects; the status is looked at elsewhere. */
export function compileChecks({ headers, body, json, size, time }: Expect): Check {
  const checks: Check[] = [
    ...Object.entries(headers ?? {}).map(([name, pattern]) => ofHeader(name, pattern)),
    ...(size ? [ofSize(size)] : []),
    ...(body === undefined ? [] : [ofBody(body)]),
    ...(json ?? []).map(({ path, value }) => ofJson(path, value)),
    ...(time ? [ofTime(time)] : []),
  ]
  return (response, ms, values) => {
    for (const check of checks) {
      const why = check(response, ms, values)
      if (why !== undefined) return why
    }
    return undefined
  }
}

/** The texts that a response contains; one that cannot be read contains none of them. */
export function markersIn(response: ReadResponse, markers: readonly string[]): string[] {
  try {
    const { text } = response
    return markers.filter(marker => text.includes(marker))
  } catch {
    return []
  }
}

/* Messages show what the config says, not the value of a placeholder, which may be a secret. */

function ofHeader(name: string, pattern: string): Check {
  const render = compile(pattern)
  return (response, _, values) => {
    const found = response.header(name)
    if (found === undefined) return `the response has no header ${name}`
    return matchesWildcard(render(values), found)
      ? undefined
      : `the header ${name} is not ${pattern}`
  }
}

function ofBody(text: string): Check {
  const render = compile(text)
  return (response, _, values) =>
    response.text.includes(render(values))
      ? undefined
      : `the body does not contain ${shownValue(text)}`
}

function ofJson(path: string, expected: unknown): Check {
  const find = compileFirst(path)
  const render = isTemplate(JSON.stringify(expected)) && compile(JSON.stringify(expected), 'json')
  return (response, _, values) => {
    const found = find(response.json)
    if (found === undefined) return `${path} finds nothing`
    const wanted = render ? JSON.parse(render(values)) : expected
    return isDeepStrictEqual(found, wanted) ? undefined : `${path} is not ${shownValue(expected)}`
  }
}

const ofSize =
  (limit: Limit): Check =>
  ({ bytes }) =>
    compare(bytes.length, limit.comparator, limit.value)
      ? undefined
      : `the body has ${bytes.length} bytes, expected ${limit.comparator} ${limit.value}`

const ofTime =
  (limit: Limit): Check =>
  (_, ms) =>
    compare(ms, limit.comparator, limit.value)
      ? undefined
      : `the response time is not ${limit.comparator} ${formatDuration(limit.value)}`
