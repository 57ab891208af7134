import { defined } from '../../model/basics/defined.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { Context } from '../../model/context.ts'
import { Problem } from '../../model/problem.ts'
import type { Machine } from '../../tools/machine.ts'
import { undoContext } from '../../tools/undo-context.ts'
import type { FaultModule } from '../fault.ts'
import { askFaultApi } from '../fault-api.ts'
import { secretOf } from '../hosted/variable.ts'
import { allWatchers, type MonkeyFault } from './options.ts'

/** What reverting takes: what was set before, as Chaos Monkey says it. */
type Injection = Place & { assaults: object; watchers: object }
type Place = Pick<MonkeyFault, 'url' | 'token'>

export const open: FaultModule<MonkeyFault>['open'] = async (settings, { machine }, context) => {
  const { url, token } = settings
  const monkey = openMonkey(settings, machine, context)
  if (await monkey.isEnabled())
    throw new Problem('fault', `Chaos Monkey at ${url} is enabled already`, {
      hint: 'start the app with chaos.monkey.enabled=false',
    })
  const [assaults, watchers] = [await monkey.read('assaults'), await monkey.read('watchers')]
  const injection: Injection = { url, assaults, watchers, ...defined({ token }) }
  return {
    injection,
    inject: async () => {
      await monkey.harm('assaults', assaultsOf(settings))
      const on = allWatchers.map(one => [one, settings.watch.includes(one)] as const)
      await monkey.harm('watchers', Object.fromEntries(on))
      await monkey.harm('enable')
    },
    status: async () => ((await monkey.isEnabled()) ? 'active' : 'ended'),
    mend: `run curl -X POST ${url.replace(/\/$/, '')}/chaosmonkey/disable`,
  }
}

/** All of its assaults: those that somebody has left on would be injected as well. */
const assaultsOf = ({ assault, level }: MonkeyFault): object => ({
  level,
  exceptionsActive: assault.kind === 'exception',
  latencyActive: assault.kind === 'latency',
  ...(assault.kind === 'latency' && {
    latencyRangeStart: assault.from,
    latencyRangeEnd: assault.to,
  }),
  killApplicationActive: false,
  memoryActive: false,
  cpuActive: false,
})

/** Disabled first; then it is set as it was, which does no harm any more. */
export const revert: FaultModule<MonkeyFault>['revert'] = async (saved, { machine }) => {
  const { assaults, watchers, ...place } = saved as Injection
  const monkey = openMonkey(place, machine, undoContext(machine))
  const wasEnabled = await monkey.isEnabled()
  await monkey.write('disable')
  await monkey.write('assaults', assaults)
  await monkey.write('watchers', watchers)
  if (await monkey.isEnabled()) throw new Error('Chaos Monkey is still enabled')
  return wasEnabled ? 'undone' : 'was not there'
}

function openMonkey({ url, token }: Place, machine: Machine, context: Context) {
  const hint = 'start the app with the profile chaos-monkey, and expose the endpoint chaosmonkey'
  const headers = token === undefined ? {} : { authorization: secretOf(token, machine, 'Bearer ') }
  const ask = askFaultApi({ name: `Chaos Monkey at ${url}`, url, hint, headers }, context)
  const read = async (what: string): Promise<Record<string, unknown>> => {
    const { status, body } = await ask({ path: `/chaosmonkey/${what}`, expected: [404] })
    const found = status === 404 ? undefined : parseObject(body)
    if (found) return found
    throw new Problem('fault', `there is no Chaos Monkey at ${url}`, { hint })
  }
  const write = (once?: true) => async (what: string, body?: object) => {
    await ask({ path: `/chaosmonkey/${what}`, method: 'POST', ...defined({ body, once }) })
  }
  return {
    read,
    isEnabled: async () => (await read('status')).enabled === true,
    harm: write(true),
    write: write(),
  }
}
