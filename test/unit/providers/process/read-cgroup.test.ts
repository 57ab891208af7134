import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { cgroupOf, readCgroup } from '../../../../src/providers/process/read-cgroup.ts'
import { summer } from '../../../../src/providers/process/watch-use.ts'
import { runningContainers } from '../../../../src/tools/containers/running-containers.ts'
import { temporaryFolder } from '../../../support/processes.ts'

const id = '4f6c1e2a9b7d35081c4e6f7a8b9c0d1e2f3a4b5c4f6c1e2a9b7d35081c4e6f7a'
const name = `/system.slice/docker-${id}.scope`

/** As Linux 6.8 writes them; shortened. */
const files = {
  'proc/4711/cgroup': `0::${name}\n`,
  [`sys/fs/cgroup${name}/cpu.stat`]:
    'usage_usec 2500000\nuser_usec 2000000\nsystem_usec 500000\nnr_periods 0\n',
  [`sys/fs/cgroup${name}/memory.current`]: '73400320\n',
  [`sys/fs/cgroup${name}/memory.stat`]:
    'anon 41943040\nfile 31457280\ninactive_anon 0\ninactive_file 20971520\n',
  [`sys/fs/cgroup${name}/pids.current`]: '9\n',
  [`sys/fs/cgroup${name}/cgroup.procs`]: '4711\n4712\n',
  [`sys/fs/cgroup${name}/io.stat`]:
    '8:0 rbytes=4096 wbytes=8192 rios=1 wios=2 dbytes=0 dios=0\n253:1 rbytes=0 wbytes=1000 rios=0 wios=1 dbytes=7 dios=1\n',
}

async function machine(more: Record<string, string> = {}): Promise<string> {
  const root = await temporaryFolder()
  for (const [path, text] of Object.entries({ ...files, ...more })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

test('what a container uses is read from its control group, without idle page cache', async () => {
  const group = await cgroupOf({ id, pid: 4711 }, await machine())
  expect(await readCgroup(group!)).toEqual({
    pid: 4711,
    processes: 2,
    cpuSeconds: 2.5,
    memory: 52_428_800,
    threads: 9,
    ioBytes: 13_288,
  })
})

test.each([
  ['under version 1', `12:cpu:/docker/${id}\n11:memory:/docker/${id}\n`],
  ['of another machine, whose process id is taken by something else here', '0::/user.slice\n'],
])('a container %s has no control group that can be read', async (_, text) => {
  const root = await machine({ 'proc/4711/cgroup': text })
  expect(await cgroupOf({ id, pid: 4711 }, root)).toBeUndefined()
  expect(await cgroupOf({ id, pid: 1234 }, root)).toBeUndefined()
})

test('a control group that is gone uses nothing, and what its controllers do not tell is absent', async () => {
  const root = await machine()
  const group = (await cgroupOf({ id, pid: 4711 }, root))!
  await rm(join(group.path, 'io.stat'))
  await rm(join(group.path, 'pids.current'))
  expect(await readCgroup(group)).toEqual({
    pid: 4711,
    processes: 2,
    cpuSeconds: 2.5,
    memory: 52_428_800,
  })
  await rm(group.path, { recursive: true })
  expect(await readCgroup(group)).toBeUndefined()
})

test('processes and containers of an app are added up', () => {
  const sum = summer()
  const [app, container] = [
    { pid: 1, cpuSeconds: 1, memory: 10, threads: 2, openFiles: 5 },
    { pid: 2, processes: 3, cpuSeconds: 2, memory: 20, threads: 4 },
  ]
  expect(sum([app, container])).toMatchObject({
    processes: 4,
    memory: 30,
    threads: 6,
    openFiles: 5,
  })
  expect(sum([app, { ...container, cpuSeconds: 2.5 }])).toMatchObject({ cpuSeconds: 0.5 })
})

const docker = (ofProject: string) => `#!/bin/sh
case "$*" in
  'ps --quiet --no-trunc --filter label=com.docker.compose.project=shop-1') ${ofProject} ;;
  'ps --quiet --no-trunc --filter name=^/?shop-1$') echo ${id} ;;
  'inspect --format {{.Id}} {{.State.Pid}} ${id}') echo '${id} 4711' ;;
  *) exit 1 ;;
esac
`

test.each([
  ['of its project and of its name', `echo ${id}`, [{ id, pid: 4711 }]],
  ['of a daemon that does not answer', 'exit 1', []],
])('containers %s are found by the client of Docker', async (_, ofProject, found) => {
  const tools = await temporaryFolder()
  await writeFile(join(tools, 'docker'), docker(ofProject))
  await chmod(join(tools, 'docker'), 0o755)
  const environment = { PATH: `${tools}:/usr/bin:/bin` }
  expect(await runningContainers({ project: 'shop-1', environment })).toEqual(found)
  expect(await runningContainers({ project: 'shop-1', environment: { PATH: tools } })).toEqual(
    found,
  )
  expect(await runningContainers({ project: 'shop-1', environment: { PATH: '/nowhere' } })).toEqual(
    [],
  )
})
