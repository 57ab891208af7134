import type { Remote } from '../model/github.ts'

/**
 * Well below GitHub's 65,536 characters of a comment and 65,535 bytes of a check's summary; then
 * less and less.
 */
const budgetsInBytes = [60_000, 30_000, 10_000]

/** Renders into a budget of UTF-8 bytes by leaving out whole sections. */
export type Body = (budgetBytes: number) => string

/** Sends a string, and where GitHub finds it too long (422) again with a smaller budget. */
export async function sendShedding<T>(
  body: Body,
  send: (text: string) => Promise<Remote<T>>,
): Promise<Remote<T>> {
  let sent: string | undefined
  let result: Remote<T> | undefined
  for (const budget of budgetsInBytes) {
    const text = body(budget)
    if (result && text === sent) break
    result = await send(text)
    if (result.kind !== 'refused' || result.status !== 422) return result
    sent = text
  }
  return result!
}
