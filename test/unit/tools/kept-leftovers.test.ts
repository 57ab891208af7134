import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimKept, keepLeftovers, keptFolder } from '../../../src/tools/kept-leftovers.ts'
import { birthOf } from '../../../src/tools/processes/birth.ts'
import { temporaryFolder } from '../../support/processes.ts'

const fault = { kind: 'fault', id: 'a', title: 'disk full', data: { kind: 'command' } }

test('the folder is that of the XDG specification, and in the home folder by default', () => {
  expect(keptFolder({ XDG_STATE_HOME: '/state' })).toBe('/state/reliability-gate/leftovers')
  expect(keptFolder({})).toMatch(/\.local\/state\/reliability-gate\/leftovers$/)
})

test('leftovers are in a file that only their owner can read, for as long as there are any', async () => {
  const folder = join(await temporaryFolder(), 'kept')
  const save = await keepLeftovers(folder)
  save([fault])
  const [name] = await readdir(folder)
  const { mode } = await stat(join(folder, name!))
  expect(mode & 0o777).toBe(0o600)
  save([])
  expect(await readdir(folder)).toEqual([])
})

test('what a running process keeps is left alone', async () => {
  const folder = await temporaryFolder()
  const save = await keepLeftovers(folder)
  save([fault])
  expect(await claimKept(folder)).toEqual({ abandoned: [], running: 1 })
})

test('what a process kept that is over is found, also where another one has its id by now', async () => {
  const folder = await temporaryFolder()
  const over = { owner: { pid: 2 ** 22 + 1, birth: '1' }, left: [fault] }
  const another = { owner: { pid: process.pid, birth: 'an earlier one' }, left: [fault] }
  await writeFile(join(folder, 'over.json'), JSON.stringify(over))
  await writeFile(join(folder, 'another.json'), JSON.stringify(another))
  await writeFile(join(folder, 'half.json'), '{"owner":')
  const { abandoned, running } = await claimKept(folder)
  expect([abandoned.map(({ left }) => left), running]).toEqual([[[fault], [fault]], 0])
  for (const { save } of abandoned) save([])
  expect(await readdir(folder)).toEqual(['half.json'])
})

test('of several that find it at once, one undoes it; it is found again if that one is killed', async () => {
  const folder = await temporaryFolder()
  const over = { owner: { pid: 2 ** 22 + 1, birth: '1' }, left: [fault] }
  await writeFile(join(folder, 'over.json'), JSON.stringify(over))
  const found = await Promise.all(Array.from({ length: 5 }, () => claimKept(folder)))
  expect(found.flatMap(({ abandoned }) => abandoned)).toHaveLength(1)
  expect(await claimKept(folder)).toEqual({ abandoned: [], running: 1 })
  const [claimed] = await readdir(folder)
  expect(claimed).toMatch(new RegExp(`^over\\.${process.pid}-`))
  await rename(join(folder, claimed!), join(folder, `over.${2 ** 22 + 1}-1.json`))
  const { abandoned } = await claimKept(folder)
  expect(abandoned.map(({ left }) => left)).toEqual([[fault]])
  abandoned[0]!.save([])
  expect(await readdir(folder)).toEqual([])
})

test('a fault that cannot be saved is a problem; whatever else a run leaves is not', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  const save = await keepLeftovers(join(file, 'kept'))
  expect(() => save([{ kind: 'folder', id: 'b', title: 'Prometheus' }])).not.toThrow()
  expect(() => save([fault])).toThrow('what reverts the fault cannot be saved')
  expect(await readFile(file, 'utf8')).toBe('')
})

test('a process has one birth for as long as it is there, and none afterwards', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  const birth = await birthOf(child.pid!)
  expect(birth).toBeDefined()
  expect(await birthOf(child.pid!)).toBe(birth)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await birthOf(child.pid!)).toBeUndefined()
})
