import { expect, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import type { Provider } from '../../../src/providers/provider.ts'
import { providerKindOf } from '../../../src/providers/providers.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { fakeJson, type JsonQuestion } from './fakes/fake-json.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { logBackends, loggedTraces, logLines, logWindow as window } from './fakes/log-backends.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

/* Lines that bear the trace of a failed request, as each source of logs has them. */

const ids = Object.keys(logBackends)

async function openAt(id: string, answer: (question: JsonQuestion) => Reply) {
  const { url, questions } = await fakeJson(answer)
  const { open } = await providerKindOf({ kind: id })!.load!()
  const headers = secrets({ authorization: 'Bearer key-of-logs' })
  const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
  const settings = { url, headers, settleMs: 5000, ...logBackends[id]!.settings }
  const provider: Provider = await open(settings, opening, quietContext())
  return { provider, questions }
}

test('every source of logs in the table is tried here', async () => {
  const { providers } = await import('../../../src/providers/providers.ts')
  const known = providers.filter(({ readsLogs }) => readsLogs).map(({ id }) => id)
  expect(known.toSorted()).toEqual(ids.toSorted())
})

test.each(ids)(
  '%s: lines with the id of a trace are read, in their text or in a field',
  async id => {
    const { query, by, answer, asked } = logBackends[id]!
    for (const [byWhat, sent] of [undefined, by].map(
      (byWhat, at) => [byWhat, asked[at]] as const,
    )) {
      const { provider, questions } = await openAt(id, answer)
      const order = { query, ids: loggedTraces, ...defined({ by: byWhat }) }
      const context = quietContext(skippingClock(window.end * 1000))
      const found = await provider.logs!(order, window, context)
      // A field that was not asked for may be missing: what bears no id is no line of ours.
      expect(found).toMatchObject({ kind: 'lines', lines: expect.arrayContaining([logLines[0]]) })
      if (byWhat) expect(found).toEqual({ kind: 'lines', lines: logLines })
      expect(JSON.stringify(questions)).toContain(sent)
    }
  },
)

test.each(ids.flatMap(id => [401, 429, 500].map(status => ({ id, status }))))(
  '$id: $status is a failure with a reason',
  async ({ id, status }) => {
    const { query } = logBackends[id]!
    const { provider } = await openAt(id, () => ({ status, body: 'no' }))
    const context = quietContext(skippingClock(window.end * 1000))
    const found = await provider.logs!({ query, ids: loggedTraces }, window, context)
    expect(found).toMatchObject({ kind: 'failed', detail: expect.stringMatching(/\S/) })
    expect(JSON.stringify(found)).not.toContain('key-of-logs')
  },
)
