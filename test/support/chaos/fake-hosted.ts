import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { defined } from '../../../src/model/basics/defined.ts'
import { type Reply, startDescribed } from './described-server.ts'

/** A run of a provider's experiment; one that is stopped takes until it is looked at again. */
export type FakeRun = {
  id: string
  state: 'active' | 'stopping' | 'ended'
  key?: string
  /** Its state as the provider calls it, in the stead of what `state` stands for. */
  said?: string
  /** What its one node at Gremlin is; absent: an attack. */
  type?: string
}

/** What the fakes of all providers have: one experiment, and its runs, the newest first. */
export class FakeRuns {
  readonly runs: FakeRun[] = []

  begin(key?: string): FakeRun {
    const run: FakeRun = { id: String(this.runs.length + 1), state: 'active' }
    if (key !== undefined) run.key = key
    this.runs.unshift(run)
    return run
  }

  find(id: string | undefined): FakeRun | undefined {
    return this.runs.find(one => one.id === id)
  }

  stop(id: string | undefined): void {
    const run = this.find(id)
    if (run?.state === 'active') run.state = 'stopping'
  }

  /** The state, after which it goes on. */
  look(run: FakeRun): FakeRun['state'] {
    const { state } = run
    if (state === 'stopping') run.state = 'ended'
    return state
  }

  get isActive(): boolean {
    return this.runs.some(({ state }) => state !== 'ended')
  }
}

/** Secrets of the fakes, as the environment has them. */
export const hostedVariables = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret-key-of-aws',
  AWS_REGION: 'eu-west-1',
  STEADYBIT_TOKEN: 'token-of-steadybit',
  GREMLIN_API_KEY: 'key-of-gremlin',
  HARNESS_API_KEY: 'key-of-harness',
  ACTUATOR_TOKEN: 'token-of-actuator',
}

/** Every request has to say who asks. */
const only =
  (header: string, value: string | RegExp, handle: (asked: Parameters<Handler>[0]) => Reply) =>
  (asked: Parameters<Handler>[0]): Reply => {
    const given = String(asked.headers[header])
    const isRight = typeof value === 'string' ? given === value : value.test(given)
    return isRight ? handle(asked) : { status: 401 }
  }
type Handler = NonNullable<Parameters<typeof startDescribed>[1][string]>

export const fisTemplate = 'EXTabc1234567890'

/**
 * AWS FIS with one template, whose action has the parameters, and which may have targets and more
 * actions.
 */
export async function startFakeFis(
  parameters: Record<string, string> = { duration: 'PT5M' },
  targets?: object,
  more: object = {},
) {
  const fake = new FakeRuns()
  const status = { active: 'running', stopping: 'stopping', ended: 'stopped' } as const
  const signed = (handle: (asked: Parameters<Handler>[0]) => Reply) =>
    only('authorization', /Credential=AKIDEXAMPLE\/\d+\/eu-west-1\/fis\//, handle)
  const shown = (run: FakeRun) => ({
    id: `EXP${run.id.padStart(8, '0')}`,
    experimentTemplateId: fisTemplate,
    state: { status: status[fake.look(run)], reason: 'as it is' },
    tags: { 'reliability-gate': run.key ?? '' },
  })
  const missing = { status: 404, body: { message: 'not found' } }
  const idOf = (id = '') => id.replace(/^EXP0*/, '')
  const server = await startDescribed('aws-fis', {
    GetExperimentTemplate: signed(({ parameters: { id } }) =>
      id === fisTemplate
        ? {
            status: 200,
            body: {
              experimentTemplate: {
                id,
                actions: {
                  cut: { actionId: 'aws:network:disrupt-connectivity', parameters },
                  ...more,
                },
                ...defined({ targets }),
              },
            },
          }
        : missing,
    ),
    StartExperiment: signed(({ body }) => {
      const key = (body.tags as Record<string, string>)['reliability-gate']
      return { status: 200, body: { experiment: shown(fake.begin(key)) } }
    }),
    ListExperiments: signed(() => ({ status: 200, body: { experiments: fake.runs.map(shown) } })),
    GetExperiment: signed(({ parameters: { id } }) => {
      const run = fake.find(idOf(id))
      return run ? { status: 200, body: { experiment: shown(run) } } : missing
    }),
    StopExperiment: signed(({ parameters: { id } }) => {
      const run = fake.find(idOf(id))
      fake.stop(run?.id)
      return run ? { status: 200, body: { experiment: shown(run) } } : missing
    }),
  })
  return { ...server, fake }
}

/** Steadybit with the experiment ADM-2. */
export async function startFakeSteadybit() {
  const fake = new FakeRuns()
  const state = { active: 'RUNNING', stopping: 'RUNNING', ended: 'CANCELED' } as const
  const letIn = (handle: (asked: Parameters<Handler>[0]) => Reply) =>
    only('authorization', 'accessToken token-of-steadybit', handle)
  const server = await startDescribed('steadybit', {
    getExperiment: letIn(({ parameters: { key } }) =>
      key === 'ADM-2' ? { status: 200, body: { key } } : { status: 404 },
    ),
    executeExperiment: letIn(() => {
      const location = `https://platform.example/api/experiments/executions/${fake.begin().id}`
      return { status: 201, body: { uiLocation: 'https://x' }, headers: { location } }
    }),
    getExperimentExecutions_2: letIn(() => ({
      status: 200,
      body: {
        totalItems: fake.runs.length,
        items: fake.runs.map(run => ({
          id: Number(run.id),
          experimentKey: 'ADM-2',
          state: run.said ?? state[fake.look(run)],
        })),
      },
    })),
    cancelExperimentExecution: letIn(({ parameters: { id } }) => {
      fake.stop(id)
      return { status: fake.find(id) ? 202 : 404 }
    }),
  })
  return { ...server, fake }
}

/** Harness with the experiment `exp-1`. */
export async function startFakeHarness() {
  const fake = new FakeRuns()
  const phase = { active: 'Running', stopping: 'Running', ended: 'Stopped' } as const
  const letIn = (handle: (asked: Parameters<Handler>[0]) => Reply) =>
    only('x-api-key', 'key-of-harness', handle)
  const shown = (run: FakeRun) => ({
    experimentRunID: `run-${run.id}`,
    notifyID: run.id,
    phase: run.said ?? phase[fake.look(run)],
    isRemoved: false,
  })
  const failed = { status: 500, body: { message: 'no such run' } }
  const server = await startDescribed('harness', {
    getChaosV2Experiment: letIn(({ parameters: { experimentId, accountIdentifier = '' } }) =>
      experimentId === 'exp-1'
        ? {
            status: 200,
            body: {
              accountID: accountIdentifier,
              isRemoved: false,
              name: 'cut',
              recentExperimentRunDetails: fake.runs.map(shown),
            },
          }
        : failed,
    ),
    runChaosV2Experiment: letIn(() => ({ status: 200, body: { notifyID: fake.begin().id } })),
    getChaosV2ExperimentRun: letIn(({ parameters: { notifyId, accountIdentifier = '' } }) => {
      const run = fake.find(notifyId)
      return run ? { status: 200, body: { accountID: accountIdentifier, ...shown(run) } } : failed
    }),
    stopChaosV2Experiment: letIn(({ parameters: { experimentRunId, notifyId } }) => {
      if (experimentRunId !== `run-${notifyId}`) return failed
      fake.stop(notifyId)
      return { status: 200, body: { isStopped: true } }
    }),
  })
  return { ...server, fake }
}

export const gremlinScenario = '509b83a7-a56f-4866-9b83-a7a56f1866cb'

/**
 * Gremlin with one scenario: paths as its own Python client has them, and states as its users read
 * them; its description of the API is not public.
 */
export async function startFakeGremlin() {
  const fake = new FakeRuns()
  const lifecycle = { active: 'Active', stopping: 'HaltRequested', ended: 'Halted' } as const
  const shown = (run: FakeRun) => {
    const { said, type = 'InfraAttack' } = run
    const state = { lifecycle: said ?? lifecycle[fake.look(run)] }
    return { run_number: Number(run.id), graph: { nodes: { '0': { type, state } } } }
  }
  const at = `/v1/scenarios/${gremlinScenario}`
  const answer = (method: string, path: string): [status: number, body: unknown] => {
    const [, id] = /\/runs\/(\d+)$/.exec(path) ?? []
    const run = fake.find(id)
    if (path === at) return [200, { guid: gremlinScenario }]
    if (path === `${at}/runs`)
      return method === 'POST' ? [201, Number(fake.begin().id)] : [200, fake.runs.map(shown)]
    if (run && path === `${at}/runs/${id}`) return [200, shown(run)]
    if (run && method === 'POST' && path.startsWith('/v1/scenarios/halt/')) {
      fake.stop(id)
      return [200, {}]
    }
    return [404, { message: 'not found' }]
  }
  const server = createServer((request, response) => {
    const isKnown = request.headers.authorization === 'Key key-of-gremlin'
    const path = new URL(request.url!, 'http://fake').pathname
    const [status, body] = isKnown ? answer(request.method!, path) : [401, {}]
    request.resume()
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    fake,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
