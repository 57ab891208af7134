import { access, constants, readdir, stat } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { Problem } from '../../../model/problem.ts'
import type { Machine } from '../../../tools/machine.ts'

/** A way to start Prometheus. */
export type Starter = { kind: 'binary'; path: string } | { kind: 'docker'; path: string }

/** The image's long-term release of the third version. */
export const image = 'prom/prometheus:v3.5.0'

/**
 * The binary on the PATH, else the newest in the runner's tool cache, else Docker (on Linux, where a container can share our
 * loopback).
 * @throws Problem `provider` where there is none of them.
 */
export async function findServer(
  { environment, toolCache }: Machine,
  { platform, arch }: { platform: string; arch: string },
): Promise<Starter> {
  const binary =
    (await onPath('prometheus', environment.PATH)) ??
    (toolCache && (await inToolCache(toolCache, arch))) ??
    undefined
  if (binary) return { kind: 'binary', path: binary }
  const docker = platform === 'linux' ? await onPath('docker', environment.PATH) : undefined
  if (docker) return { kind: 'docker', path: docker }
  throw new Problem(
    'provider',
    'there is no Prometheus to start: none on the PATH, none in the tool cache, no Docker',
    {
      hint: 'put one on the PATH in a step before, for example `apt-get download prometheus && dpkg-deb -x prometheus_*.deb p && echo "$PWD/p/usr/bin" >> "$GITHUB_PATH"`; on macOS `brew install prometheus`',
    },
  )
}

async function onPath(name: string, path = ''): Promise<string | undefined> {
  for (const folder of path.split(delimiter)) {
    if (folder !== '' && (await isProgram(join(folder, name)))) return join(folder, name)
  }
  return undefined
}

/**
 * `prometheus/<version>/<arch>/`, complete once a file beside it says so, as @actions/tool-cache lays it out; the binary is in
 * there or in the one folder of Prometheus's own archive.
 */
async function inToolCache(cache: string, arch: string): Promise<string | undefined> {
  const versions = (await namesIn(join(cache, 'prometheus'))).toSorted(byVersion).reverse()
  for (const version of versions) {
    const folder = join(cache, 'prometheus', version, arch)
    const isComplete = await stat(`${folder}.complete`).then(
      () => true,
      () => false,
    )
    if (!isComplete) continue
    const unpacked = (await namesIn(folder)).filter(name => name.startsWith('prometheus-'))
    for (const path of ['.', ...unpacked].map(name => join(folder, name, 'prometheus'))) {
      if (await isProgram(path)) return path
    }
  }
  return undefined
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

function byVersion(a: string, b: string): number {
  const [ofA, ofB] = [a, b].map(version =>
    version.split('.').map(part => Number.parseInt(part, 10) || 0),
  )
  for (const [index, part] of ofA!.entries()) {
    const other = ofB![index] ?? 0
    if (part !== other) return part - other
  }
  return ofA!.length - ofB!.length
}

async function isProgram(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return false
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
