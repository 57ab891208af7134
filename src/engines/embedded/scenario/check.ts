import { isDeepStrictEqual } from 'node:util'
import { jsonpath } from 'json-p3'
import { formatDuration } from '../../../model/basics/units.ts'
import type { Expect, Limit } from '../../../model/plan/scenario.ts'
import { matchesWildcard } from '../../../net/addresses/wildcard.ts'
import type { Response } from './response.ts'

/** Why an answer is not as expected, or undefined. `ms`: how long it took from its intended start. */
type Check = (response: Response, ms: number) => string | undefined

/** Made once of what a request expects; the status is looked at elsewhere. */
export function compileChecks({ headers, body, json, size, time }: Expect): Check {
  const checks: Check[] = [
    ...Object.entries(headers ?? {}).map(([name, pattern]) => ofHeader(name, pattern)),
    ...(size ? [ofSize(size)] : []),
    ...(body === undefined ? [] : [ofBody(body)]),
    ...(json ?? []).map(({ path, value }) => ofJson(path, value)),
    ...(time ? [ofTime(time)] : []),
  ]
  return (response, ms) => {
    for (const check of checks) {
      const why = check(response, ms)
      if (why !== undefined) return why
    }
    return undefined
  }
}

const ofHeader =
  (name: string, pattern: string): Check =>
  response => {
    const found = response.header(name)
    if (found === undefined) return `the response has no header ${name}`
    return matchesWildcard(pattern, found) ? undefined : `the header ${name} is not ${pattern}`
  }

const ofBody =
  (text: string): Check =>
  response =>
    response.text.includes(text) ? undefined : `the body does not hold ${shown(text)}`

function ofJson(path: string, expected: unknown): Check {
  const query = jsonpath.compile(path)
  return response => {
    const [node] = query.query(response.json as never).nodes
    if (!node) return `${path} finds nothing`
    return isDeepStrictEqual(node.value, expected) ? undefined : `${path} is not ${shown(expected)}`
  }
}

const ofSize =
  (limit: Limit): Check =>
  ({ bytes }) =>
    holds(bytes.length, limit)
      ? undefined
      : `the body has ${bytes.length} bytes, expected ${limit.comparator} ${limit.value}`

const ofTime =
  (limit: Limit): Check =>
  (_, ms) =>
    holds(ms, limit)
      ? undefined
      : `the response time is not ${limit.comparator} ${formatDuration(limit.value)}`

function holds(value: number, { comparator, value: limit }: Limit): boolean {
  switch (comparator) {
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '>':
      return value > limit
    case '>=':
      return value >= limit
  }
}

const mostShown = 60
const shown = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > mostShown ? `${text.slice(0, mostShown - 1)}…` : text
}
