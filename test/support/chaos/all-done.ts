/**
 * The values of all of them. Where some fail it still waits for the others, so that no process of
 * theirs goes on after the test.
 */
export async function allDone<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises)
  const reasons = settled.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
  if (reasons.length > 1) throw new AggregateError(reasons, reasons.map(String).join('; '))
  if (reasons.length === 1) throw reasons[0]
  return settled.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
}
