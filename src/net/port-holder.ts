import { readdir, readFile, readlink } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { excerpt } from './redaction/excerpt.ts'

const listening = '0A'
const timeoutMs = 1000

/** Addresses of loopback, in the order in which they are tried. */
const loopbacks = ['127.0.0.1', '::1'] as const

/**
 * The host part of an address of loopback at which something listens on a port; undefined where
 * nothing does.
 */
export async function loopbackOf(port: number): Promise<string | undefined> {
  for (const host of loopbacks)
    if (await listens(host, port)) return host === '::1' ? '[::1]' : host
  return undefined
}

function listens(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = createConnection({ host, port, timeout: timeoutMs })
  socket.once('connect', () => resolve(true))
  for (const event of ['error', 'timeout'] as const) socket.once(event, () => resolve(false))
  return promise.finally(() => socket.destroy())
}

/**
 * What listens on a port, by /proc: `"node server.js" (process 123)`; `another process` where that
 * is not told, as of another user; undefined where nothing listens.
 */
export async function portHolder(port: number): Promise<string | undefined> {
  const [pid] = await portHolders(port)
  if (pid === undefined) return (await isTaken(port)) ? 'another process' : undefined
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const words = excerpt(command.replaceAll('\0', ' '), 80)
  return words === '' ? `process ${pid}` : `"${words}" (process ${pid})`
}

const isTaken = async (port: number): Promise<boolean> =>
  (await listeningSockets()).some(one => one.port === port) ||
  (await loopbackOf(port)) !== undefined

/** Ids of the processes that listen on a port, by /proc; none of a process of another user. */
export async function portHolders(port: number): Promise<number[]> {
  const sockets = (await listeningSockets()).filter(one => one.port === port)
  const pids = sockets.length > 0 ? await processIds() : []
  const own = await Promise.all(pids.map(socketsOf))
  return pids.filter((_, index) => sockets.some(({ inode }) => own[index]!.includes(inode)))
}

/** Ports that some processes listen on, by /proc. */
export async function portsOf(pids: readonly number[]): Promise<number[]> {
  const inodes = new Set((await Promise.all(pids.map(socketsOf))).flat())
  const sockets = await listeningSockets()
  return [...new Set(sockets.filter(({ inode }) => inodes.has(inode)).map(({ port }) => port))]
}

type Socket = { port: number; inode: string }

/**
 * The format is that of proc_pid_net(5): `sl local_address rem_address st … inode`, address and
 * port in hexadecimal.
 */
async function listeningSockets(): Promise<Socket[]> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map(name => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  )
  return tables.flatMap(table =>
    table.split('\n').flatMap(line => {
      const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/)
      const port = Number.parseInt(local.split(':').at(-1) ?? '', 16)
      return state === listening && inode !== undefined ? [{ port, inode }] : []
    }),
  )
}

const processIds = async (): Promise<number[]> =>
  (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name)).map(Number)

/** Inodes of the sockets that a process has open; none of a process of another user. */
async function socketsOf(pid: number): Promise<string[]> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const links = await Promise.all(
    files.map(file => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')),
  )
  return links.flatMap(link => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [])
}
