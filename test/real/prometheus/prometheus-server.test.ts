import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { findPrometheus, findServer, startPrometheus } from '../../../scripts/prometheus-server.ts'

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/-/ready`).then(
    answer => answer.ok,
    () => false,
  )

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function writeScript(path: string, lines: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${lines}\n`)
  await chmod(path, 0o755)
}

test('it runs until it is stopped, and takes its data with it', async () => {
  const parent = await temporaryFolder()
  vi.stubEnv('TMPDIR', parent)
  onTestFinished(() => void vi.unstubAllEnvs())
  const server = await startPrometheus({ targets: [], scrapeIntervalMs: 1000 })
  expect(await answers(server.url)).toBe(true)
  expect(await readdir(parent)).toHaveLength(1)
  await Promise.all([server.stop(), server.stop()])
  expect(await answers(server.url)).toBe(false)
  expect(await readdir(parent)).toEqual([])
})

test('it ends with its signal, and a folder that was given is kept', async () => {
  const dir = await temporaryFolder()
  const stop = new AbortController()
  const server = await startPrometheus({
    targets: ['127.0.0.1:1'],
    scrapeIntervalMs: 500,
    dir,
    signal: stop.signal,
  })
  expect(
    JSON.parse(await readFile(join(dir, 'prometheus.yml'), 'utf8')).global.scrape_interval,
  ).toBe('500ms')
  stop.abort()
  await expect.poll(() => answers(server.url)).toBe(false)
  await access(join(dir, 'data'))
})

test('where it ends at once, its last words are told', async () => {
  await expect(
    startPrometheus({ targets: ['http://no-host-and-port/'], scrapeIntervalMs: 1000 }),
  ).rejects.toThrow(/Prometheus ended at once:\n.*not a valid hostname/s)
})

test('it ends when its parent is killed', async () => {
  const script = `const { startPrometheus } = await import(${JSON.stringify(new URL('../../../scripts/prometheus-server.ts', import.meta.url).href)})
    process.stdout.write((await startPrometheus({ targets: [], scrapeIntervalMs: 1000 })).url)`
  const dir = await temporaryFolder()
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: dir },
  })
  const [url] = await once(parent.stdout, 'data')
  expect(await answers(String(url))).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => answers(String(url))).toBe(false)
})

/** A PATH that holds only what a test puts there. */
async function onlyPath(): Promise<string> {
  const folder = await temporaryFolder()
  vi.stubEnv('PATH', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  return folder
}

test('one on the PATH is taken before all others', async () => {
  const path = await onlyPath()
  await writeScript(join(path, 'prometheus'), 'exit 0')
  expect(await findPrometheus('/no/cache')).toBe(join(path, 'prometheus'))
})

test('one on the PATH is taken only where it is of the version that is asked for', async () => {
  const path = await onlyPath()
  const cache = await temporaryFolder()
  await writeScript(join(path, 'prometheus'), 'echo prometheus, version 2.42.0')
  await writeScript(join(path, 'apt-get'), 'exit 1')
  await expect(findServer('prometheus-3', cache)).rejects.toThrow(
    /^no Prometheus 3 found: put the binary/,
  )
  await writeScript(join(path, 'prometheus'), 'echo prometheus, version 3.5.0 >&2')
  expect(await findServer('prometheus-3', cache)).toBe(join(path, 'prometheus'))
})

test.each([
  ['http://mirror.example/debian/', 'testing main'],
  ['http://mirror.example/ubuntu', 'devel main universe'],
])(
  'a newer one comes from the next release, by the mirror %s that is set up',
  async (mirror, suite) => {
    const path = await onlyPath()
    const cache = await temporaryFolder()
    await writeScript(
      join(path, 'apt-get'),
      `case "$*" in
      indextargets*) echo http://elsewhere.example/repo; echo ${mirror} ;;
      *download*) for word in "$@"; do case "$word" in Dir::Etc::SourceList=*) /bin/cat "\${word#*=}" >> ${join(path, 'lists')} ;; esac; done; : > victoria.deb ;;
    esac`,
    )
    await writeScript(
      join(path, 'dpkg-deb'),
      '/bin/mkdir -p "$3/usr/bin"; : > "$3/usr/bin/victoria-metrics"; /bin/chmod +x "$3/usr/bin/victoria-metrics"',
    )
    expect(await findServer('victoria-metrics', cache)).toBe(
      join(cache, 'victoria-metrics/usr/bin/victoria-metrics'),
    )
    expect(await readFile(join(path, 'lists'), 'utf8')).toBe(`deb ${mirror} ${suite}\n`)
    expect(await readdir(cache)).toEqual(['victoria-metrics'])
  },
)

test('two who fetch it at once both get a whole one, and nothing is left beside it', async () => {
  const path = await onlyPath()
  const cache = join(await temporaryFolder(), 'cache')
  await writeScript(join(path, 'apt-get'), 'echo package > prometheus_1.deb')
  await writeScript(
    join(path, 'dpkg-deb'),
    '/bin/mkdir -p "$3/usr/bin"; echo half > "$3/usr/bin/prometheus"; /bin/chmod +x "$3/usr/bin/prometheus"; echo whole >> "$3/usr/bin/prometheus"',
  )
  const binary = join(cache, 'prometheus/usr/bin/prometheus')
  expect(await Promise.all([findPrometheus(cache), findPrometheus(cache)])).toEqual([
    binary,
    binary,
  ])
  expect(await readFile(binary, 'utf8')).toBe('half\nwhole\n')
  expect(await readdir(cache)).toEqual(['prometheus'])
  await rm(join(path, 'apt-get'))
  expect(await findPrometheus(cache)).toBe(binary)
})

test('where the package is not known, the lists are read into a folder of our own', async () => {
  const path = await onlyPath()
  const cache = await temporaryFolder()
  await mkdir(cache, { recursive: true })
  await writeScript(
    join(path, 'apt-get'),
    `echo "$@" >> ${join(path, 'calls')}\ncase "$1" in -o) ;; *) exit 100 ;; esac\ncase "$*" in *download*) echo package > prometheus_1.deb ;; esac`,
  )
  await writeScript(
    join(path, 'dpkg-deb'),
    '/bin/mkdir -p "$3/usr/bin"; : > "$3/usr/bin/prometheus"; /bin/chmod +x "$3/usr/bin/prometheus"',
  )
  await findPrometheus(cache)
  const calls = (await readFile(join(path, 'calls'), 'utf8')).trim().split('\n')
  expect(calls).toEqual([
    'download prometheus',
    expect.stringMatching(/Dir::State::Lists=.* update$/),
    expect.stringMatching(/Lists=.* download prometheus$/),
  ])
})

test('where it can neither be found nor fetched, one line says what to install', async () => {
  await onlyPath()
  const error = await findPrometheus(await temporaryFolder()).catch(reason => reason)
  expect(error.message).toMatch(/^no Prometheus found: put the binary of .* on the PATH/)
  expect(error.message).not.toContain('\n')
})
