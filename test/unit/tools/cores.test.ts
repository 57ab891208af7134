import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { boundTo, formatCpus, parseCpus, readCpus, shareCores } from '../../../src/tools/cores.ts'
import { temporaryFolder } from '../../support/processes.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, id) => id)

test.each([
  [1, true, undefined],
  [3, true, undefined],
  [3, false, undefined],
  [4, true, { generator: '0-1', head: '2', base: '3' }],
  [4, false, { generator: '0', head: '1-3' }],
  [8, true, { generator: '0-1', head: '2-4', base: '5-7' }],
  [9, true, { generator: '0-2', head: '3-5', base: '6-8' }],
  [16, true, { generator: '0-3', head: '4-9', base: '10-15' }],
  [16, false, { generator: '0-3', head: '4-15' }],
])('%d CPUs with a base %s are shared as %j', (count, hasBase, cores) => {
  expect(shareCores(upTo(count), hasBase)).toEqual(cores)
})

test('whatever the number of CPUs, each has one owner, and head has as many as base', () => {
  for (let count = 4; count <= 256; count += 1) {
    const { generator, head, base } = shareCores(upTo(count), true)!
    const [ofGenerator, ofHead, ofBase] = [generator, head, base!].map(parseCpus)
    expect([...ofGenerator!, ...ofHead!, ...ofBase!]).toEqual(upTo(count))
    expect(ofHead).toHaveLength(ofBase!.length)
  }
})

test('a list of CPUs is read and written as the kernel does', () => {
  expect(parseCpus('0-2,8,10-11\n')).toEqual([0, 1, 2, 8, 10, 11])
  expect(formatCpus([8, 1, 0, 2, 10, 11])).toBe('0-2,8,10-11')
  expect(parseCpus('')).toEqual([])
  expect(parseCpus('none')).toEqual([])
})

test('the CPUs of the process are read with those of one core beside each other', async () => {
  const root = `${await temporaryFolder()}/`
  const files = {
    'proc/self/status': 'Name:\tnode\nCpus_allowed_list:\t0-3,6\n',
    ...Object.fromEntries(
      ['0,2', '1,3', '0,2', '1,3'].map((siblings, id) => [
        `sys/devices/system/cpu/cpu${id}/topology/thread_siblings_list`,
        `${siblings}\n`,
      ]),
    ),
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  expect(await readCpus(root)).toEqual([0, 2, 1, 3, 6])
  expect(await readCpus(`${root}nowhere/`)).toEqual([])
})

test('a command is bound only where CPUs are given', () => {
  expect(boundTo(undefined, ['/bin/sh'])).toEqual(['/bin/sh'])
  expect(boundTo('2-3', ['/bin/sh', '-c', 'x'])).toEqual([
    ...['taskset', '--cpu-list', '2-3'],
    ...['/bin/sh', '-c', 'x'],
  ])
})
