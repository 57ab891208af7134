import { isObject } from '../../model/basics/is-object.ts'
import { parseJson, parseObject } from '../../model/basics/parse-json.ts'
import { partOf } from '../../model/basics/part-of.ts'
import type { Context } from '../../model/context.ts'
import { type Labels, labelsIn } from '../../model/plan/policy.ts'
import type { Machine } from '../../tools/machine.ts'
import { type AskFaultApi, askFaultApi } from '../fault-api.ts'
import { addressOf } from './address.ts'
import type { Which } from './options.ts'

/**
 * What a container is when it is looked at; `endpoints`: how it is on its networks, by their names.
 */
export type Container = {
  id: string
  name: string
  isRunning: boolean
  isPaused: boolean
  /** Docker removes it once it has stopped. */
  isRemovedAtEnd: boolean
  labels: Labels
  endpoints: Record<string, Endpoint>
}

/** As much of an endpoint's settings as joining the network again takes. */
export type Endpoint = Record<string, unknown>

export type Engine = {
  find: (which: Which) => Promise<string[]>
  /** Undefined where it is gone. */
  inspect: (id: string) => Promise<Container | undefined>
  /** What breaks something is asked for once: late, it would break it anew. */
  harm: (id: string, verb: 'kill' | 'pause') => Promise<void>
  mend: (id: string, verb: 'start' | 'unpause') => Promise<void>
  connect: (id: string, network: string, endpoint: Endpoint) => Promise<void>
  disconnect: (id: string, network: string) => Promise<void>
}

/** Of them alone the user has said something; the rest Docker works out anew. */
const settings = ['IPAMConfig', 'Links', 'Aliases', 'DriverOpts', 'GwPriority']

/** Asks the Engine in the version of the API that it speaks itself. */
export async function openEngine(
  socket: string | undefined,
  { environment }: Machine,
  context: Context,
): Promise<Engine> {
  const ask = askFaultApi(await addressOf(socket, environment), context)
  const version = parseObject((await ask({ path: '/version' })).body)?.ApiVersion
  return engineOf(ask, typeof version === 'string' ? `/v${version}` : '')
}

function engineOf(ask: AskFaultApi, root: string): Engine {
  const pathOf = (id: string) => `${root}/containers/${encodeURIComponent(id)}`
  const network = (name: string) => `${root}/networks/${encodeURIComponent(name)}`
  return {
    find: async ({ container, service, project }) => {
      if (container !== undefined) return [container]
      const label = [
        `com.docker.compose.service=${service}`,
        ...(project === undefined ? [] : [`com.docker.compose.project=${project}`]),
      ]
      const filters = encodeURIComponent(JSON.stringify({ label }))
      const { body } = await ask({ path: `${root}/containers/json?filters=${filters}` })
      const found = parseJson(body)
      return Array.isArray(found) ? found.map(one => String(isObject(one) ? one.Id : '')) : []
    },
    inspect: async id => {
      const { status, body } = await ask({ path: `${pathOf(id)}/json`, expected: [404] })
      return status === 404 ? undefined : containerOf(parseObject(body) ?? {})
    },
    // 304: it runs already; 409: it does not run, or is not paused, which a look tells.
    harm: async (id, verb) => {
      const path = `${pathOf(id)}/${verb}`
      await ask({ path, method: 'POST', expected: [304, 409], once: true })
    },
    mend: async (id, verb) => {
      await ask({ path: `${pathOf(id)}/${verb}`, method: 'POST', expected: [304, 409] })
    },
    connect: async (id, name, EndpointConfig) => {
      // 403: it is on the network already.
      const body = { Container: id, EndpointConfig }
      await ask({ path: `${network(name)}/connect`, body, expected: [403] })
    },
    disconnect: async (id, name) => {
      const body = { Container: id, Force: true }
      await ask({ path: `${network(name)}/disconnect`, body, expected: [403], once: true })
    },
  }
}

function containerOf(found: Record<string, unknown>): Container {
  const { Running, Paused } = partOf(found, 'State')
  const networks = partOf(partOf(found, 'NetworkSettings'), 'Networks')
  return {
    id: String(found.Id),
    name: String(found.Name).replace(/^\//, ''),
    isRunning: Running === true,
    isPaused: Paused === true,
    isRemovedAtEnd: partOf(found, 'HostConfig').AutoRemove === true,
    labels: labelsIn(partOf(found, 'Config').Labels),
    endpoints: Object.fromEntries(
      Object.entries(networks).map(([name, endpoint]) => [name, settingsOf(endpoint)]),
    ),
  }
}

const settingsOf = (endpoint: unknown): Endpoint =>
  Object.fromEntries(
    settings.flatMap(key => {
      const value = isObject(endpoint) ? endpoint[key] : undefined
      return value === null || value === undefined ? [] : [[key, value]]
    }),
  )
