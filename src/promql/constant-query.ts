/** Words of PromQL that stand where the name of a metric could. */
const words = new Set(
  'and or unless by without on ignoring group_left group_right offset bool atan2 inf nan start end'.split(
    ' ',
  ),
)

/**
 * Whether a PromQL query reads no series, so that its answer is the same whatever the target does:
 * `1`, `vector(0)`, `time()`. Unsure of one that has a label set or any other name.
 */
export function readsNothing(query: string): boolean {
  const bare = query
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '""')
    .replace(/#[^\n]*/g, '')
    .replace(/\[[^\]]*\]|\$\w+/g, ' ')
  if (bare.includes('{')) return false
  const names = bare.match(/(?<![\w.:])[A-Za-z_:][\w:]*(?!\s*\(|[\w:])/g) ?? []
  return names.every(name => words.has(name.toLowerCase()))
}
