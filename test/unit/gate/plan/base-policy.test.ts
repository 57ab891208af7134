import { describe, expect, test } from 'vitest'
import { asInput, overridesOf } from '../../../../src/config/overrides.ts'
import { readBasePolicy, underBase } from '../../../../src/gate/plan/base-policy.ts'
import { commitTexts } from '../../../../src/gate/plan/files/texts.ts'
import { readPlan } from '../../../../src/gate/plan/read-plan.ts'
import type { Remote } from '../../../../src/model/github.ts'
import type { Plan } from '../../../../src/model/plan/plan.ts'
import { Problem } from '../../../../src/model/problem.ts'
import { textsOf } from '../../../support/texts.ts'
import { buildPlan } from '../../judge/build.ts'

const sha = 'abc1234'.padEnd(40, '0')
const today = '2026-11-23'

/** What GitHub says of the base branch: its files, or why not. */
const readBase = (
  files: Record<string, string> | Exclude<Remote<never>, { kind: 'ok' }>,
  config?: string,
) => {
  const isRefused = typeof files.kind === 'string'
  const value = (path: string) => (files as Record<string, string>)[path]
  return readBasePolicy(
    config,
    commitTexts(
      {
        readFile: async path =>
          isRefused ? (files as Remote<never>) : { kind: 'ok', value: value(path) },
        listFiles: async () => ({ kind: 'ok', value: [] }),
        seeCommit: async () => ({ kind: 'ok', value: undefined }),
      },
      sha,
    ),
  )
}
const limits = 'policy: { limits: { rate: 100/s }, allowed-hosts: ["*.preview.example"] }'

const usualFaults = {
  name: 'reliability-gate.yml@abc1234',
  faults: ['proxy'],
  production: { hosts: [], isAllowed: false },
}

describe('the policy of the base branch', () => {
  test('is that of its config, by whose name messages call it', async () => {
    expect((await readBase({ 'reliability-gate.yml': limits })).bounds).toEqual({
      name: 'reliability-gate.yml@abc1234',
      limits: { perSecond: 100 },
      allowedHosts: ['*.preview.example'],
    })
  })

  test('is found where the base has it, wherever the pull request has moved its own', async () => {
    expect((await readBase({ '.github/reliability-gate.yml': limits })).bounds?.name).toBe(
      '.github/reliability-gate.yml@abc1234',
    )
    expect((await readBase({ 'ops/gate.yml': limits }, 'ops/gate.yml')).bounds?.limits).toEqual({
      perSecond: 100,
    })
  })

  test('bounds no load where the base has no such file, or says nothing of it, and faults as usual', async () => {
    expect(await readBase({})).toEqual({ isThere: false, faults: usualFaults, waivers: [] })
    const other = await readBase({ 'reliability-gate.yml': limits }, 'other.yml')
    const faults = { ...usualFaults, name: 'other.yml@abc1234' }
    expect(other).toEqual({ isThere: false, faults, waivers: [] })
    const silent = await readBase({ 'reliability-gate.yml': 'policy: { error: neutral }' })
    expect(silent).toEqual({ isThere: true, faults: usualFaults, waivers: [] })
  })

  test('has the labels that faults may select by', async () => {
    const experiment = '{ name: a, fault: { proxy: p, down: true }, hypothesis: [ p(95) < 1s ] }'
    const text = `dependencies: { p: { listen: "a:1", upstream: "b:1" } }
chaos: { selectors: [app=shop, "app=pay,tier=web"], experiments: [ ${experiment} ] }`
    expect((await readBase({ 'reliability-gate.yml': text })).faults).toEqual({
      ...usualFaults,
      selectors: ['app=shop', 'app=pay,tier=web'],
    })
  })

  test('has the namespaces that faults may reach', async () => {
    const experiment = '{ name: a, fault: { proxy: p, down: true }, hypothesis: [ p(95) < 1s ] }'
    const text = `dependencies: { p: { listen: "a:1", upstream: "b:1" } }
chaos: { allow: [chaos-mesh], namespaces: [shop, "preview-*"], experiments: [ ${experiment} ] }`
    expect((await readBase({ 'reliability-gate.yml': text })).faults).toEqual({
      ...usualFaults,
      faults: ['chaos-mesh'],
      namespaces: ['shop', 'preview-*'],
    })
  })

  test('bounds still where its file is wrong elsewhere, and then waives nothing', async () => {
    const waived = 'waivers: [{ objective: p(95) < 1s, until: 2099-12-31, reason: known }]\n'
    const text = `${waived}lod: { rate: 5/s }\n${limits}`
    expect(await readBase({ 'reliability-gate.yml': text })).toMatchObject({
      bounds: { limits: { perSecond: 100 } },
      waivers: [],
    })
  })

  test.each([
    ['that is no YAML', 'policy: [', 'reliability-gate.yml@abc1234 has mistakes in its policy'],
    [
      'that is wrong itself',
      'policy: { limits: { rate: 100 } }',
      'reliability-gate.yml@abc1234 has mistakes in its policy',
    ],
  ])(
    '%s lets nothing be waived, and no more than a usual load be sent',
    async (_, text, unread) => {
      expect(await readBase({ 'reliability-gate.yml': text })).toEqual({
        isThere: true,
        bounds: {
          name: 'reliability-gate.yml@abc1234',
          limits: { perSecond: 500, users: 500, durationMs: 900_000, requests: 500_000 },
          unread,
        },
        faults: usualFaults,
        waivers: [],
      })
    },
  )

  test.each([
    ['refused', { kind: 'refused', status: 403, message: 'Resource not accessible' } as const],
    ['not to be had', { kind: 'failed', message: 'GitHub is down' } as const],
  ])('that is %s does the same', async (_, answer) => {
    const policy = await readBase(answer)
    expect(policy.bounds?.limits?.perSecond).toBe(500)
    expect(policy.bounds?.unread).toContain(answer.message)
  })

  test('that could not be read makes a greater load an error of the gate, not one of the config', async () => {
    const base = await readBase({ kind: 'failed', message: 'GitHub is down' })
    const read = (rate: string) =>
      readPlan({
        folder: '.',
        base,
        environment: {},
        overrides: overridesOf({ target: 'http://127.0.0.1:1', rate }, asInput),
        options: {},
      })
    const problem: unknown = await read('501/s').catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    expect((problem as Problem).code).toBe('github')
    expect((problem as Problem).mistakes[0]).toEqual({
      message:
        'a load of 501/s; without the limits of reliability-gate.yml@abc1234 no more than 500/s is sent',
      hint: 'it could not be read: reliability-gate.yml@abc1234 could not be read: GitHub is down',
    })
    expect((await read('500/s')).plan.load.pace).toEqual({ kind: 'rate', perSecond: 500 })
  })
  test.each([
    [
      'that could not be read',
      { kind: 'failed', message: 'GitHub is down' } as const,
      'without chaos.allow of reliability-gate.yml@abc1234 only proxy is allowed',
    ],
    ['without a config', {}, 'chaos.allow of reliability-gate.yml@abc1234 allows proxy'],
  ])('%s allows no faults but those of the gate’s own proxies', async (_, answer, told) => {
    const fault = '{ command: { inject: a, revert: b } }'
    const config = `chaos: { allow: [command], experiments: [ { name: a, fault: ${fault}, hypothesis: [ p(95) < 1s ] } ] }`
    const problem: unknown = await readPlan({
      folder: '.',
      texts: textsOf({ 'reliability-gate.yml': config }),
      base: await readBase(answer),
      environment: {},
      overrides: overridesOf({ target: 'http://127.0.0.1:1' }, asInput),
      options: {},
    }).catch((error: unknown) => error)
    expect((problem as Problem).mistakes.map(({ message }) => message)).toEqual([
      `the experiment a injects a fault of the kind command; ${told}`,
    ])
  })
})

describe('of waivers on a pull request', () => {
  const own = [{ objective: 'p(95) < 1s', until: '2026-12-31', reason: 'mine' }]
  const waiver = (more: string) => `waivers: [{ objective: p(95) < 1s, reason: known, ${more} }]`
  const plan: Plan = { ...buildPlan([]), waivers: own }
  const hold = async (text: string | undefined) => {
    const base = await readBase(text === undefined ? {} : { 'reliability-gate.yml': text })
    const { plan: held, ignored } = underBase(plan, base, today)
    return { waivers: held.waivers, ignored }
  }

  test('those of the base branch hold', async () => {
    expect(await hold(waiver('until: 2026-12-31'))).toMatchObject({
      waivers: [{ reason: 'known' }],
      ignored: [],
    })
  })

  test('its own do not hold longer than those of the base', async () => {
    expect(await hold(waiver('until: 2026-12-01'))).toMatchObject({
      waivers: [{ until: '2026-12-01' }],
      ignored: own,
    })
  })

  test('what has ended on the base, or is wrong there, waives nothing', async () => {
    for (const text of [waiver('until: 2026-11-22'), 'waivers: nonsense', 'service: shop']) {
      expect(await hold(text)).toEqual({ waivers: [], ignored: own })
    }
  })

  test('a base without a config waives nothing', async () => {
    expect(await hold(undefined)).toEqual({ waivers: [], ignored: own })
  })

  test('its own hold where the base says so', async () => {
    expect(await hold('policy: { waivers: head }')).toEqual({ waivers: own, ignored: [] })
  })

  test('those of the checkout hold where there is no base', () => {
    expect(underBase(plan, undefined, today)).toEqual({ plan, ignored: [] })
  })
})
