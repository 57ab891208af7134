import { describe, expect, test } from 'vitest'
import { gatherEvidence } from '../../../../../src/gate/stages/gather-evidence.ts'
import type { Context } from '../../../../../src/model/context.ts'
import {
  type Resource,
  resourceNames,
  type Traffic,
  trafficNames,
} from '../../../../../src/model/evidence/conventional.ts'
import type { Measurement } from '../../../../../src/model/evidence/measurement.ts'
import { type MeasuredObjective, withIds } from '../../../../../src/model/plan/objective.ts'
import type { Plan } from '../../../../../src/model/plan/plan.ts'
import { Problem } from '../../../../../src/model/problem.ts'
import { sourceQueryOf } from '../../../../../src/promql/indicator.ts'
import type { Aimed, Provider } from '../../../../../src/providers/provider.ts'
import { enginePort } from '../../../../support/engine/engine-port.ts'
import { comparedRun, planFor, took } from '../../../judge/comparison/build.ts'

const measured = { query: 'q', warnings: [] }
const nothing: Measurement = { ...measured, kind: 'no-data', detail: 'there is none' }
const report = comparedRun(2, () => ({ head: took(100), base: took(100) }))

const plan: Plan = {
  ...planFor([], 60),
}
const cpu: MeasuredObjective = {
  kind: 'measured',
  provider: 'prometheus',
  ...sourceQueryOf({ kind: 'conventional', what: 'cpu' }),
  name: 'cpu < 1',
  comparator: '<',
  threshold: 1,
  unit: 'cores',
  key: false,
  weight: 1,
  advisory: false,
}

/**
 * Runs a plan against a server that answers so, and against a target on this machine unless it says
 * otherwise.
 */
async function run(
  of: Plan,
  answer: (what: Resource | Traffic, over: boolean) => Measurement,
  {
    check = async () => [],
    url = 'http://127.0.0.1:3000/shop',
  }: { check?: Provider['check']; url?: string } = {},
) {
  const asked: Aimed[] = []
  const lines: string[] = []
  const note = (level: string) => (line: string) => void lines.push(`${level}: ${line}`)
  const ask = (over: boolean) => async (one: Aimed) => {
    asked.push(one)
    return one.question.kind === 'use' ? answer(one.question.of, over) : nothing
  }
  const context: Context = {
    signal: new AbortController().signal,
    random: () => 0.5,
    hide: () => {},
    clock: { now: () => 0, sleep: async () => {} },
    log: { info: note('info'), warn: note('warn'), debug: note('debug'), progress: () => {} },
  }
  const evidence = await gatherEvidence(
    of,
    {
      locateTarget: async () => ({ url, source: 'config' }),
      locateBaseline: () => expect.unreachable(),
      waitUntilReady: async () => ({ kind: 'ready' }),
      lookAfterLoad: async () => ({ isUp: true }),
      probe: async () => [],
      engine: enginePort(async () => report),
      sources: [
        {
          id: 'prometheus',
          title: 'Prometheus',
          isStarted: false,
          open: async () => ({
            check,
            measure: ask(false),
            series: ask(true),
            uses: [...resourceNames, ...trafficNames],
          }),
        },
      ],
      seed: 7,
    },
    context,
  )
  return { evidence, asked, lines }
}

const course: Measurement = {
  ...measured,
  query: 'over',
  kind: 'series',
  series: [{ labels: {}, values: [[1, 0.3]] }],
}

describe('with a Prometheus, though no objective asks it', () => {
  test('what the target uses is measured and drawn, and so are the requests as the server saw them', async () => {
    const { evidence } = await run(plan, (what, over) => {
      if (what === 'cpu' && !over)
        return { ...measured, kind: 'use', most: 0.9, average: 0.4, processes: 2 }
      return (what === 'cpu' || what === 'rate') && over ? course : nothing
    })
    expect(evidence.resources).toEqual([
      {
        resource: 'cpu',
        unit: 'cores',
        most: 0.9,
        average: 0.4,
        processes: 2,
        query: 'q',
        points: [[1, 0.3]],
      },
    ])
    expect(evidence.traffic).toEqual([
      { of: 'rate', unit: '/s', query: 'over', points: [[1, 0.3]] },
    ])
    expect(evidence.answers).toEqual([])
    expect(evidence.failure).toBeUndefined()
  })

  test('each question says whose series are meant', async () => {
    const { asked } = await run(plan, () => nothing)
    const ofThisMachine = ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']
    expect(asked).toHaveLength(12)
    expect(asked[0]).toEqual({
      question: { kind: 'use', of: 'cpu' },
      ask: {},
      target: { hosts: ofThisMachine, service: plan.service },
    })
    const preview = await run(plan, () => nothing, { url: 'https://preview.example/x' })
    expect(preview.asked[0]).toMatchObject({ target: { hosts: ['preview.example:443'] } })
  })

  test('what fails is logged for whoever looks, and is no failure of the run', async () => {
    const { evidence, lines } = await run(plan, () => ({
      ...measured,
      kind: 'failed',
      detail: 'it is down',
    }))
    expect(evidence.failure).toBeUndefined()
    expect(evidence.resources).toEqual([])
    expect(evidence.notes).toBeUndefined()
    expect(lines).toContain("debug: The server's cpu is not known: it is down")
    expect(lines.filter(line => line.startsWith('warn'))).toEqual([])
  })

  test('where several may be the target, one note says which key tells', async () => {
    const { evidence } = await run(plan, () => ({
      ...nothing,
      detail: 'several may be the target',
      hint: 'say which',
    }))
    expect(evidence.notes).toEqual([
      {
        source: 'prometheus',
        message: 'No resource use is shown: several may be the target.',
        hint: 'say which',
      },
    ])
  })

  test('one that cannot be queried costs what it would have shown; with an objective that asks it, the run', async () => {
    const check = async () => {
      throw new Problem('provider', 'Prometheus cannot be queried', { hint: 'give credentials' })
    }
    const { evidence, asked, lines } = await run(plan, () => nothing, { check })
    expect(evidence.failure).toBeUndefined()
    expect(asked).toEqual([])
    expect(lines).toContain(
      'warn: prometheus: The scorecard shows nothing of it: Prometheus cannot be queried (give credentials)',
    )
    expect(evidence.notes).toEqual([
      {
        source: 'prometheus',
        message: 'The scorecard shows nothing of it: Prometheus cannot be queried',
        hint: 'give credentials',
      },
    ])
    const needed = await run({ ...plan, objectives: withIds([cpu]) }, () => nothing, { check })
    expect(needed.evidence.failure).toMatchObject({ code: 'provider' })
  })
})

test('an objective on a resource is measured for the same target, and drawn once', async () => {
  const { evidence, asked } = await run({ ...plan, objectives: withIds([cpu]) }, (_, over) =>
    over ? course : { ...measured, kind: 'use', most: 0.9, average: 0.4, processes: 1 },
  )
  expect(evidence.answers).toMatchObject([
    { of: 0, purpose: 'objective', measured: { kind: 'use', most: 0.9, unit: 'cores' } },
  ])
  expect(asked[0]).toMatchObject({ question: { of: 'cpu' }, target: { service: plan.service } })
})
