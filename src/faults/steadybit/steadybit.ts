import { objectsIn } from '../../model/basics/json.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import { Problem } from '../../model/problem.ts'
import type { FaultStatus } from '../fault.ts'
import { type AskFaultApi, askFaultApi } from '../fault-api.ts'
import { type Experiment, hostedFault } from '../hosted/hosted-fault.ts'
import { secretOf } from '../hosted/variable.ts'
import type { SteadybitFault } from './options.ts'

const statuses: Record<string, FaultStatus> = {
  REQUESTED: 'pending',
  CREATED: 'pending',
  PREPARED: 'pending',
  RUNNING: 'active',
  FAILED: 'ended',
  CANCELED: 'ended',
  COMPLETED: 'ended',
  ERRORED: 'ended',
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
      const said = String(found?.state)
      return { status: statuses[said] ?? 'unknown', says: [said, found?.reason].join(' ').trim() }
    },
    underWay: async () =>
      (await list())
        .filter(({ state }) => statuses[String(state)] !== 'ended')
        .map(({ id }) => String(id)),
    stop: async run => {
      await ask({ path: `${runs}/${run}/cancel`, method: 'POST', expected: [404] })
    },
  }
}
