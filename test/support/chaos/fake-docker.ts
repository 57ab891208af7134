import { startDescribed } from './described-server.ts'

type Endpoint = { Aliases?: string[] | null; IPAddress?: string }
export type FakeContainer = {
  Id: string
  Name: string
  running: boolean
  paused: boolean
  autoRemove: boolean
  labels: Record<string, string>
  networks: Record<string, Endpoint>
}

export const fakeContainer = (more: Partial<FakeContainer> = {}): FakeContainer => ({
  Id: 'c0ffee'.repeat(10).padEnd(64, '0'),
  Name: '/shop-db-1',
  running: true,
  paused: false,
  autoRemove: false,
  labels: { 'com.docker.compose.service': 'db', 'com.docker.compose.project': 'shop' },
  networks: { shop_default: { Aliases: ['db'], IPAddress: '172.18.0.2' } },
  ...more,
})

/** As much of the Docker Engine as a fault uses, on a Unix socket; it behaves as Engine 29 does. */
export async function startFakeDocker(socket: string, containers = [fakeContainer()]) {
  const find = (id = '') =>
    containers.find(({ Id, Name }) => Id.startsWith(id) || Name === `/${id}`)
  const missing = { status: 404, body: { message: 'No such container' } }
  const done = { status: 204 }
  const act =
    (change: (found: FakeContainer) => { status: number; body?: unknown } | undefined) =>
    ({ parameters: { id } }: { parameters: Record<string, string> }) => {
      const found = find(id)
      return found ? (change(found) ?? done) : missing
    }
  const conflict = { status: 409, body: { message: 'it is not' } }
  const server = await startDescribed(
    'docker',
    {
      SystemVersion: () => ({ status: 200, body: { Version: '29.0.0', ApiVersion: '1.52' } }),
      ContainerList: ({ parameters: { filters = '{}' } }) => {
        const { label = [] } = JSON.parse(filters) as { label?: string[] }
        const fits = ({ labels }: FakeContainer) =>
          label.every(one => labels[one.split('=')[0]!] === one.split('=')[1])
        return { status: 200, body: containers.filter(fits).map(({ Id }) => ({ Id })) }
      },
      ContainerInspect: ({ parameters: { id } }) => {
        const found = find(id)
        if (!found) return missing
        const { Id, Name, running: Running, paused: Paused, networks: Networks } = found
        const { labels: Labels } = found
        return {
          status: 200,
          body: {
            Id,
            Name,
            State: { Running, Paused },
            HostConfig: { AutoRemove: found.autoRemove },
            Config: { Labels },
            NetworkSettings: { Networks },
          },
        }
      },
      ContainerKill: act(found => {
        if (!found.running) return conflict
        found.running = false
        return undefined
      }),
      ContainerStart: act(found => {
        if (found.running) return { status: 304 }
        found.running = true
        return undefined
      }),
      ContainerPause: act(found => {
        if (found.paused) return conflict
        found.paused = true
        return undefined
      }),
      ContainerUnpause: act(found => {
        if (!found.paused) return conflict
        found.paused = false
        return undefined
      }),
      NetworkConnect: ({ parameters: { id = '' }, body }) => {
        const found = find(String(body.Container))
        if (!found) return missing
        if (found.networks[id]) return { status: 403, body: { message: 'already exists' } }
        found.networks[id] = body.EndpointConfig as Endpoint
        return { status: 200 }
      },
      NetworkDisconnect: ({ parameters: { id = '' }, body }) => {
        const found = find(String(body.Container))
        if (!found) return missing
        delete found.networks[id]
        return { status: 200 }
      },
    },
    { prefix: /^\/v1\.52/, socket },
  )
  return { ...server, containers }
}
