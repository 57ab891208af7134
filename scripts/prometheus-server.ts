import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { defined } from '../src/model/basics/defined.ts'
import { freePort } from '../src/net/free-port.ts'
import { cacheFolder } from './cache-folder.ts'
import { fetchPackage, type Package } from './debian-package.ts'

const execute = promisify(execFile)
const readyTimeoutMs = 30_000
const stopTimeoutMs = 5000
const lastLines = 15
const notReadyYet = 503

/** Servers that speak the API; `prometheus` is the distribution's own, whatever its version. */
export type ServerId = 'prometheus' | 'prometheus-3' | 'victoria-metrics'

type Known = { name: string; binary: string; package: Package; version?: RegExp; get: string }
const known: Record<ServerId, Known> = {
  prometheus: {
    name: 'Prometheus',
    binary: 'prometheus',
    package: { name: 'prometheus' },
    get: 'put the binary of https://prometheus.io/download on the PATH (macOS: brew install prometheus)',
  },
  'prometheus-3': {
    name: 'Prometheus 3',
    binary: 'prometheus',
    package: { name: 'prometheus', newest: true },
    version: /version 3\./,
    get: 'put the binary of https://prometheus.io/download on the PATH (macOS: brew install prometheus)',
  },
  'victoria-metrics': {
    name: 'VictoriaMetrics',
    binary: 'victoria-metrics',
    package: { name: 'victoria-metrics', newest: true },
    get: 'put the binary `victoria-metrics` on the PATH (macOS: brew install victoriametrics)',
  },
}

/**
 * Path of a server's binary: on the PATH, in the cache folder, or fetched into it from the
 * distribution (Debian and Ubuntu), without installing anything and without root.
 * @throws where there is none, with one line on what to install.
 */
export async function findServer(id: ServerId, cache = cacheFolder()): Promise<string> {
  const { name, binary, package: wanted, version, get } = known[id]
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, binary)
    if (folder !== '' && (await isExecutable(path)) && (await isOfVersion(path, version)))
      return path
  }
  const home = join(cache, id)
  const path = join(home, 'usr/bin', binary)
  if (await isExecutable(path)) return path
  const why = await fetchPackage(wanted, home).catch(
    error => String((error as Error).message).split('\n')[0],
  )
  if ((await isExecutable(path)) && (await isOfVersion(path, version))) return path
  throw new Error(
    `no ${name} found: ${get}${why ? `; fetching the distribution's package: ${why}` : ''}`,
  )
}

export const findPrometheus = (cache?: string): Promise<string> => findServer('prometheus', cache)

async function isOfVersion(path: string, version: RegExp | undefined): Promise<boolean> {
  if (!version) return true
  const { stdout, stderr } = await execute(path, ['--version'], { timeout: 10_000 }).catch(() => ({
    stdout: '',
    stderr: '',
  }))
  return version.test(stdout + stderr)
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

export type PrometheusOptions = {
  /** `host:port` of what is scraped, at `/metrics`. */
  targets: string[]
  scrapeIntervalMs: number
  /** Which one; `prometheus`. */
  server?: ServerId
  /**
   * More of the server's own flags; it counts as ready once it answers, whatever it says to who is
   * not let in.
   */
  flags?: string[]
  /**
   * Text of a rule file, evaluated as often as targets are scraped unless `evaluationIntervalMs`
   * says otherwise.
   */
  rules?: string
  evaluationIntervalMs?: number
  /** Where the data is kept; a temporary folder, removed at the end, where absent. */
  dir?: string
  signal?: AbortSignal
}

export type RunningPrometheus = { url: string; stop: () => Promise<void> }

/**
 * A real Prometheus on a free port of this machine, ready to answer. It ends with `stop`, with the
 * signal, and with this process, however that ends.
 */
export async function startPrometheus(options: PrometheusOptions): Promise<RunningPrometheus> {
  const id = options.server ?? 'prometheus'
  const binary = await findServer(id)
  const folder = options.dir ?? (await mkdtemp(join(tmpdir(), 'prometheus-')))
  const cleanUp = async () => {
    if (!options.dir) await rm(folder, { recursive: true, force: true })
  }
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'prometheus.yml'), formatConfig(options))
    await writeFile(join(folder, 'rules.yml'), options.rules ?? '')
    const server = await startOnFreePort(
      { id, binary, folder, flags: options.flags ?? [] },
      options.signal,
    )
    let stopped: Promise<void> | undefined
    const stop = () => {
      stopped ??= server.stop().then(cleanUp)
      return stopped
    }
    options.signal?.addEventListener('abort', () => void stop(), { once: true })
    return { url: server.url, stop }
  } catch (error) {
    await cleanUp()
    throw error
  }
}

/** JSON is YAML too. */
function formatConfig({
  targets,
  scrapeIntervalMs,
  rules,
  evaluationIntervalMs,
}: PrometheusOptions): string {
  const interval = `${scrapeIntervalMs}ms`
  const evaluation = `${evaluationIntervalMs ?? scrapeIntervalMs}ms`
  return JSON.stringify({
    global: {
      scrape_interval: interval,
      scrape_timeout: interval,
      evaluation_interval: evaluation,
    },
    ...defined({ rule_files: rules === undefined ? undefined : ['rules.yml'] }),
    scrape_configs: [{ job_name: 'target', static_configs: [{ targets }] }],
  })
}

type Started = { id: ServerId; binary: string; folder: string; flags: string[] }

/** Between choosing a port and listening on it, someone else may take it. */
async function startOnFreePort(started: Started, signal?: AbortSignal): Promise<RunningPrometheus> {
  for (let left = 2; ; left -= 1) {
    try {
      return await startOn(await freePort(), started, signal)
    } catch (error) {
      if (left === 0 || !/address already in use/.test((error as Error).message)) throw error
    }
  }
}

async function startOn(
  port: number,
  { id, binary, folder, flags }: Started,
  signal?: AbortSignal,
): Promise<RunningPrometheus> {
  const url = `http://127.0.0.1:${port}`
  const child = spawnTied(binary, [...argumentsOf(id, folder, `127.0.0.1:${port}`), ...flags])
  const lines: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter(line => line !== ''))
    lines.splice(0, lines.length - lastLines)
  })
  const stop = () => stopProcess(child)
  try {
    await waitUntilUp(child, url, lines, signal)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

function argumentsOf(id: ServerId, folder: string, address: string): string[] {
  const [config, data] = [join(folder, 'prometheus.yml'), join(folder, 'data')]
  return id === 'victoria-metrics'
    ? [
        ...[`-promscrape.config=${config}`, '-promscrape.config.strictParse=false'],
        ...[`-storageDataPath=${data}`, `-httpListenAddr=${address}`],
      ]
    : [
        ...[
          `--config.file=${config}`,
          `--storage.tsdb.path=${data}`,
          `--web.listen-address=${address}`,
        ],
        // A month of an error budget may have been put into the folder.
        '--storage.tsdb.retention.time=60d',
      ]
}

/**
 * Its standard input is a pipe from us. Where that closes, because we ended without a last word, a
 * watcher in the shell that Prometheus took the place of ends it.
 */
function spawnTied(binary: string, args: string[]): ChildProcess {
  const script = 'exec 3<&0; (cat <&3; kill $$) >/dev/null 2>&1 & exec "$0" "$@" 3<&- </dev/null'
  const child = spawn('/bin/sh', ['-c', script, binary, ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  child.stdin?.on('error', () => undefined)
  return child
}

async function waitUntilUp(
  child: ChildProcess,
  url: string,
  lines: string[],
  signal?: AbortSignal,
): Promise<void> {
  let failure: Error | undefined
  child.once('error', error => {
    failure = error
  })
  const end = Date.now() + readyTimeoutMs
  while (Date.now() < end) {
    signal?.throwIfAborted()
    if (failure) throw failure
    if (hasEnded(child)) throw new Error(`Prometheus ended at once:\n${lines.join('\n')}`)
    const answer = await fetch(`${url}/-/ready`, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    )
    await answer?.arrayBuffer()
    if (answer && answer.status !== notReadyYet) return
    await delay(50)
  }
  throw new Error(
    `Prometheus was not ready within ${readyTimeoutMs / 1000} s:\n${lines.join('\n')}`,
  )
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.pid !== undefined && !hasEnded(child)) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs)
    await ended
    clearTimeout(hard)
  }
  child.stdin?.destroy()
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null
