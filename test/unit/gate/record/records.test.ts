import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import manifest from '../../../../package.json' with { type: 'json' }
import { buildRecord } from '../../../../src/gate/record/build-record.ts'
import { readRecord } from '../../../../src/gate/record/read-record.ts'
import { rejudge } from '../../../../src/gate/record/rejudge.ts'
import { judge } from '../../../../src/judge/judge.ts'
import type { Plan } from '../../../../src/model/plan/plan.ts'
import { Secret } from '../../../../src/model/secret.ts'
import { gateVersion } from '../../../../src/model/version.ts'
import { budgetNames, budgetRecord } from '../../../support/examples/example-budgets.ts'
import { exampleRecord } from '../../../support/examples/example-record.ts'
import { secrets } from '../../../support/secrets.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-records-'))
})
afterAll(() => rm(folder, { recursive: true }))

const record = exampleRecord('pass')

test('the version of the gate is that of the package', () => {
  expect(gateVersion).toBe(manifest.version)
})

test('judging a record under its own plan gives the same record again', () => {
  const { plan, evidence } = record
  const parts = {
    plan,
    evidence,
    judgement: judge(plan, evidence),
    startedAt: record.startedAt,
    advisory: false,
  }
  const built = buildRecord({ ...parts, where: record.context })
  expect(JSON.stringify(rejudge(built, built.plan))).toBe(JSON.stringify(built))
})

test.each(budgetNames)('a record with error budgets is the same again too: %s', name => {
  const built = budgetRecord(name)
  expect(built.budgets?.length).toBeGreaterThan(0)
  expect(JSON.stringify(rejudge(built, built.plan))).toBe(JSON.stringify(built))
})

test('header values and bodies never enter a record', () => {
  const { plan, evidence } = record
  const secret = 'hunter2-secret'
  const withSecrets = {
    ...plan,
    target: { ...plan.target, headers: secrets({ 'X-Token': secret }) },
    providers: [
      {
        id: 'prometheus',
        kind: 'prometheus',
        settings: {
          url: 'http://prometheus.example',
          headers: secrets({ Authorization: `Bearer ${secret}` }),
          deep: [{ headers: secrets({ 'X-Deep': secret }) }],
        },
      },
    ],
    load: {
      ...plan.load,
      requests: plan.load.requests.map(one => ({
        ...one,
        headers: secrets({ Cookie: secret }),
        body: new Secret(secret),
      })),
    },
  }
  const judgement = judge(withSecrets, evidence)
  const built = buildRecord({
    plan: withSecrets,
    evidence,
    judgement,
    startedAt: '',
    advisory: false,
    where: {},
  })
  expect(JSON.stringify(built)).not.toContain(secret)
  expect(built.plan.target.headers).toEqual({ 'X-Token': '***' })
})

test('of credentials and of TLS only what was there enters a record', () => {
  const { plan, evidence } = record
  const secret = 'hunter2-secret'
  const withSecrets: Plan = {
    ...plan,
    providers: [
      {
        id: 'prometheus',
        kind: 'prometheus',
        settings: {
          url: 'http://prometheus.example',
          headers: {},
          tls: secrets({ ca: 'pem', key: secret }),
          auth: {
            kind: 'aws',
            region: 'eu-west-1',
            service: 'aps',
            credentials: {
              kind: 'keys',
              ...secrets({ accessKeyId: secret, secretAccessKey: secret }),
            },
          },
        },
      },
    ],
  }
  const judgement = judge(withSecrets, evidence)
  const built = buildRecord({
    plan: withSecrets,
    evidence,
    judgement,
    startedAt: '',
    advisory: false,
    where: {},
  })
  expect(JSON.stringify(built)).not.toContain(secret)
  expect(built.plan.providers[0]!.settings).toEqual({
    url: 'http://prometheus.example',
    headers: {},
    tls: { ca: '***', key: '***' },
    auth: {
      kind: 'aws',
      region: 'eu-west-1',
      service: 'aps',
      credentials: { kind: 'keys', accessKeyId: '***', secretAccessKey: '***' },
    },
  })
})

test('what was found before the load stands among the notes, once', () => {
  const { plan, evidence } = record
  const notes = [{ source: 'prometheus', message: 'there is no metric a before the load' }]
  const parts = {
    plan,
    judgement: judge(plan, evidence),
    startedAt: '',
    advisory: false,
    where: {},
  }
  const built = buildRecord({ ...parts, evidence: { ...evidence, notes } })
  expect(built.notes).toEqual(notes)
  expect(built.evidence).not.toHaveProperty('notes')
  expect(rejudge(built, built.plan).notes).toEqual(notes)
})

test('advisory keeps a failure from blocking and leaves its verdict', () => {
  const { plan, evidence } = record
  const judgement = {
    ...judge(plan, evidence),
    verdict: 'fail' as const,
    blocks: true,
    ruling: { rule: 'fail' as const, blocks: true },
  }
  const built = buildRecord({ plan, evidence, judgement, startedAt: '', advisory: true, where: {} })
  expect([built.verdict, built.blocks, built.advisory, built.wouldBlock]).toEqual([
    'fail',
    false,
    true,
    'fail',
  ])
})

test.each([
  ['no-json', '{"schemaVersion": 1', 'is not JSON'],
  ['array', '[]', 'is not a record'],
  ['other', '{"schemaVersion": 1, "verdict": "pass"}', 'is not a record'],
  [
    'cells',
    () => JSON.stringify({ ...record, evidence: { ...record.evidence, load: { cells: 7 } } }),
    'is not a record',
  ],
  ['newer', () => JSON.stringify({ ...record, schemaVersion: 2 }), 'schemaVersion 2'],
])(
  'a file that holds no record (%s) is refused with its name and no stack',
  async (name, given, said) => {
    const path = join(folder, name)
    await writeFile(path, typeof given === 'string' ? given : given())
    await expect(readRecord(path)).rejects.toMatchObject({
      code: 'record',
      message: expect.stringContaining(said),
    })
    await expect(readRecord(path)).rejects.toThrow(name)
  },
)

test('a record comes back from its file as it was', async () => {
  const path = join(folder, 'record.json')
  await writeFile(path, JSON.stringify(record))
  expect(await readRecord(path)).toEqual(JSON.parse(JSON.stringify(record)))
})
