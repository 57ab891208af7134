import { afterAll, describe, expect, test } from 'vitest'
import { readyFault } from '../../src/faults/ready-fault.ts'
import type { Problem } from '../../src/model/problem.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import {
  gremlinScenario,
  hostedVariables,
  startFakeGremlin,
  startFakeHarness,
  startFakeSteadybit,
} from '../support/chaos/fake-hosted.ts'
import { readFault } from '../support/chaos/read-fault.ts'
import { quietContext, skippingClock } from './providers/quiet-context.ts'

/*
 * The states of a run at providers: which of them mean that the fault has not begun, is active, or
 * has ended. One that is not known is an error that names it.
 */
const gremlin = await startFakeGremlin()
const harness = await startFakeHarness()
const steadybit = await startFakeSteadybit()
afterAll(() => {
  for (const { close } of [gremlin, harness, steadybit]) close()
})

type States = { pending: string[]; active: string[]; ended: string[] }
type Provider = { states: States; written: object; fake: typeof gremlin.fake }
const providers = {
  Gremlin: {
    fake: gremlin.fake,
    written: {
      gremlin: { scenario: gremlinScenario, 'api-key': `\${GREMLIN_API_KEY}`, url: gremlin.url },
    },
    states: {
      pending: ['NotStarted', 'Setup', 'Pending', 'Distributed', 'Initializing'],
      active: ['Active', 'Running', 'TearingDown', 'HaltRequested', 'RollbackStarted'],
      ended: ['Successful', 'Halted', 'UserHalted', 'Failed', 'InitializationFailed'],
    },
  },
  Harness: {
    fake: harness.fake,
    written: {
      harness: {
        experiment: 'exp-1',
        account: 'acc',
        organization: 'default',
        project: 'shop',
        'api-key': `\${HARNESS_API_KEY}`,
        url: harness.url,
      },
    },
    states: {
      pending: ['Queued', 'Blocked', 'NA'],
      active: ['Running'],
      ended: [
        'Completed',
        'Completed_With_Probe_Failure',
        'Stopped',
        'Skipped',
        'Error',
        'Timeout',
      ],
    },
  },
  Steadybit: {
    fake: steadybit.fake,
    written: {
      steadybit: { experiment: 'ADM-2', token: `\${STEADYBIT_TOKEN}`, url: steadybit.url },
    },
    states: {
      pending: ['REQUESTED', 'CREATED', 'PREPARED'],
      active: ['RUNNING'],
      ended: ['COMPLETED', 'CANCELED', 'FAILED', 'ERRORED'],
    },
  },
} satisfies Record<string, Provider>

const open = (written: object) => {
  const fault = readFault(written, hostedVariables).value!
  const machine = { environment: {}, variables: hostedVariables }
  const opening = { machine, folder: '.', proxies: new Map(), bounds: [], leave: openLeftovers() }
  const context = quietContext(skippingClock())
  const broken = { name: 'cut', fault, forMs: 20_000, switchMs: 1000 }
  return { context, opened: readyFault(broken, opening, context) }
}

async function inject({ fake, written }: Pick<Provider, 'fake' | 'written'>) {
  fake.runs.length = 0
  const { context, opened } = open(written)
  const fault = await opened
  await fault.inject(context)
  return { fault, context, run: fake.runs[0]! }
}

describe.each(Object.entries(providers))('a run of %s', (title, provider) => {
  const { fake, written } = provider
  const states: States = provider.states

  test.each([
    ...states.pending.map(said => [said, 'pending'] as const),
    ...states.active.map(said => [said, 'active'] as const),
  ])('that is %s is %s', async (said, status) => {
    const { fault, context, run } = await inject(provider)
    run.said = said
    expect(await fault.status(context)).toBe(status)
  })

  test.each(states.ended)('that is %s has ended', async said => {
    const { fault, context, run } = await inject(provider)
    run.said = said
    await expect(fault.status(context)).rejects.toThrow(
      `${title}: run ${run.id} was never active: ${said}`,
    )
    await fault.revert(context)
  })

  test('whose state is not known is an error that names it, and is still broken', async () => {
    const { fault, context, run } = await inject(provider)
    run.said = 'MELTED'
    await expect(fault.status(context)).rejects.toThrow(
      `${title}: the state of run ${run.id} is not one that the gate knows: MELTED`,
    )
    const failed = (await fault.revert(context).catch((error: unknown) => error)) as Problem
    expect(failed.message).toContain('STILL BROKEN: cut: ')
    expect(failed.message).toContain(`run ${run.id} has not ended after 2m: MELTED`)
  })

  test('of before whose state is not known is named before anything is injected', async () => {
    fake.runs.length = 0
    fake.begin().said = 'MELTED'
    await expect(open(written).opened).rejects.toThrow('is not one that the gate knows: MELTED')
  })
})

test.each(['TeardownFailed', 'HaltFailed', 'LostCommunication'])(
  'an attack of Gremlin that ends as %s may have left things broken',
  async said => {
    const { fault, context, run } = await inject(providers.Gremlin)
    expect(await fault.status(context)).toBe('active')
    run.said = said
    await expect(fault.revert(context)).rejects.toThrow(
      `run ${run.id} has ended and may have left things broken: ${said}`,
    )
  },
)

test('a scenario of Gremlin is not active while it only waits', async () => {
  const { fault, context, run } = await inject(providers.Gremlin)
  run.type = 'Delay'
  expect(await fault.status(context)).toBe('pending')
})

test('a run of Steadybit that is not listed yet is waited for', async () => {
  const { fault, context } = await inject(providers.Steadybit)
  providers.Steadybit.fake.runs.length = 0
  expect(await fault.status(context)).toBe('pending')
})
