import { objectsIn } from '../../model/basics/json.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import { Problem } from '../../model/problem.ts'
import type { FaultStatus } from '../fault.ts'
import { type AskFaultApi, askFaultApi } from '../fault-api.ts'
import { type Experiment, type HostedRun, hostedFault, isUnderWay } from '../hosted/hosted-fault.ts'
import { secretOf } from '../hosted/variable.ts'
import type { HarnessFault } from './options.ts'

export const { open, revert } = hostedFault<HarnessFault>({
  title: 'Harness',
  connect: (settings, machine, context) => {
    const headers = { 'x-api-key': secretOf(settings.apiKey, machine) }
    const hint = 'is `harness.url` right?'
    const { url } = settings
    return experimentOf(settings, askFaultApi({ name: 'Harness', url, hint, headers }, context))
  },
  mend: ({ experiment }) => `stop the run of the experiment ${experiment} in Harness`,
})

/** A run is known by its notify id, which is given at its start; the one of its own comes later. */
function experimentOf(settings: HarnessFault, ask: AskFaultApi): Experiment {
  const { experiment, account, organization, project } = settings
  const whose = new URLSearchParams({
    accountIdentifier: account,
    organizationIdentifier: organization,
    projectIdentifier: project,
  })
  const pathOf = (path: string, more: Record<string, string> = {}) =>
    `${path}?${whose}${Object.entries(more)
      .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
      .join('')}`
  const at = `/rest/v2/experiments/${encodeURIComponent(experiment)}`
  const find = async (notifyId: string) =>
    parseObject((await ask({ path: pathOf(`${at}/run`, { notifyId }) })).body)
  const recent = async () => {
    const { status, body } = await ask({ path: pathOf(at), expected: [404] })
    if (status === 404) throw new Problem('fault', `Harness has no experiment ${experiment}`)
    const { recentExperimentRunDetails: runs } = parseObject(body) ?? {}
    return objectsIn(runs)
  }
  return {
    check: async () => {
      await recent()
    },
    start: async () => {
      const path = pathOf(`${at}/run`, { isOnboardingRun: 'false', isIdentity: 'false' })
      const { notifyID } = parseObject((await ask({ path, body: {}, once: true })).body) ?? {}
      if (typeof notifyID === 'string' && notifyID !== '') return notifyID
      throw new Problem('fault', 'Harness does not say which run it started')
    },
    look: async run => runOf(await find(run)),
    underWay: async () =>
      (await recent())
        .toSorted((a, b) => Number(b.createdAt) - Number(a.createdAt))
        .map(one => ({ run: String(one.notifyID), ...runOf(one) }))
        .filter(isUnderWay),
    stop: async notifyId => {
      const { experimentRunID } = (await find(notifyId)) ?? {}
      const more = { experimentRunId: String(experimentRunID ?? ''), notifyId, force: 'true' }
      const path = pathOf(`/rest/v2/experiment/${encodeURIComponent(experiment)}/stop`, more)
      await ask({ path, method: 'POST' })
    },
  }
}

/**
 * All phases of a run, in any case: `model.WorkflowRunStatus` of Harness' Go SDK, without `All`,
 * which only a query has. It does not say what `NA` means: such a run counts as one that has not
 * begun.
 */
const phases: Record<string, FaultStatus> = {
  na: 'pending',
  queued: 'pending',
  blocked: 'pending',
  running: 'active',
  completed: 'ended',
  completed_with_error: 'ended',
  completed_with_probe_failure: 'ended',
  stopped: 'ended',
  skipped: 'ended',
  error: 'ended',
  timeout: 'ended',
}

function runOf(run: Record<string, unknown> | undefined): HostedRun {
  const says = String(run?.phase ?? 'no phase')
  if (run?.completed === true) return { status: 'ended', says }
  return { status: phases[says.toLowerCase()] ?? 'unknown', says }
}
