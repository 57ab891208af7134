import { objectsIn } from '../../model/basics/json.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import { Problem } from '../../model/problem.ts'
import type { FaultStatus } from '../fault.ts'
import { type AskFaultApi, askFaultApi } from '../fault-api.ts'
import { type Experiment, type HostedRun, hostedFault, isUnderWay } from '../hosted/hosted-fault.ts'
import { secretOf } from '../hosted/variable.ts'
import type { SteadybitFault } from './options.ts'

/** All states of a run, by its documentation: `use-steadybit/experiments/run`. */
const statuses: Record<string, FaultStatus> = {
  REQUESTED: 'pending',
  CREATED: 'pending',
  PREPARED: 'pending',
  RUNNING: 'active',
  COMPLETED: 'ended',
  CANCELED: 'ended',
  FAILED: 'ended',
  ERRORED: 'ended',
}

function runOf({ state, reason }: Record<string, unknown>): HostedRun {
  const said = String(state)
  return { status: statuses[said] ?? 'unknown', says: [said, reason].filter(Boolean).join(' ') }
}

export const { open, revert } = hostedFault<SteadybitFault>({
  title: 'Steadybit',
  connect: ({ experiment, token, url }, machine, context) => {
    const headers = { authorization: secretOf(token, machine, 'accessToken ') }
    const hint = 'is `steadybit.url` right?'
    return experimentOf(experiment, askFaultApi({ name: 'Steadybit', url, hint, headers }, context))
  },
  mend: ({ experiment }) => `cancel the run of ${experiment} in Steadybit`,
})

function experimentOf(experiment: string, ask: AskFaultApi): Experiment {
  const runs = '/api/experiments/executions'
  const at = `/api/experiments/${encodeURIComponent(experiment)}`
  const list = async () => {
    const order = { experimentKeys: [experiment], page: 0, size: 50 }
    const { items } = parseObject((await ask({ path: runs, body: order })).body) ?? {}
    return objectsIn(items)
  }
  return {
    check: async () => {
      const { status } = await ask({ path: at, expected: [404] })
      if (status === 404) throw new Problem('fault', `Steadybit has no experiment ${experiment}`)
    },
    start: async () => {
      const { headers } = await ask({
        path: `${at}/execute?allowParallel=false`,
        body: {},
        once: true,
      })
      const [, run] = /\/executions\/(\d+)$/.exec(headers.location ?? '') ?? []
      if (run === undefined)
        throw new Problem('fault', 'Steadybit does not say which run it started')
      return run
    },
    // A single run comes with all of its steps; the list says as much as is needed.
    look: async run => {
      const found = (await list()).find(({ id }) => String(id) === run)
      return found ? runOf(found) : { status: 'pending', says: 'it is not listed' }
    },
    underWay: async () =>
      (await list()).map(one => ({ run: String(one.id), ...runOf(one) })).filter(isUnderWay),
    stop: async run => {
      await ask({ path: `${runs}/${run}/cancel`, method: 'POST', expected: [404] })
    },
  }
}
