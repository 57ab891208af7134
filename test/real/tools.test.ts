import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findTool, type Tool } from '../../src/tools/find-tool.ts'
import { makeToolFolder } from '../../src/tools/folder.ts'
import type { Leftover } from '../../src/tools/leftover.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import type { Machine } from '../../src/tools/machine.ts'
import { runForOutput } from '../../src/tools/processes/run-for-output.ts'
import { startTool } from '../../src/tools/start-tool.ts'
import { versionOf } from '../../src/tools/tool-version.ts'
import { processesWith, temporaryFolder, untilGone } from '../support/processes.ts'

const linux = { platform: 'linux', arch: 'x64' }
const nodePath = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter)

async function writeProgram(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  await chmod(path, 0o755)
  return path
}

describe('how a tool is found', () => {
  const spec = { name: 'thing', title: 'Thing' }

  test('a command that the user names is the only one that is looked for, by its path or on the PATH', async () => {
    const bin = await temporaryFolder()
    const machine: Machine = { environment: { PATH: bin } }
    await writeProgram(join(bin, 'thing'), '#!/bin/sh\n')
    const other = await writeProgram(join(bin, 'other'), '#!/bin/sh\n')
    const find = (command: string) => findTool({ ...spec, image: 'i', command }, machine, linux)
    expect(await find('other')).toEqual({ kind: 'program', path: other })
    expect(await find(other)).toEqual({ kind: 'program', path: other })
    expect(await find(join(bin, 'missing'))).toBeUndefined()
    expect(await find('missing')).toBeUndefined()
  })

  test('a container is no way where there is no image, or no Linux', async () => {
    const bin = await temporaryFolder()
    const machine: Machine = { environment: { PATH: bin } }
    const docker = await writeProgram(join(bin, 'docker'), '#!/bin/sh\n')
    const image = 'some/thing:1.2.3'
    const container = { kind: 'container', path: docker, image } as const
    expect(await findTool({ ...spec, image }, machine, linux)).toEqual(container)
    expect(await findTool(spec, machine, linux)).toBeUndefined()
    const mac = { platform: 'darwin', arch: 'arm64' }
    expect(await findTool({ ...spec, image }, machine, mac)).toBeUndefined()
    expect(await versionOf(container, machine)).toBe('1.2.3')
  })

  test.each([
    ['thing, version 2.42.0+ds (branch: debian, go1.19.8)', '2.42.0'],
    ['thing v0.49.0 (commit/ae8b, go1.21.6, linux/amd64)', '0.49.0'],
    ['5.6.3', '5.6.3'],
    ['usage: thing FILE', undefined],
  ])('of %j the version is %s', async (said, version) => {
    const bin = await temporaryFolder()
    const machine: Machine = { environment: { PATH: nodePath } }
    for (const stream of ['', '>&2']) {
      const path = await writeProgram(join(bin, 'thing'), `#!/bin/sh\necho "${said}" ${stream}\n`)
      expect(await versionOf({ kind: 'program', path }, machine)).toBe(version)
    }
  })
})

/**
 * A tool that starts a child and that, as its child, names its folder. `deaf`: both end only when
 * they are killed. `short`: it ends as soon as its child runs, and leaves that.
 */
async function workshop(kind: 'polite' | 'deaf' | 'short' = 'polite') {
  const temporary = await temporaryFolder()
  const ready = join(temporary, 'ready')
  const deaf = kind === 'deaf' ? "process.on('SIGTERM', () => undefined);" : ''
  const idle = `${deaf} require('fs').appendFileSync(${JSON.stringify(ready)}, process.ppid + '\\n'); setInterval(() => {}, 1000)`
  const program = await writeProgram(
    join(temporary, 'thing'),
    `#!${process.execPath}
${deaf}
const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(idle)}, ${JSON.stringify(temporary)}], { stdio: ['ignore', 'ignore', 'inherit'] })
require('node:fs').appendFileSync(${JSON.stringify(ready)}, process.ppid + '\\n')
${kind === 'short' ? endOnceReady(ready) : ''}
`,
  )
  const saved: Leftover[][] = []
  const leftovers = openLeftovers(left => saved.push([...left]))
  const machine: Machine = { environment: { PATH: nodePath }, temporary }
  const folder = await makeToolFolder({ name: 'thing', title: 'Thing' }, machine, leftovers)
  const tool: Tool = { kind: 'program', path: program }
  const start = () =>
    startTool(tool, { title: 'Thing', args: [], folder: folder.path }, machine, leftovers)
  const parents = async () =>
    (await readFile(ready, 'utf8').catch(() => '')).split('\n').filter(Boolean).map(Number)
  const untilReady = () => expect.poll(async () => (await parents()).length).toBe(2)
  const supervisor = async () => {
    const own = processesWith(temporary)
    return (await parents()).find(pid => !own.includes(pid))!
  }
  return { temporary, folder, leftovers, saved, start, untilReady, supervisor }
}

/** Code that ends a tool once it and its child have said that they run. */
const endOnceReady = (ready: string): string =>
  `setInterval(() => require('node:fs').readFileSync(${JSON.stringify(ready)}, 'utf8').trim().split('\\n').length === 2 && process.exit(7), 20)`

describe('a tool that is started', () => {
  test('is announced before it is there: what cannot be announced is not started', async () => {
    const { temporary, folder } = await workshop()
    const leave = {
      add: () => {
        throw new Error('no space left')
      },
      done: () => undefined,
    }
    const tool: Tool = { kind: 'program', path: join(temporary, 'thing') }
    const order = { title: 'Thing', args: [], folder: folder.path }
    const machine: Machine = { environment: { PATH: nodePath }, temporary }
    expect(() => startTool(tool, order, machine, leave)).toThrow('no space left')
    await expect(makeToolFolder({ name: 'x', title: 'X' }, machine, leave)).rejects.toThrow()
    expect(processesWith(temporary)).toEqual([])
    expect((await readdir(temporary)).filter(name => name.includes('-x-'))).toEqual([])
  })

  test.each(['polite', 'deaf'] as const)(
    'and is %s is ended with its children, and nothing is left to be undone',
    async kind => {
      const { temporary, folder, saved, start, untilReady } = await workshop(kind)
      const { stop, ended } = start()
      await untilReady()
      expect(processesWith(temporary)).toHaveLength(2)
      expect(saved.at(-1)!.map(one => one.kind)).toEqual(['folder', 'process'])
      expect(await stop(20_000)).toBe(true)
      expect((await ended).how).toBe(kind === 'deaf' ? 'SIGKILL' : 'SIGTERM')
      expect(processesWith(temporary)).toEqual([])
      await folder.remove()
      expect(saved.at(-1)).toEqual([])
      expect(await readdir(temporary)).toEqual(expect.not.arrayContaining([folder.path]))
    },
  )

  test('and ends by itself takes the children that it has left with it', async () => {
    const { temporary, start, untilReady } = await workshop('short')
    const { ended, stop } = start()
    await untilReady()
    expect((await ended).how).toBe('exit code 7')
    expect(await stop(20_000)).toBe(true)
    expect(processesWith(temporary)).toEqual([])
  })

  test('and whose supervisor was killed is no longer known to end: it stays a leftover until it is undone', async () => {
    const { temporary, folder, leftovers, saved, start, untilReady, supervisor } = await workshop()
    const { ended, stop } = start()
    await untilReady()
    process.kill(await supervisor(), 'SIGKILL')
    expect((await ended).how).toBe('its supervisor ended')
    expect(await stop(20_000)).toBe(false)
    expect(processesWith(temporary)).toHaveLength(2)
    // Another run's is left alone.
    const other = openLeftovers(undefined, [{ kind: 'process', id: 'another', title: 'Thing' }])
    expect((await other.undoAll())[0]!.outcome).toBe('was not there')
    expect(processesWith(temporary)).toHaveLength(2)

    expect((await leftovers.undoAll()).map(({ outcome }) => outcome)).toEqual(['undone', 'undone'])
    expect(processesWith(temporary)).toEqual([])
    expect(await readdir(dirname(folder.path))).toEqual(['ready', 'thing'])
    expect(saved.at(-1)).toEqual([])
  })

  test('and hears no SIGTERM is killed where only its leftover is known', async () => {
    const { temporary, leftovers, start, untilReady, supervisor } = await workshop('deaf')
    start()
    await untilReady()
    process.kill(await supervisor(), 'SIGKILL')
    await leftovers.undoAll()
    await untilGone(temporary)
  })

  test('is ended by its supervisor where the leftover is undone while that still runs', async () => {
    const { temporary, leftovers, start, untilReady } = await workshop('deaf')
    start()
    await untilReady()
    const [ofTool, ofFolder] = await leftovers.undoAll()
    expect([ofTool!.outcome, ofFolder!.outcome]).toEqual(['undone', 'undone'])
    await untilGone(temporary)
  })
})

describe('a tool that is listened to', () => {
  const lines = async (output: AsyncIterable<Buffer>) => {
    const chunks: Buffer[] = []
    for await (const chunk of output) chunks.push(chunk)
    return Buffer.concat(chunks).toString().trim().split('\n')
  }
  const startWith = async (script: string) => {
    const temporary = await temporaryFolder()
    const path = await writeProgram(join(temporary, 'thing'), `#!${process.execPath}\n${script}`)
    const leftovers = openLeftovers()
    const machine: Machine = { environment: { PATH: nodePath }, temporary }
    const order = {
      title: 'Thing',
      args: ['a'],
      folder: temporary,
      cwd: temporary,
      reportsLines: true as const,
      variables: { THING_TOKEN: 'x' },
    }
    return startTool({ kind: 'program', path }, order, machine, leftovers)
  }

  test('runs where it is told to, with variables of its own, and all that it writes is read', async () => {
    const { output, ended, stop } = await startWith(
      "for (let i = 0; i < 20000; i += 1) console.log(i); console.log(process.cwd() === require('node:path').dirname(process.argv[1]), process.env.THING_TOKEN)",
    )
    const said = await lines(output!)
    expect([said.length, said.at(-1)]).toEqual([20_001, 'true x'])
    expect((await ended).how).toBe('exit code 0')
    expect(await stop(20_000)).toBe(true)
  })

  test('ends in its own way when it is interrupted', async () => {
    const { output, ended, interrupt, stop } = await startWith(
      "process.on('SIGINT', () => { console.log('last words'); process.exit(5) }); console.log('here'); setInterval(() => {}, 1000)",
    )
    const [first] = (await once(output!, 'data')) as [Buffer]
    expect(first.toString()).toBe('here\n')
    interrupt()
    expect(await lines(output!)).toEqual(['last words'])
    expect((await ended).how).toBe('exit code 5')
    expect(await stop(20_000)).toBe(true)
  })
})

test('a container is removed by the client that had started it', async () => {
  const bin = await temporaryFolder()
  const docker = await writeProgram(
    join(bin, 'docker'),
    `#!/bin/sh\necho "$@" >> ${bin}/calls\n[ "$3" = there ] && echo there && exit 0\n[ "$3" = gone ] && echo "Error: No such container: gone" >&2\nexit 1\n`,
  )
  const of = (id: string): Leftover => ({
    kind: 'container',
    id,
    title: 'Thing',
    data: { docker },
  })
  const leftovers = openLeftovers(undefined, ['there', 'gone', 'broken'].map(of))
  expect((await leftovers.undoAll()).map(({ outcome }) => outcome)).toEqual([
    'failed',
    'was not there',
    'undone',
  ])
  expect(await readFile(join(bin, 'calls'), 'utf8')).toBe(
    'rm --force broken\nrm --force gone\nrm --force there\n',
  )
})

test('what a program has started ends with it where it takes too long, also if it listens to no signal', async () => {
  const folder = await temporaryFolder()
  const child = `process.on('SIGTERM', () => undefined); setInterval(() => {}, 1000) // ${folder}`
  const script = `const { spawn } = require('node:child_process')
spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'ignore' })
${child}`
  const environment = { PATH: dirname(process.execPath) }
  const said = await runForOutput(process.execPath, ['-e', script], {
    environment,
    timeoutMs: 2000,
  })
  expect(said.code).toBeNull()
  expect(processesWith(folder)).toEqual([])
})
