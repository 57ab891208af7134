/** The pages of a site. */
export const pagesOf = (site: string): string =>
  `https://${site.split('.').length > 2 ? site : `app.${site}`}`

/**
 * One metric in a query: how its series are aggregated, its name and its tags, as in
 * `sum:shop.requests{service:shop}`.
 */
type Read = { space: string; metric: string; scope: string }

const reads = /\b(avg|sum|min|max|count|p\d{2,4}):([A-Za-z][\w.]*)\s*\{([^{}]*)\}/g

/** Every metric that a query reads. */
export const readsOf = (query: string): Read[] =>
  [...query.matchAll(reads)].map(([, space = '', metric = '', scope = '']) => ({
    space,
    metric,
    scope,
  }))

/** The names of those metrics, each once. */
export const metricsOf = (query: string): string[] => [
  ...new Set(readsOf(query).map(({ metric }) => metric)),
]

/** Whether its points are counts, and not rates per second. */
export const isCount = (query: string): boolean => /\.as_count\(\s*\)/.test(query)

/** Of `reduce: p(95)`. */
export const noQuantile = {
  message: 'Datadog does not reduce points to a percentile',
  hint: 'select the percentile in the query, such as p95:shop.latency{*}, with `reduce: max`',
} as const

/** Whether it returns zero where there is no data. */
export const fillsZero = (query: string): boolean =>
  /\bdefault_zero\s*\(|\.fill\(\s*(?:zero|0)\s*[,)]/.test(query)

/**
 * Whether a part reads the one metric of its total, with every tag of the total: narrower, and
 * nothing else.
 */
export function isNarrower(part: string, total: string): boolean {
  const [narrow, ...others] = readsOf(part)
  const [wide, ...more] = readsOf(total)
  if (!narrow || !wide || others.length > 0 || more.length > 0) return false
  const tags = tagsOf(narrow.scope)
  return (
    narrow.metric === wide.metric &&
    tagsOf(wide.scope).every(tag => tag === '*' || tags.includes(tag))
  )
}

/** The tags of a list; a scope with `OR` or `IN` counts as one tag, which has to be the same. */
const tagsOf = (scope: string): string[] =>
  (/\b(?:AND|OR|NOT|IN)\b/i.test(scope) ? [scope] : scope.split(',')).map(tag => tag.trim())
