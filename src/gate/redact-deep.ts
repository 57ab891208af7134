/** The same data with every string, keys included, passed through the redactor: what is rendered later holds no secret. */
export function redactDeep<T>(data: T, redact: (text: string) => string): T {
  return walk(data, redact) as T
}

function walk(data: unknown, redact: (text: string) => string): unknown {
  if (typeof data === 'string') return redact(data)
  if (Array.isArray(data)) return data.map(item => walk(item, redact))
  if (data !== null && typeof data === 'object') {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [redact(key), walk(value, redact)]))
  }
  return data
}
