import { expect, test } from 'vitest'
import { undoersOn } from '../../../src/gate/undoers.ts'
import { open } from '../../../src/providers/alertmanager/adapter.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { secrets } from '../../support/secrets.ts'
import { fakeJson, type JsonQuestion } from './fakes/fake-json.ts'
import type { Reply } from './fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from './quiet-context.ts'

const at = 1_700_000_000_000

async function silencer(answer: (question: JsonQuestion) => Reply) {
  const { url, questions } = await fakeJson(answer)
  const leftovers = openLeftovers(undefined, [], undoersOn({ environment: {} }))
  const provider = await open(
    {
      url,
      headers: secrets({ authorization: 'Bearer key-of-alerts' }),
      labels: { service: 'shop' },
      longestMs: 3_600_000,
    },
    { machine: { environment: {} }, leave: leftovers, allow: () => undefined },
    quietContext(skippingClock(at)),
  )
  return { provider, questions, leftovers }
}

/** Keeps what is posted, as Alertmanager does. */
function keeping() {
  const silences: { id: string; status: { state: string }; comment: string }[] = [
    { id: 'of-others', status: { state: 'active' }, comment: 'maintenance' },
  ]
  const answer = ({ path, json }: JsonQuestion): Reply => {
    if (path.startsWith('/api/v2/silence/')) {
      const found = silences.find(({ id }) => path.endsWith(id))!
      found.status.state = 'expired'
      return { body: '' }
    }
    if (!('matchers' in json)) return { body: silences }
    silences.push({ id: 'own', status: { state: 'active' }, comment: String(json.comment) })
    return { body: { silenceID: 'own' } }
  }
  return { answer, states: () => silences.map(({ status }) => status.state) }
}

test('a silence is announced before it is set, bears its end, and is gone when the run ends', async () => {
  const { answer, states } = keeping()
  const announced: number[] = []
  const { provider, questions, leftovers } = await silencer(question => {
    announced.push(leftovers.left().length)
    return answer(question)
  })
  expect(await provider.check([], quietContext(skippingClock(at)))).toEqual([])
  expect(announced).toEqual([1])
  expect(questions[0]!.json).toMatchObject({
    matchers: [{ name: 'service', value: 'shop', isRegex: false, isEqual: true }],
    startsAt: '2023-11-14T22:13:20.000Z',
    endsAt: '2023-11-14T23:13:20.000Z',
  })
  expect(states()).toEqual(['active', 'active'])
  await provider.close!()
  expect(states()).toEqual(['active', 'expired'])
  expect(leftovers.left()).toEqual([])
})

test('what a run could not remove is undone without it, and holds no credentials', async () => {
  const { answer, states } = keeping()
  const { provider, leftovers } = await silencer(answer)
  await provider.check([], quietContext())
  expect(JSON.stringify(leftovers.left())).not.toContain('key-of-alerts')
  expect(await leftovers.undoAll()).toMatchObject([{ outcome: 'undone' }])
  expect(states()).toEqual(['active', 'expired'])
})

test.each([
  [{ status: 401, body: 'no' }, 'it responded with 401: no'],
  [{ status: 404, body: '<!doctype html><title>Not found</title>' }, 'it responded with 404'],
  [{ status: 500, body: '' }, 'it responded with 500'],
])('a refusal costs the silence and nothing else: %j', async (reply, detail) => {
  const { provider } = await silencer(() => reply)
  const notes = await provider.check([], quietContext(skippingClock(at)))
  expect(notes).toMatchObject([
    { source: 'alertmanager', message: expect.stringContaining(detail) },
  ])
  expect(JSON.stringify(notes)).not.toContain('key-of-alerts')
})
