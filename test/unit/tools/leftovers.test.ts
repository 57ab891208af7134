import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Leftover } from '../../../src/tools/leftover.ts'
import {
  describeUndone,
  openLeftovers,
  parseLeftovers,
  undoers,
} from '../../../src/tools/leftovers.ts'
import { temporaryFolder } from '../../support/processes.ts'

const title = 'Prometheus'

/** Leftovers of the simplest kind, of which the first is there. */
async function twoFolders() {
  const folder = await temporaryFolder()
  const [first, second] = ['first', 'second'].map(
    (name): Leftover => ({ kind: 'folder', id: join(folder, `reliability-gate-${name}`), title }),
  ) as [Leftover, Leftover]
  await mkdir(join(first.id, 'data'), { recursive: true })
  return { folder, first, second }
}

test('what is left is saved after each change, so that whoever reads it knows all that may be there', () => {
  const saved: string[] = []
  const { add, done } = openLeftovers(left => saved.push(left.map(({ id }) => id).join()))
  const [one, two] = ['1', '2'].map((id): Leftover => ({ kind: 'process', id, title }))
  add(one!)
  add(two!)
  done(one!)
  done(one!)
  done(two!)
  expect(saved).toEqual(['1', '1,2', '2', ''])
})

test('what is announced anew takes the place of what was said of it before', () => {
  const saved: unknown[] = []
  const { add } = openLeftovers(left => saved.push(left.map(({ data }) => data)))
  const one: Leftover = { kind: 'fault', id: '1', title }
  add({ ...one, data: 'asked for' })
  add({ ...one, data: 'done' })
  expect(saved).toEqual([['asked for'], ['done']])
})

test('all is undone backwards, what was never done or is undone already included', async () => {
  const { folder, first, second } = await twoFolders()
  const saved: Leftover[][] = []
  const leftovers = openLeftovers(left => saved.push([...left]))
  leftovers.add(first)
  leftovers.add(second)
  const undone = [
    { leftover: second, outcome: 'was not there' },
    { leftover: first, outcome: 'undone' },
  ]
  expect(await leftovers.undoAll()).toEqual(undone)
  expect(await readdir(folder)).toEqual([])
  expect(saved.slice(2)).toEqual([[first], []])
  expect(await leftovers.undoAll()).toEqual([])

  const another = openLeftovers(undefined, [first, second])
  expect((await another.undoAll()).map(({ outcome }) => outcome)).toEqual([
    'was not there',
    'was not there',
  ])
})

test('one that cannot be undone is told, stays, and keeps nothing else from being undone', async () => {
  const { folder, first } = await twoFolders()
  const foreign: Leftover = { kind: 'folder', id: folder, title: 'someone else' }
  const later: Leftover = { kind: 'fault', id: '7', title: 'Toxiproxy' }
  const hostile: Leftover = { kind: 'constructor', id: '8', title: 'nobody' }
  const saved: Leftover[][] = []
  const leftovers = openLeftovers(left => saved.push([...left]), [first, foreign, later, hostile])
  expect((await leftovers.undoAll()).map(describeUndone)).toEqual([
    'Could not clean up the constructor of nobody: this kind of leftover is unknown',
    'Could not clean up the fault of Toxiproxy: this kind of leftover is unknown',
    'Could not clean up the folder of someone else: it is not a folder of the gate',
    'Cleaned up the folder of Prometheus',
  ])
  expect(saved).toEqual([[foreign, later, hostile]])
})

test('what was saved is read again, and what is none of it is left out', () => {
  const one: Leftover = { kind: 'container', id: 'c', title, data: { docker: '/bin/docker' } }
  expect(parseLeftovers(JSON.stringify([one, null, { kind: 'process' }, 7]))).toEqual([one])
  expect(parseLeftovers('{}')).toEqual([])
})

/** A kind of leftover of a test's own, each of which waits until it may go. */
function slow(left: readonly Leftover[] = []) {
  const began: string[] = []
  let open = () => {}
  const gate = new Promise<void>(resolve => {
    open = resolve
  })
  const leftovers = openLeftovers(undefined, left, {
    ...undoers,
    dummy: async ({ id }) => {
      began.push(id)
      await gate
      return 'undone'
    },
  })
  return { leftovers, began, open }
}
const dummy = (id: string): Leftover => ({ kind: 'dummy', id, title: 'a test' })

test('one more kind of leftover is one more entry of the table', async () => {
  const { leftovers, open } = slow([dummy('1')])
  open()
  expect((await leftovers.undoAll()).map(describeUndone)).toEqual([
    'Cleaned up the dummy of a test',
  ])
})

test('who asks for it amid the undoing waits for the same: each is undone once, and told of once', async () => {
  const { leftovers, began, open } = slow([dummy('1'), dummy('2')])
  const told: string[] = []
  const both = ['first', 'second'].map(who =>
    leftovers.undoAll(({ leftover }) => void told.push(`${who}: ${leftover.id}`)),
  )
  open()
  expect(await both[1]).toBe(await both[0])
  expect(began).toEqual(['2', '1'])
  expect(told).toEqual(['first: 2', 'first: 1'])
  expect(leftovers.left()).toEqual([])
})

test('what is added amid the undoing is undone as well', async () => {
  const { leftovers, began, open } = slow([dummy('1')])
  const undoing = leftovers.undoAll()
  leftovers.add(dummy('2'))
  open()
  await undoing
  expect(began).toEqual(['1', '2'])
})
