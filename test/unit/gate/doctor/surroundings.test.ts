import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkClock } from '../../../../src/gate/doctor/clock.ts'
import { checkDisk } from '../../../../src/gate/doctor/disk.ts'
import { checkNode } from '../../../../src/gate/doctor/node.ts'
import { checkProxy } from '../../../../src/gate/doctor/proxy.ts'
import type { GitHubReader, Subject } from '../../../../src/gate/doctor/subject.ts'
import { Problem } from '../../../../src/model/problem.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'

const now = Date.parse('2026-11-26T12:00:00Z')
const context = quietContext(skippingClock(now))
const subject = (more: Partial<Subject> = {}): Subject => ({
  nodeVersion: '24.1.0',
  config: new Problem('config', 'none'),
  reportFolder: '.',
  redact: text => text,
  machine: { environment: {} },
  leftovers: openLeftovers(),
  folder: '.',
  github: { why: 'there is no token', hint: '' },
  ...more,
})
const dated = (date: string): Partial<Subject> => {
  const asked = {
    getTokenState: async () => ({ kind: 'ok', value: { remaining: 1, limit: 1, date } }),
  }
  return {
    github: {
      repository: 'a/b',
      apiUrl: 'https://api.github.com',
      api: asked as unknown as GitHubReader,
    },
  }
}

test('an old Node is a problem', async () => {
  expect(await checkNode(subject({ nodeVersion: '22.20.0' }), context)).toMatchObject([
    { state: 'problem' },
  ])
  expect(await checkNode(subject(), context)).toMatchObject([
    { state: 'ok', message: 'Node 24.1.0' },
  ])
})

test.each([
  ['2026-11-26T12:00:01Z', 'ok', 'within a second or two of GitHub'],
  ['2026-11-26T12:00:30Z', 'warning', 'the clock of this machine is 30.5 s behind that of GitHub'],
  [
    '2026-11-26T11:59:00Z',
    'warning',
    'the clock of this machine is 59.5 s ahead of that of GitHub',
  ],
])('a clock that says %s is %s', async (date, state, message) => {
  expect(await checkClock(subject(dated(new Date(date).toUTCString())), context)).toMatchObject([
    { state, message },
  ])
})

test('where nobody tells the time, nothing is said of the clock', async () => {
  expect(await checkClock(subject(dated('gibberish')), context)).toMatchObject([
    { state: 'skipped' },
  ])
})

test('a report folder that is not there yet is tried where it will be, and nothing stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gate-disk-'))
  expect(await checkDisk(subject({ reportFolder: join(folder, 'a/b') }), context)).toMatchObject([
    { check: 'disk', state: 'ok' },
  ])
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})

test('it says who is asked through which proxy, without the password of it', async () => {
  const proxied = { ...context, proxies: { https: 'http://user:secret@proxy.example:3128' } }
  const [found] = await checkProxy(subject(dated('')), proxied)
  expect(found).toMatchObject({ state: 'ok', message: 'GitHub through http://proxy.example:3128' })
  const [exempt] = await checkProxy(subject(dated('')), {
    ...context,
    proxies: { ...proxied.proxies, no: 'github.com' },
  })
  expect(exempt?.message).toBe('GitHub directly')
})

test('a proxy that is no address is a warning', async () => {
  const [found] = await checkProxy(subject(), { ...context, proxies: { http: 'http://' } })
  expect(found).toMatchObject({
    state: 'warning',
    message: 'http_proxy is not an address, and is ignored',
  })
})
