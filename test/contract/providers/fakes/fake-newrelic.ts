import { fakeJson } from './fake-json.ts'
import type { Reply } from './fake-prometheus.ts'

/** What NerdGraph answers to `nrql`, with the time window that the query itself names. */
export const nrqlAnswer =
  (
    results: (nrql: string) => object[],
    { shift = 0, messages = [] }: { shift?: number; messages?: string[] } = {},
  ) =>
  (nrql: string): Reply => {
    const [, begin, end] = /SINCE (\d+) UNTIL (\d+)/.exec(nrql) ?? []
    const timeWindow = { begin: Number(begin) + shift, end: Number(end) }
    const found = { results: results(nrql), metadata: { messages, timeWindow } }
    return { body: { data: { actor: { account: { nrql: found } } } } }
  }

/** A server that answers each NRQL query as its test says. */
export async function fakeNewRelic(answer: (nrql: string) => Reply) {
  return await fakeJson(({ json }) => answer(String((json.variables as { nrql?: string })?.nrql)))
}
