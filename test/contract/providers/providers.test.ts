import { access, readdir, readFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { SourceQuery } from '../../../src/model/plan/question.ts'
import { Problem } from '../../../src/model/problem.ts'
import type { Provider } from '../../../src/providers/provider.ts'
import { providerKindOf, providers } from '../../../src/providers/providers.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { type Answer, startTarget } from '../../support/servers/target.ts'
import { broken } from './broken.ts'
import { cases } from './cases.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const window = { start: 1_700_000_000, end: 1_700_000_020 }
const target = { hosts: ['127.0.0.1:8080'], service: 'shop' }
/** Those that are asked over the network; what is started for a run is tested with a real one. */
const ids = providers.filter(({ load, isStarted }) => load && !isStarted).map(({ id }) => id)

test('each folder of a provider is in the table, and the other way round', async () => {
  const entries = await readdir(new URL('../../../src/providers', import.meta.url), {
    withFileTypes: true,
  })
  const folders = entries
    .filter(entry => entry.isDirectory() && !['numbers', 'spans'].includes(entry.name))
    .map(entry => entry.name)
  expect(folders.toSorted()).toEqual([...new Set(providers.map(({ key }) => key))].toSorted())
})

test('whatever is in the table is tested here', () => {
  expect(Object.keys(cases).toSorted()).toEqual(ids.toSorted())
})

test('each kind has a page of its own in the docs, and the list of them names it', async () => {
  const docs = new URL('../../../docs/', import.meta.url)
  const list = await readFile(new URL('sources.md', docs), 'utf8')
  for (const { page } of providers) {
    await access(new URL(page, docs))
    expect(list).toContain(`](${page})`)
  }
})

async function at(id: string, url: string): Promise<Provider> {
  const { open } = await providerKindOf({ kind: id })!.load!()
  const headers = secrets({ authorization: 'Bearer token' })
  const settings = { url, headers, ...cases[id]!.settings }
  const opening = { machine: { environment: {} }, leave: openLeftovers(), allow: () => undefined }
  return await open(settings, opening, quietContext())
}

async function against(id: string, answer: Answer | 'nobody'): Promise<Provider> {
  const server = await startTarget(answer === 'nobody' ? undefined : answer)
  if (answer === 'nobody') await server.close()
  else onTestFinished(server.close)
  return await at(id, server.url)
}

test.each(ids.flatMap(id => broken.map(([what, answer]) => ({ id, what, answer }))))(
  '$id: where $what, check is a problem to mend and a measurement is a failure, not a throw',
  async ({ id, answer }) => {
    const provider = await against(id, answer)
    const context = quietContext(skippingClock())
    const { asked } = cases[id]!
    const problem = await provider.check([], context).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    expect((problem as Problem).code).toBe('provider')
    for (const one of asked.map(one => ({ ...one, target }))) {
      for (const found of [
        await provider.measure(one, window, context),
        await provider.series?.(one, window, context),
      ]) {
        if (!found) continue
        expect(found.kind).toBe('failed')
        expect(found.kind === 'failed' && found.detail).toMatch(/\S/)
        expect(found.query).not.toContain('$window')
        expect(JSON.stringify(found)).not.toContain('Bearer token')
      }
    }
  },
)

test.each(ids)('%s: an interrupt ends a question at once', async id => {
  const context = quietContext()
  const provider = await against(id, () => setTimeout(context.stop, 20))
  const [one] = cases[id]!.asked as [SourceQuery]
  const started = performance.now()
  expect(await provider.measure({ ...one, target }, window, context)).toMatchObject({
    kind: 'failed',
  })
  // An answer is waited for 30 s.
  expect(performance.now() - started).toBeLessThan(5000)
})

const outcomes = ids.flatMap(id =>
  Object.entries(cases[id]!.answers).map(([what, one]) => ({ id, what, ...one })),
)
test.each(outcomes)('$id: $what', async ({ id, question, answer, found, sent }) => {
  const { url, questions } = await cases[id]!.serve(answer)
  const provider = await at(id, url)
  const measured = await provider.measure(
    { ...cases[id]!.asked[question]!, target },
    window,
    quietContext(skippingClock()),
  )
  expect(measured).toMatchObject(found)
  if (sent !== undefined) expect(JSON.stringify(questions)).toContain(sent)
})
