import { describe, expect, test } from 'vitest'
import type { Probe } from '../../../../src/deployments/probe.ts'
import type { LoadOrder } from '../../../../src/engines/engine.ts'
import { gatherEvidence } from '../../../../src/gate/stages/gather-evidence.ts'
import type { EvidencePorts } from '../../../../src/gate/stages/ports.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { Context } from '../../../../src/model/context.ts'
import type { LoadReport } from '../../../../src/model/evidence/load-report.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import type { BaselinePlan } from '../../../../src/model/plan/baseline.ts'
import type { HttpRequestPlan } from '../../../../src/model/plan/load.ts'
import { withIds } from '../../../../src/model/plan/objective.ts'
import type { Plan } from '../../../../src/model/plan/plan.ts'
import { Problem } from '../../../../src/model/problem.ts'
import { revealed, Secret } from '../../../../src/model/secret.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'
import type { Provider } from '../../../../src/providers/provider.ts'
import { enginePort } from '../../../support/engine/engine-port.ts'
import { sloOfQuery } from '../../judge/budgets/build.ts'
import { comparedRun, p95, planFor, took } from '../../judge/comparison/build.ts'

const baseline: BaselinePlan = {
  from: { kind: 'url', url: 'http://base.example', source: 'config' },
  ready: { path: '/', timeoutMs: 1 },
  headers: { 'X-Base': new Secret('b') },
  tolerance: 0.1,
}
const getRoot: HttpRequestPlan = {
  name: 'GET /',
  method: 'GET',
  path: '/',
  headers: {},
  weight: 1,
  expect: {},
}
const plan: Plan = { ...planFor([p95], 300), baseline }
const slower = comparedRun(24, () => ({ head: took(130), base: took(100) }))

function stage(
  { context: told, ...more }: Partial<EvidencePorts> & { context?: Partial<Context> } = {},
  report = slower,
) {
  const warnings: string[] = []
  const orders: LoadOrder[] = []
  const stopped: boolean[] = []
  const context: Context = {
    signal: new AbortController().signal,
    random: () => 0.5,
    hide: () => {},
    clock: { now: () => 0, sleep: async () => {} },
    log: { info: () => {}, warn: line => warnings.push(line), debug: () => {}, progress: () => {} },
    ...told,
  }
  const ports: EvidencePorts = {
    locateTarget: async () => ({ url: 'http://head.example', source: 'config' }),
    locateBaseline: async () => ({ url: 'http://base.example', source: 'config' }),
    waitUntilReady: async () => ({ kind: 'ready' }),
    lookAfterLoad: async () => ({ isUp: true }),
    probe: async () => [],
    sources: [],
    engine: enginePort(async (order, _, atLook): Promise<LoadReport> => {
      orders.push(order)
      if (order.base) stopped.push(atLook!(report))
      return report
    }),
    seed: 7,
    ...more,
  }
  return {
    gather: (of: Plan = plan) => gatherEvidence(of, ports, context),
    warnings,
    orders,
    stopped,
  }
}

const sourcesOf = (provider: Provider): EvidencePorts['sources'] => [
  { id: 'prometheus', title: 'Prometheus', isStarted: false, open: async () => provider },
]

test('the log of every step names the steps, those that took time, and what was tried', async () => {
  const told: string[] = []
  const log = { info: () => {}, warn: () => {}, debug: (line: string) => told.push(line) }
  let now = 0
  const { gather } = stage({
    context: {
      log: { ...log, progress: () => {} },
      clock: { now: () => now, sleep: async () => {} },
    },
    waitUntilReady: async () => {
      now += 1500
      return { kind: 'ready' }
    },
    probe: async () => [{ name: 'GET /', kind: 'redirected', status: 302, location: '/login' }],
  })
  await gather(planFor([p95], 300))
  expect(told).not.toContainEqual(expect.stringMatching(/^Step sources took/))
  expect(told).toEqual(
    expect.arrayContaining([
      'Step ready begins',
      'Step ready took 1.5 s',
      'GET /, sent once: redirected to /login',
      'Step load begins',
    ]),
  )
})

describe('with a baseline', () => {
  test('both sides are loaded, each with its own headers, and looked at', async () => {
    const { gather, orders } = stage()
    const evidence = await gather()
    expect(evidence.baseline).toEqual({ url: 'http://base.example', source: 'config' })
    expect(revealed(orders)).toMatchObject([
      {
        head: { url: 'http://head.example', headers: {} },
        base: { url: 'http://base.example', headers: { 'X-Base': 'b' } },
        looks: Array.from({ length: 16 }, (_, look) => 60 + 15 * look),
      },
    ])
  })

  test('a look that has decided ends the load, one that has not does not', async () => {
    const decided = stage()
    await decided.gather()
    expect(decided.stopped).toEqual([true])
    const open = stage(
      {},
      comparedRun(24, () => ({ head: took(105.3), base: took(100) })),
    )
    await open.gather()
    expect(open.stopped).toEqual([false])
  })

  test('a base that never gets ready costs the comparison, with its cause, and the load goes on alone', async () => {
    const { gather, orders, warnings } = stage({
      waitUntilReady: async ({ url }) =>
        url === 'http://base.example'
          ? { kind: 'never', message: 'it responded with 502', hint: 'look' }
          : { kind: 'ready' },
    })
    const evidence = await gather()
    expect(evidence.failure).toBeUndefined()
    expect(evidence.baseline).toEqual({
      url: 'http://base.example',
      source: 'config',
      failure: {
        code: 'baseline',
        message: 'the baseline is not there: it responded with 502',
        hint: 'look',
      },
    })
    expect(orders[0]).not.toHaveProperty('base')
    expect(orders[0]).not.toHaveProperty('looks')
    expect(warnings).toEqual([
      'No comparison: the baseline is not there: it responded with 502 (look)',
    ])
  })

  test('a base that cannot be found costs the comparison too', async () => {
    const { gather } = stage({
      locateBaseline: async () => {
        throw new Problem('target', 'no deployment to "production" is up')
      },
    })
    expect((await gather()).baseline?.failure?.message).toContain(
      'no deployment to "production" is up',
    )
  })

  test.each([
    ['its address', { url: 'http://HEAD.example:80/', source: 'config' as const }, { headers: {} }],
    [
      'its deployment',
      { url: 'http://other.example', source: 'deployment' as const, deploymentId: 7 },
      {},
    ],
  ])('a base that is the target itself, by %s, is no base', async (_, located, more) => {
    const { gather, orders, warnings } = stage({
      locateTarget: async () => ({
        url: 'http://head.example',
        source: 'deployment',
        deploymentId: 7,
      }),
      locateBaseline: async () => located,
    })
    const evidence = await gather({ ...plan, baseline: { ...baseline, ...more } })
    expect(evidence.baseline?.failure?.message).toBe(
      `the baseline is not there: ${located.url} is the target itself`,
    )
    expect(orders[0]).not.toHaveProperty('base')
    expect(warnings).toHaveLength(1)
  })

  test('one address whose headers differ may be two deployments, which is told', async () => {
    const { gather, orders, warnings } = stage({
      locateBaseline: async () => ({ url: 'http://head.example', source: 'config' }),
    })
    expect((await gather()).baseline?.failure).toBeUndefined()
    expect(orders[0]).toHaveProperty('base')
    expect(warnings.join()).toContain('differ only in their headers')
  })

  test('to calibrate, the target is its own base', async () => {
    const { gather, orders } = stage({
      locateBaseline: async () => ({ url: 'http://head.example', source: 'config' }),
    })
    const itself: Plan = { ...plan, baseline: { ...baseline, headers: {}, isTarget: true } }
    expect((await gather(itself)).baseline?.failure).toBeUndefined()
    expect(orders[0]).toHaveProperty('base')
  })

  const shop: Plan = { ...plan, load: { ...plan.load, requests: [getRoot] } }
  const login: Probe = {
    name: 'GET /',
    kind: 'refused',
    status: 200,
    page: 'login',
    hint: 'target-headers',
  }
  const redirect: Probe = { name: 'GET /', kind: 'redirected', status: 302, location: '/login' }
  const answering =
    (ofBase: Probe, ofHead: Probe = { name: 'GET /', kind: 'other' }): EvidencePorts['probe'] =>
    async ({ url }) => [url === 'http://base.example' ? ofBase : ofHead]

  test.each([
    ['a login page', login, 'GET / returns a login page (200)', 'baseline-headers'],
    [
      'a redirect',
      redirect,
      'GET / returns a redirect (302) to /login',
      'check its address and baseline-headers',
    ],
    ['404', { name: 'GET /', kind: 'refused', status: 404 } as const, 'GET / returns 404', 'paths'],
  ])(
    'a base that returns %s to every request is not loaded, and says why',
    async (_, found, message, hint) => {
      const { gather, orders } = stage({ probe: answering(found) })
      const { baseline: base } = await gather(shop)
      expect(base?.failure).toEqual({
        code: 'baseline',
        message: `the baseline is not a usable reference: ${message}`,
        hint: expect.stringContaining(hint),
      })
      expect(orders[0]).not.toHaveProperty('base')
    },
  )

  test('a base that redirects as the target does is loaded beside it', async () => {
    const { gather, orders } = stage({ probe: answering(redirect, redirect) })
    expect((await gather(shop)).baseline).toMatchObject({
      redirects: [{ name: 'GET /', location: '/login' }],
    })
    expect(orders[0]).toHaveProperty('base')
  })

  test('what is not expected of a base is a bug and is not swallowed', async () => {
    const { gather } = stage({
      locateBaseline: async () => {
        throw new TypeError('x is not a function')
      },
    })
    await expect(gather()).rejects.toThrow(TypeError)
  })
})

test('without a baseline nobody asks for one', async () => {
  const { gather, orders } = stage({ locateBaseline: () => expect.unreachable() })
  const { baseline: _, ...alone } = plan
  expect((await gather(alone)).baseline).toBeUndefined()
  expect(orders[0]).not.toHaveProperty('base')
})

describe('with an error budget', () => {
  const spent: Measurement = { kind: 'value', value: 0.99, query: 'q', warnings: [] }
  const objective = sloOfQuery()
  const budgeted: Plan = { ...plan, objectives: withIds([...plan.objectives, objective]) }
  const sourcesThat = (measured: Measurement) =>
    sourcesOf({
      check: async () => [],
      measure: async () => measured,
      budget: async () => ({ measured }),
    })
  // Three more at the first look: within a tolerance of 10%, and of 5% it is open.
  const alittle = comparedRun(24, () => ({ head: took(103), base: took(100) }))

  test('it is read before the load, and a look knows that it is spent', async () => {
    const { gather, stopped } = stage({ sources: sourcesThat(spent) }, alittle)
    const evidence = await gather(budgeted)
    expect(evidence.answers[0]).toMatchObject({
      of: plan.objectives.length,
      purpose: 'budget',
      start: '1969-12-01T23:59:00.000Z',
      end: '1969-12-31T23:59:00.000Z',
      measured: spent,
    })
    expect(stopped).toEqual([false])
  })

  test('a look of a budget with something left ends the run', async () => {
    const { gather, stopped } = stage({ sources: sourcesThat({ ...spent, value: 1 }) }, alittle)
    await gather(budgeted)
    expect(stopped).toEqual([true])
  })

  test('without one there is none in the evidence', async () => {
    const evidence = await stage({ sources: sourcesThat(spent) }).gather()
    expect(evidence.answers).toEqual([])
  })
})

test('a provider is told what it will be asked, and what it finds is logged and kept', async () => {
  const query = 'rate(a[$window])'
  const asking: Plan = {
    ...plan,
    objectives: [
      {
        ...p95,
        id: 0,
        kind: 'measured',
        provider: 'prometheus',
        ...sourceQueryOf({ kind: 'value', query }),
        threshold: 1,
      },
    ] as unknown as Plan['objectives'],
  }
  const asked: unknown[] = []
  const note = {
    source: 'prometheus',
    message: 'there is no metric a before the load',
    hint: 'did you mean b?',
  }
  const { gather, warnings } = stage({
    sources: sourcesOf({
      check: async all => {
        asked.push(...all.map(({ ask }) => ask))
        return [note]
      },
      measure: async () => ({ kind: 'value', value: 1, query, warnings: [] }),
      series: async () => ({ kind: 'no-data', detail: 'none', query, warnings: [] }),
    }),
  })
  expect((await gather(asking)).notes).toEqual([note])
  expect(asked).toEqual([{ query }])
  expect(warnings).toContain('prometheus: there is no metric a before the load (did you mean b?)')
})

describe('a server of our own', () => {
  const withServer = (order: string[], more: Partial<EvidencePorts> = {}) =>
    stage({
      waitUntilReady: async ({ url }) => {
        order.push(`ready ${url}`)
        return { kind: 'ready' }
      },
      sources: [
        {
          id: 'prometheus',
          title: 'Prometheus',
          isStarted: true,
          open: async ({ head, base }) => {
            order.push(`open ${head!.url} ${base?.url} ${base && revealed(base.headers)['X-Base']}`)
            const measured: Measurement = { kind: 'no-data', detail: '', query: '', warnings: [] }
            return {
              check: async () => {
                order.push('check')
                return []
              },
              measure: async () => measured,
              close: async () => void order.push('close'),
            }
          },
        },
      ],
      ...more,
    })

  test('is opened with both sides once they are ready, and closed when it has been asked', async () => {
    const order: string[] = []
    await withServer(order).gather()
    expect(order).toEqual([
      'ready http://head.example',
      'ready http://base.example',
      'open http://head.example http://base.example b',
      'check',
      'close',
    ])
  })

  test('is closed where the load fails too', async () => {
    const order: string[] = []
    const run = () => Promise.reject(new TypeError('a bug'))
    await expect(withServer(order, { engine: enginePort(run) }).gather()).rejects.toThrow('a bug')
    expect(order.at(-1)).toBe('close')
  })

  test('scrapes no base that is not there', async () => {
    const order: string[] = []
    const never = async () => ({ kind: 'never', message: 'it responded with 502' }) as const
    await withServer(order, {
      waitUntilReady: async ({ url }) =>
        url === 'http://base.example' ? never() : { kind: 'ready' },
    }).gather()
    expect(order[0]).toBe('open http://head.example undefined undefined')
  })

  test('that cannot be had is the failure of the run, before any load', async () => {
    const { gather, orders } = withServer([], {
      sources: [
        {
          id: 'prometheus',
          title: 'Prometheus',
          isStarted: true,
          open: async () => {
            throw new Problem('provider', 'there is no Prometheus to start', {
              hint: 'install one',
            })
          },
        },
      ],
    })
    expect((await gather()).failure).toEqual({
      code: 'provider',
      message: 'there is no Prometheus to start',
      hint: 'install one',
    })
    expect(orders).toEqual([])
  })
})

describe('after the load', () => {
  const dead = { isUp: false, message: 'connect ECONNREFUSED' } as const

  test('the target is asked once more, and one that is down is told of', async () => {
    const { gather, warnings } = stage({ lookAfterLoad: async () => dead })
    const { afterLoad, notes } = await gather()
    expect(afterLoad).toEqual(dead)
    expect(notes).toEqual([
      { source: 'target', message: 'the target was down after the load: connect ECONNREFUSED' },
    ])
    expect(warnings).toContain('the target was down after the load: connect ECONNREFUSED')
  })

  test('that another build responds then is an error, since nobody knows which was measured', async () => {
    const other = 'its header X-Commit is "old", not "new"'
    const { gather } = stage({ lookAfterLoad: async () => ({ isUp: true, other }) })
    expect((await gather()).failure).toEqual({
      code: 'target',
      message: `another build responded after the load: ${other}`,
      hint: 'another build may still be running: see target.ready',
    })
  })

  test('one that is up is no news', async () => {
    const { afterLoad, notes } = await stage().gather()
    expect([afterLoad, notes]).toEqual([{ isUp: true }, undefined])
  })

  test('a stepped load, which ends where something breaks, asks for nothing', async () => {
    const stepped: Plan = { ...plan, load: { ...plan.load, profile: 'stress', steps: [100] } }
    delete stepped.baseline
    expect((await stage().gather(stepped)).afterLoad).toBeUndefined()
  })
})

test.each(['head', 'base'] as const)(
  'a login page that %s shows only after the load is kept, and told with what gets past it',
  async side => {
    let loaded = false
    const { gather, warnings } = stage({
      lookAfterLoad: async () => {
        loaded = true
        return { isUp: true }
      },
      probe: async ({ url }) =>
        loaded && url === `http://${side}.example`
          ? [{ name: 'GET /', kind: 'refused', status: 200, page: 'login' }]
          : [{ name: 'GET /', kind: 'other' }],
    })
    const found = await gather({ ...plan, load: { ...plan.load, requests: [getRoot] } })
    expect((side === 'head' ? found : found.baseline)?.loginPages).toEqual(['GET /'])
    expect(found.notes).toEqual([
      {
        source: side === 'head' ? 'load' : 'baseline',
        message: 'GET / returned a login page after the load',
        hint: expect.stringContaining(side === 'head' ? 'target-headers' : 'baseline-headers'),
      },
    ])
    expect(warnings.join()).toContain('GET / returned a login page after the load')
  },
)

test('a page of another type than that of the base is told', async () => {
  const { gather } = stage({
    probe: async ({ url }) => [
      { name: 'GET /', kind: 'other', type: /base/.test(url) ? 'application/json' : 'text/html' },
    ],
  })
  expect((await gather({ ...plan, load: { ...plan.load, requests: [getRoot] } })).notes).toEqual([
    {
      source: 'baseline',
      message: 'GET / returns text/html, and application/json on the baseline',
      hint: expect.stringContaining('check that the target returns the page itself'),
    },
  ])
})

test('a run that is cancelled amid a stage keeps what was found, and no later stage begins', async () => {
  const cancelled = new AbortController()
  const { gather, orders } = stage({
    context: { signal: cancelled.signal },
    probe: async () => {
      cancelled.abort()
      return [{ name: 'GET /old', kind: 'redirected', status: 302, location: '/new' }]
    },
    locateBaseline: async () => {
      throw new Error('nobody asks for it any more')
    },
  })
  const evidence = await gather()
  expect(evidence).toEqual({
    target: { url: 'http://head.example', source: 'config' },
    answers: [],
    failure: { code: 'interrupted', message: 'The run was cancelled before any load.' },
  })
  expect(orders).toEqual([])
})

test('a source is asked about the window of the segment that an objective names, and not about one that never came', async () => {
  const asked: unknown[] = []
  const measured: Measurement = { kind: 'value', value: 1, query: 'q', warnings: [] }
  const provider: Provider = {
    check: async () => [],
    measure: async ({ ask }, { start, end }) => {
      asked.push([ask, end - start])
      return measured
    },
  }
  const ask = (during?: string) => ({
    ...sloOfQuery({}),
    ...sourceQueryOf({ kind: 'value', query: during ?? 'whole' }),
    ...defined({ during }),
  })
  // A minute was planned, and half of it ran.
  const report = {
    ...comparedRun(12, () => ({ head: took(100), base: took(100) })),
    window: { start: '2026-07-27T10:00:00.000Z', end: '2026-07-27T10:00:30.000Z' },
  }
  const { gather } = stage({ sources: sourcesOf(provider) }, report)
  const spike = { perSecond: 400, atMs: 10_000, durationMs: 30_000 }
  const { baseline: _, ...alone } = plan
  const evidence = await gather({
    ...alone,
    load: { ...plan.load, profile: 'spike', spike, durationMs: 60_000 },
    objectives: withIds([ask(), ask('before'), ask('spike'), ask('after')]),
  })
  expect(evidence.segments?.map(({ name }) => name)).toEqual(['before', 'spike', 'after'])
  expect(asked.map(one => (one as [unknown, number])[1])).toEqual([30, 10, 20])
  expect(evidence.answers.at(-1)).toMatchObject({
    of: 3,
    measured: { kind: 'no-data', detail: 'the run ended before its segment after' },
  })
})
