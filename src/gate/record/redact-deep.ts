/** Mappings whose keys are foreign text; all other keys are the record's own. */
const foreignKeys = new Set(['labels', 'annotations', 'match', 'severities', 'headers', 'marked'])
/**
 * Fields that hold the gate's own words: a header value such as `value` or `pass` must not make a
 * record unreadable.
 */
const ownWords = new Set([
  'kind',
  'verdict',
  'cause',
  'source',
  'comparator',
  'side',
  'profile',
  'grade',
  'state',
  'purpose',
  'inconclusive',
  'noData',
  'tooFewRequests',
  'error',
  'start',
  'end',
  'startedAt',
  'commit',
])

/**
 * The same data with all foreign text in it passed through the redactor: what is rendered of it
 * holds no secret.
 */
export function redactDeep<T>(data: T, redact: (text: string) => string): T {
  return keepService(data, walk(data, '', redact) as T)
}

type Named = { service?: unknown; plan?: Named | null }

/**
 * The service stays as it is, though a header such as that of a tenant may have its name as a
 * value: the check bears it too, and by it the comment and the runs that are kept are found again.
 */
function keepService<T>(data: T, redacted: T): T {
  const { service, plan } = data as Named
  if (typeof service !== 'string') return redacted
  const kept = { ...redacted, service }
  const { plan: redactedPlan } = redacted as Named
  return plan?.service === service ? { ...kept, plan: { ...redactedPlan, service } } : kept
}

function walk(data: unknown, name: string, redact: (text: string) => string): unknown {
  if (typeof data === 'string') return ownWords.has(name) ? data : redact(data)
  // What stands in a list is no such mapping.
  if (Array.isArray(data))
    return data.map(item => walk(item, foreignKeys.has(name) ? '' : name, redact))
  if (data === null || typeof data !== 'object') return data
  const keyOf = foreignKeys.has(name) ? redact : (key: string) => key
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [keyOf(key), walk(value, key, redact)]),
  )
}
