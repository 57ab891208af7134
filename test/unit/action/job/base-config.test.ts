import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Event } from '../../../../src/action/event/event.ts'
import { findConfigSource } from '../../../../src/action/job/base-config.ts'
import type { GitHub } from '../../../../src/github/github.ts'
import { defined } from '../../../../src/model/basics/defined.ts'

const baseSha = 'c'.repeat(40)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-config-'))
  await writeFile(join(folder, 'gate.yml'), 'service: of-head')
})
afterAll(() => rm(folder, { recursive: true }))

/** What came of it, and what GitHub was asked for. */
async function find(
  { config, configFrom = 'head' }: { config?: string | undefined; configFrom?: 'head' | 'base' },
  {
    event = 'pull_request',
    isKnown = true,
    pullRequest,
  }: { event?: string; isKnown?: boolean; pullRequest?: number } = {},
) {
  const asked: string[] = []
  const github = {
    readFile: async (path: string, ref: string) => {
      asked.push(`${path}@${ref === baseSha ? 'base' : ref}`)
      return {
        kind: 'ok',
        value: path === 'gate.yml' ? 'policy: { limits: { rate: 5/s } }' : undefined,
      }
    },
    seeCommit: async () => ({ kind: 'ok', value: undefined }),
  } as unknown as GitHub
  const where = { event, ...defined({ pullRequest }) } as Event['where']
  const source = await findConfigSource(
    { config, configFrom },
    { event: { where } as Event, baseSha: isKnown ? baseSha : undefined, github, folder },
  )
  return { ...source, asked }
}

describe('the policy of the base branch is read', () => {
  test('at its commit, of the file that is named, however its path is written', async () => {
    for (const config of ['gate.yml', './gate.yml', 'ops/../gate.yml', join(folder, 'gate.yml')]) {
      const { asked, base, texts } = await find({ config })
      expect(asked).toEqual(['gate.yml@base'])
      expect(base?.bounds).toEqual({ name: 'gate.yml@ccccccc', limits: { perSecond: 5 } })
      expect(texts.ofCommit).toBe(false)
    }
  })

  test('in the usual places where none is named', async () => {
    expect((await find({})).asked).toEqual([
      'reliability-gate.yml@base',
      '.github/reliability-gate.yml@base',
    ])
  })

  test.each(['../gate.yml', '/etc/gate.yml'])(
    'of no file outside of the repository: %s',
    async config => {
      expect(await find({ config })).toMatchObject({
        asked: [],
        base: { isThere: false, waivers: [] },
      })
    },
  )

  test.each(['deployment_status', 'workflow_run', 'pull_request_target', 'issue_comment'])(
    'of the default branch on %s, where no pull request is known',
    async event => {
      expect((await find({ config: 'gate.yml' }, { event, isKnown: false })).asked).toEqual([
        'gate.yml@HEAD',
      ])
    },
  )

  test('of the default branch where the base of a pull request is not known', async () => {
    const dispatched = { event: 'repository_dispatch', isKnown: false, pullRequest: 7 }
    expect((await find({ config: 'gate.yml' }, dispatched)).asked).toEqual(['gate.yml@HEAD'])
  })

  test('of a file whose name begins with dots', async () => {
    expect((await find({ config: '..gate.yml' })).asked).toEqual(['..gate.yml@base'])
  })

  test.each(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'])(
    'not on %s: the checkout is what it is',
    async event => {
      expect(await find({ config: 'gate.yml' }, { event, isKnown: false })).toMatchObject({
        asked: [],
        base: undefined,
      })
    },
  )
})

describe('config-from: base', () => {
  test('reads the config there, under its own policy and nobody else’s', async () => {
    const { texts, base, config, asked } = await find({
      config: join(folder, 'gate.yml'),
      configFrom: 'base',
    })
    expect([texts.ofCommit, base, config, asked]).toEqual([true, undefined, 'gate.yml', []])
    expect(await texts.read('gate.yml')).toEqual({
      kind: 'text',
      text: 'policy: { limits: { rate: 5/s } }',
    })
  })

  test('reads that of the checkout on a push', async () => {
    const { texts } = await find(
      { config: 'gate.yml', configFrom: 'base' },
      { event: 'push', isKnown: false },
    )
    expect(await texts.read('gate.yml')).toEqual({ kind: 'text', text: 'service: of-head' })
  })
})
