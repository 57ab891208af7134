import { JSONPathNodeList, JSONPathQuery, jsonpath } from 'json-p3'

const { FilterSelector } = jsonpath.selectors

/** Values that one search looks at: about a second, and those of some megabytes of JSON. */
const mostSteps = 1_000_000
/** An expression reads as many in the time of a step. */
const charactersOfStep = 8

type Spend = (steps: number) => void

/**
 * Finds the first value of a path, and gives up where that is too much work: a filter that looks at
 * the whole document for each of its values holds up the load.
 */
export function boundedFirst(query: JSONPathQuery): (value: unknown) => unknown {
  let left = 0
  bound(query, steps => {
    left -= steps
    if (left < 0) throw new Error(tooMuch(query))
  })
  return value => {
    left = mostSteps
    return query.match(value as never)?.value
  }
}

const tooMuch = (query: JSONPathQuery): string =>
  `${query} looks at more than ${mostSteps.toLocaleString('en')} values; write a shorter way to the one that is meant`

/** Counts what each selector finds, and what filters compare. */
function bound({ segments }: JSONPathQuery, spend: Spend): void {
  for (const selector of segments.flatMap(({ selectors }) => selectors)) {
    const resolve = selector.resolve.bind(selector)
    selector.resolve = node => {
      spend(1)
      const found = resolve(node)
      spend(found.length)
      return found
    }
    if (!(selector instanceof FilterSelector)) continue
    for (const inner of queriesIn(selector.expression)) {
      bound(inner, spend)
      const sizeOf = sizes()
      inner.query = value => {
        const nodes = [...inner.lazyQuery(value)]
        for (const node of nodes) spend(sizeOf(node.value))
        return new JSONPathNodeList(nodes)
      }
    }
  }
}

/** All that an expression, or a part of it, asks of the document. */
function queriesIn(part: unknown): JSONPathQuery[] {
  if (part instanceof JSONPathQuery) return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(queriesIn) : []
}

/** In steps, how much there is to compare in a value; of each list or object worked out once. */
function sizes(): (value: unknown) => number {
  const known = new WeakMap<object, number>()
  return function sizeOf(value): number {
    if (typeof value === 'string') return Math.floor(value.length / charactersOfStep)
    if (typeof value !== 'object' || value === null) return 0
    const before = known.get(value)
    if (before !== undefined) return before
    const size = Object.values(value).reduce((sum: number, one) => sum + 1 + sizeOf(one), 0)
    known.set(value, size)
    return size
  }
}
