import { once } from 'node:events'
import { readdir, readFile, stat, statfs, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { faultOption } from '../../src/faults/faults.ts'
import { readyFault, undoFault } from '../../src/faults/ready-fault.ts'
import { parseYaml } from '../../src/language/yaml/parse-yaml.ts'
import type { Leftover } from '../../src/tools/leftover.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { startVictim } from '../support/chaos/victim.ts'
import { temporaryFolder } from '../support/processes.ts'
import { quietContext } from './providers/quiet-context.ts'

const machine = { environment: { PATH: process.env.PATH ?? '' } }
const context = quietContext()

function read(written: object) {
  const [reading, node] = parseYaml(JSON.stringify(written), { file: 'f.yml', environment: {} })
  const value = faultOption.read({ node: node!, path: 'fault', reading })
  return { value, mistakes: reading.found.map(({ mistake }) => mistake.message) }
}

/** A fault in a folder that lasts for so long at most. */
async function ready(written: object, folder: string, longestMs = 60_000) {
  const { value, mistakes } = read(written)
  expect(mistakes).toEqual([])
  const saved: Leftover[][] = []
  const leave = openLeftovers(left => void saved.push([...left]))
  const opening = { machine, folder, proxies: new Map(), bounds: [], leave }
  const broken = { name: 'broken', fault: value!, forMs: longestMs, switchMs: 0 }
  const fault = await readyFault(broken, opening, context)
  return {
    fault,
    undoSaved: async () =>
      (
        await openLeftovers(undefined, saved[0], {
          fault: undoFault({ machine, proxies: new Map() }),
        }).undoAll()
      ).map(({ outcome }) => outcome),
  }
}

const byFile = { process: { 'pid-file': 'victim.pid' } }
const ending = (leave: string) => ({ ...byFile, disk: { folder: '.', full: leave, most: '64MB' } })

describe('a pause', () => {
  test('ends by itself once its time is over, whatever has become of the gate', async () => {
    const folder = await temporaryFolder()
    const victim = await startVictim(folder)
    const { fault } = await ready({ ...byFile, pause: true }, folder, 1000)
    await fault.inject(context)
    await expect.poll(victim.state).toBe('T')
    await expect.poll(victim.state, { timeout: 20_000 }).not.toBe('T')
    await expect.poll(() => fault.status(context), { timeout: 20_000 }).toBe('ended')
  })

  test('is ended by another process, which finds who pauses by its mark', async () => {
    const folder = await temporaryFolder()
    const victim = await startVictim(folder)
    const { fault, undoSaved } = await ready({ ...byFile, pause: true }, folder)
    await fault.inject(context)
    await expect.poll(victim.state).toBe('T')
    expect(await undoSaved()).toEqual(['undone'])
    await expect.poll(victim.state).not.toBe('T')
    expect(await fault.status(context)).toBe('ended')
  })

  test('is that of the process which runs when it begins, not of the one that ran before', async () => {
    const folder = await temporaryFolder()
    const before = await startVictim(folder)
    const { fault } = await ready({ ...byFile, pause: true }, folder)
    process.kill(before.pid, 'SIGKILL')
    await expect.poll(async () => [undefined, 'Z'].includes(await before.state())).toBe(true)
    const victim = await startVictim(folder)
    await fault.inject(context)
    await expect.poll(victim.state).toBe('T')
    await fault.revert(context)
    await expect.poll(victim.state).not.toBe('T')
  })

  test('finds the process that listens on a port', async () => {
    const folder = await temporaryFolder()
    const serve =
      "require('http').createServer().listen(0,'127.0.0.1',function(){require('fs').writeFileSync(process.argv[1],''+this.address().port)})"
    const victim = await startVictim(folder, serve.replace('process.argv[1]', `'${folder}/port'`))
    const port = async () => Number(await readFile(join(folder, 'port'), 'utf8').catch(() => '0'))
    await expect.poll(port, { timeout: 20_000 }).toBeGreaterThan(0)
    const { fault } = await ready({ process: { port: await port() }, pause: true }, folder)
    await fault.inject(context)
    await expect.poll(victim.state).toBe('T')
    await fault.revert(context)
    await expect.poll(victim.state).not.toBe('T')
  })
})

test('a process that is given a share of its time uses no more of a core', async () => {
  const folder = await temporaryFolder()
  const victim = await startVictim(folder, 'for(;;);')
  const { fault } = await ready({ ...byFile, cpu: '10%' }, folder)
  await fault.inject(context)
  const [from, since] = [await victim.cpuMs(), Date.now()]
  await expect.poll(() => Date.now() - since, { timeout: 20_000 }).toBeGreaterThan(1500)
  const used = (await victim.cpuMs()) - from
  // What starts it and stops it again takes a part of each period itself.
  expect(used / (Date.now() - since)).toBeLessThan(0.3)
  await fault.revert(context)
  await expect.poll(victim.state).toBe('R')
})

test('a process that is killed has to come back, and whoever it is started by is waited for', async () => {
  const folder = await temporaryFolder()
  const victim = await startVictim(folder)
  const { fault } = await ready({ ...byFile, kill: true }, folder)
  await fault.inject(context)
  expect(await fault.status(context)).toBe('active')
  await expect.poll(async () => [undefined, 'Z'].includes(await victim.state())).toBe(true)
  const reverting = fault.revert(context)
  const next = await startVictim(folder)
  await reverting
  expect(await next.state()).not.toBe('T')
})

test('a process that is not back in time is still broken', async () => {
  const folder = await temporaryFolder()
  await startVictim(folder)
  const { fault } = await ready({ ...byFile, kill: true, 'back-within': '1s' }, folder)
  await fault.inject(context)
  await expect(fault.revert(context)).rejects.toThrow(
    'STILL BROKEN: broken: killed, and back within 1s: the process of victim.pid: the process of victim.pid is not back after 1s',
  )
})

test('memory is taken, and given back', async () => {
  const folder = await temporaryFolder()
  await startVictim(folder)
  const { fault } = await ready({ ...byFile, memory: '40MB' }, folder)
  await fault.inject(context)
  expect(await fault.status(context)).toBe('active')
  await fault.revert(context)
  expect(await fault.status(context)).toBe('ended')
})

describe('a disk', () => {
  const filesIn = (folder: string) =>
    readdir(folder).then(names => names.filter(name => name.startsWith('.reliability-gate-')))

  test('is filled until so much is left, and freed again', async () => {
    const folder = await temporaryFolder()
    await startVictim(folder)
    const { bavail, bsize } = await statfs(folder)
    const leave = `${Math.floor((bavail * bsize) / 1e6) - 20}MB`
    if (bavail * bsize > 60e9) return
    const { fault } = await ready(ending(leave), folder)
    await fault.inject(context)
    const [file] = await filesIn(folder)
    expect((await stat(join(folder, file!))).size).toBeGreaterThan(10e6)
    await fault.revert(context)
    expect(await filesIn(folder)).toEqual([])
  })

  test('that would take more than `most` is not filled', async () => {
    const folder = await temporaryFolder()
    await startVictim(folder)
    const { fault } = await ready({ ...byFile, disk: { folder: '.', slow: true } }, folder)
    await fault.inject(context)
    await expect.poll(() => filesIn(folder)).toHaveLength(1)
    await fault.revert(context)
    expect(await filesIn(folder)).toEqual([])
    await expect(ready(ending('1kB'), folder)).rejects.toThrow('of free space')
  })
})

describe('it is refused to harm', () => {
  test('what is not there, and a file that holds no id', async () => {
    const folder = await temporaryFolder()
    const refused = ready({ ...byFile, pause: true }, folder)
    await expect(refused).rejects.toThrow('the process of victim.pid: there is none')
    await writeFile(join(folder, 'victim.pid'), 'many')
    await expect(ready({ ...byFile, pause: true }, folder)).rejects.toThrow('there is none')
  })

  test('the gate itself', async () => {
    const folder = await temporaryFolder()
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { port } = server.address() as { port: number }
    await expect(ready({ process: { port }, kill: true }, folder)).rejects.toThrow(
      'is the gate itself',
    )
  })

  test('so much memory that the machine itself would suffer', async () => {
    const folder = await temporaryFolder()
    await startVictim(folder)
    await expect(ready({ ...byFile, memory: '64GB' }, folder)).rejects.toThrow(
      '64000 MB of memory cannot be taken',
    )
  })
})

test.each([
  [{ process: {}, kill: true }, 'fault: `process` names no process'],
  [
    { process: { port: 1, name: 'x' }, kill: true },
    'fault.process: `port` and `name` exclude each other',
  ],
  [{ process: { port: 1 } }, 'fault: the fault does nothing to the process'],
  [
    { process: { port: 1 }, kill: true, pause: true },
    'fault: `kill` and `pause` exclude each other',
  ],
  [{ process: { port: 1 }, disk: { folder: '.' } }, 'fault: the fault does nothing to the disk'],
  [
    { process: { port: 1 }, memory: '5' },
    'fault.memory: expected a size from 1kB to 64GB; found "5"',
  ],
])('%j is a mistake', (written, told) => {
  expect(read(written).mistakes).toEqual([told])
})
