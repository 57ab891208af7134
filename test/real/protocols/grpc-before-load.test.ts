import { status } from '@grpc/grpc-js'
import { afterEach, describe, expect, test } from 'vitest'
import { learnRequests, probeRequest } from '../../../src/engines/engines.ts'
import type { OtherRequestPlan } from '../../../src/model/plan/load.ts'
import { Problem } from '../../../src/model/problem.ts'
import { Secret } from '../../../src/model/secret.ts'
import { runEngine, totalsOf } from '../../support/engine/run-engine.ts'
import { planBesideProto } from '../../support/grpc/plan.ts'
import { reflectionService } from '../../support/grpc/reflection.ts'
import { startUserServer } from '../../support/grpc/user-server.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function serve(options: Parameters<typeof startUserServer>[0] = {}) {
  const server = await startUserServer(options)
  closing.push(server.stop)
  return server
}

async function loadOf(request: string, url: string) {
  const { plan } = await planBesideProto(`service: shop
target: { url: "${url}" }
load: { rate: 40/s, duration: 500ms, warmup: 0s, requests: [{ name: call, ${request} }] }
objectives: [availability >= 50%]
`)
  return plan.load
}

const at = (url: string) => ({
  url,
  headers: { 'x-key': new Secret('k') },
  timeoutMs: 20_000,
  signal: new AbortController().signal,
})

/** Completes the requests of a load, and sends them. */
async function describeAndLoad(request: string, url: string) {
  const load = await loadOf(request, url)
  return runEngine({ ...load, requests: await learnRequests(load, at(url)) }, url)
}

async function problemOf(request: string, url: string) {
  const failed = describeAndLoad(request, url).then(
    () => undefined,
    (error: unknown) => error,
  )
  const error = await failed
  if (!(error instanceof Problem)) throw new Error(`no problem: ${error}`)
  const { code, message, hint } = error
  return { code, message, hint }
}

describe('a call without a `.proto` file', () => {
  test.each(['v1', 'v1alpha'] as const)(
    'has its types from server reflection %s',
    async version => {
      const { url, calls } = await serve({ also: reflectionService(version) })
      const request =
        'grpc: users.UserService/GetUser, message: { user_id: "{{ iteration }}", kind: KIND_ADMIN, since: "2026-01-01T00:00:00Z" }, expect: { json: { $.name: John Doe, $.created_at: "1970-01-01T00:00:01Z" } }'
      const report = await describeAndLoad(request, url)
      expect(totalsOf(report)).toEqual({ sent: 20, dropped: 0, completed: 20, good: 20 })
      expect(calls).toHaveLength(20)
      expect(calls[7]!.requests[0]).toMatchObject({
        userId: '7',
        kind: 1,
        since: { seconds: expect.objectContaining({ low: 1_767_225_600 }) },
      })
    },
  )

  test('may stream both ways', async () => {
    const { url, calls } = await serve({ also: reflectionService('v1') })
    const report = await describeAndLoad(
      'grpc: users.UserService/Chat, messages: [{ user_id: a }, { user_id: b }], expect: { messages: ">= 2", json: { "$[1].id": b } }',
      url,
    )
    expect(totalsOf(report)).toMatchObject({ sent: 20, good: 20 })
    expect(calls.every(({ requests }) => requests.length === 2)).toBe(true)
  })

  test('to a server without server reflection is an error that asks for the file', async () => {
    const { url } = await serve()
    expect(await problemOf('grpc: users.UserService/GetUser', url)).toEqual({
      code: 'target',
      message: 'call: the server has no server reflection',
      hint: 'name the `.proto` file of the service as `proto`',
    })
  })

  test('that does not go with what the server describes is an error that says what does', async () => {
    const { url } = await serve({ also: reflectionService('v1') })
    const found = async (request: string) => {
      const { message, hint } = await problemOf(request, url)
      return `${message} (${hint})`
    }
    expect(await found('grpc: users.UserServic/GetUser')).toBe(
      'call: the server has no service `users.UserServic` (did you mean `users.UserService`?)',
    )
    expect(await found('grpc: users.UserService/GetUsr')).toBe(
      'call: the service users.UserService has no method `GetUsr` (did you mean `GetUser`?)',
    )
    expect(await found('grpc: users.UserService/GetUser, message: { user_di: a }')).toBe(
      'call: message: the message GetUserRequest has no field `user_di` (did you mean `user_id`?)',
    )
    expect(
      await found('grpc: users.UserService/GetUser, expect: { json: { $.createdAt: 1 } }'),
    ).toBe(
      'call: $.createdAt finds nothing: the message User has no field `createdAt` (did you mean `created_at`?)',
    )
  })
})

describe('a method that is called once before the load', () => {
  const getUser = 'grpc: users.UserService/GetUser, proto: user.proto, metadata: { x-team: a }'
  const probed = async (request: string, url: string) => {
    const load = await loadOf(request, url)
    return probeRequest(load.requests[0] as OtherRequestPlan, load, at(url))
  }

  test('gets its message, its metadata and the headers of the target', async () => {
    const { url, calls } = await serve()
    expect(await probed(`${getUser}, message: { user_id: "1" }`, url)).toEqual({ kind: 'other' })
    expect(calls).toMatchObject([{ method: 'GetUser', requests: [{ userId: '1' }] }])
    expect(calls[0]!.metadata.getMap()).toMatchObject({ 'x-team': 'a', 'x-key': 'k' })
  })

  test('is refused where the server does not have it or does not let the gate in', async () => {
    let code = status.UNIMPLEMENTED
    const { url } = await serve({ refuse: () => ({ code, details: 'no' }) })
    expect(await probed(getUser, url)).toEqual({
      kind: 'refused',
      code: 'UNIMPLEMENTED',
      hint: 'name methods under load.requests that the server has',
    })
    code = status.UNAUTHENTICATED
    const hint = 'pass the credentials as metadata of the request, or as target.headers'
    expect(await probed(getUser, url)).toEqual({ kind: 'refused', code: 'UNAUTHENTICATED', hint })
    expect(await probed(`${getUser}, expect: { code: UNAUTHENTICATED }`, url)).toEqual({
      kind: 'other',
    })
    code = status.NOT_FOUND
    expect(await probed(getUser, url)).toEqual({ kind: 'other' })
  })

  test('is not called where placeholders stand in it', async () => {
    const { url, calls } = await serve()
    const request = `${getUser}, message: { user_id: "{{ uuid }}" }`
    expect(await probed(request, url)).toEqual({ kind: 'other' })
    expect(calls).toEqual([])
  })
})
