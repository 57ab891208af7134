import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const packageTimeoutMs = 180_000
const readyTimeoutMs = 30_000
const stopTimeoutMs = 5000
const lastLines = 15

/**
 * Path of a Prometheus binary: on the PATH, in the cache folder, or fetched into it from the distribution (Debian and
 * Ubuntu), without installing anything and without root.
 * @throws where there is none, with one line on what to install.
 */
export async function findPrometheus(
  cache = process.env.RELIABILITY_GATE_CACHE ?? fileURLToPath(new URL('../.cache', import.meta.url)),
): Promise<string> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder !== '' && (await isExecutable(join(folder, 'prometheus')))) return join(folder, 'prometheus')
  }
  const home = join(cache, 'prometheus')
  const binary = join(home, 'usr/bin/prometheus')
  if (await isExecutable(binary)) return binary
  const why = await fetchPackage(home).catch(error => String((error as Error).message).split('\n')[0])
  if (await isExecutable(binary)) return binary
  throw new Error(
    `no Prometheus found: put the binary of https://prometheus.io/download on the PATH (macOS: brew install prometheus)${why ? `; fetching the distribution's package: ${why}` : ''}`,
  )
}

/** Unpacked beside its place and moved there in one step: of two callers at once, the later one finds it done. */
async function fetchPackage(home: string): Promise<void> {
  await mkdir(join(home, '..'), { recursive: true })
  const work = await mkdtemp(`${home}-`)
  try {
    await downloadPackage(work).catch(async () => {
      const state = await privateState(work)
      await execute('apt-get', [...state, 'update'], { timeout: packageTimeoutMs })
      await downloadPackage(work, state)
    })
    const file = (await readdir(work)).find(name => name.endsWith('.deb'))
    if (!file) throw new Error('apt-get download left no package')
    await execute('dpkg-deb', ['-x', join(work, file), join(work, 'root')], { timeout: packageTimeoutMs })
    await rename(join(work, 'root'), home).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const downloadPackage = (cwd: string, options: string[] = []) =>
  execute('apt-get', [...options, 'download', 'prometheus'], { cwd, timeout: packageTimeoutMs })

/** Package lists of our own: no root needed, and the system's stay as they are. */
async function privateState(work: string): Promise<string[]> {
  for (const folder of ['lists/partial', 'cache/archives/partial']) await mkdir(join(work, folder), { recursive: true })
  const options = {
    'Dir::State::Lists': join(work, 'lists'),
    'Dir::Cache': join(work, 'cache'),
    'APT::Sandbox::User': '',
  }
  return Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`])
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
  /** Text of a rule file, evaluated as often as targets are scraped unless `evaluationIntervalMs` says otherwise. */
  rules?: string
  evaluationIntervalMs?: number
  /** Where the data is kept; a temporary folder, removed at the end, where absent. */
  dir?: string
  signal?: AbortSignal
}

export type RunningPrometheus = { url: string; stop: () => Promise<void> }

/**
 * A real Prometheus on a free port of this machine, ready to answer. It ends with `stop`, with the signal, and with this
 * process, however that ends.
 */
export async function startPrometheus(options: PrometheusOptions): Promise<RunningPrometheus> {
  const binary = await findPrometheus()
  const folder = options.dir ?? (await mkdtemp(join(tmpdir(), 'prometheus-')))
  const cleanUp = async () => {
    if (!options.dir) await rm(folder, { recursive: true, force: true })
  }
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'prometheus.yml'), formatConfig(options))
    await writeFile(join(folder, 'rules.yml'), options.rules ?? '')
    const server = await startOnFreePort(binary, folder, options.signal)
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
function formatConfig({ targets, scrapeIntervalMs, rules, evaluationIntervalMs }: PrometheusOptions): string {
  const interval = `${scrapeIntervalMs}ms`
  const evaluation = `${evaluationIntervalMs ?? scrapeIntervalMs}ms`
  return JSON.stringify({
    global: { scrape_interval: interval, scrape_timeout: interval, evaluation_interval: evaluation },
    ...(rules !== undefined && { rule_files: ['rules.yml'] }),
    scrape_configs: [{ job_name: 'target', static_configs: [{ targets }] }],
  })
}

/** Between choosing a port and listening on it, someone else may take it. */
async function startOnFreePort(binary: string, folder: string, signal?: AbortSignal): Promise<RunningPrometheus> {
  for (let left = 2; ; left -= 1) {
    try {
      return await startOn(await freePort(), binary, folder, signal)
    } catch (error) {
      if (left === 0 || !/address already in use/.test((error as Error).message)) throw error
    }
  }
}

async function startOn(port: number, binary: string, folder: string, signal?: AbortSignal): Promise<RunningPrometheus> {
  const url = `http://127.0.0.1:${port}`
  const child = spawnTied(binary, [
    `--config.file=${join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
  ])
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

/**
 * Its standard input is a pipe from us. Where that closes, because we ended without a last word, a watcher in the shell
 * that Prometheus took the place of ends it.
 */
function spawnTied(binary: string, args: string[]): ChildProcess {
  const script = 'exec 3<&0; (cat <&3; kill $$) >/dev/null 2>&1 & exec "$0" "$@" 3<&- </dev/null'
  const child = spawn('/bin/sh', ['-c', script, binary, ...args], { stdio: ['pipe', 'ignore', 'pipe'] })
  child.stdin?.on('error', () => undefined)
  return child
}

async function waitUntilUp(child: ChildProcess, url: string, lines: string[], signal?: AbortSignal): Promise<void> {
  let failure: Error | undefined
  child.once('error', error => {
    failure = error
  })
  const end = Date.now() + readyTimeoutMs
  while (Date.now() < end) {
    signal?.throwIfAborted()
    if (failure) throw failure
    if (hasEnded(child)) throw new Error(`Prometheus ended at once:\n${lines.join('\n')}`)
    const answer = await fetch(`${url}/-/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await delay(50)
  }
  throw new Error(`Prometheus was not ready within ${readyTimeoutMs / 1000} s:\n${lines.join('\n')}`)
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

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
