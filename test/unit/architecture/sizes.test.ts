import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Below src/, by the word with which a row of the table begins. */
const rooms: Record<string, string> = {
  source: 'providers',
  sources: 'providers',
  engine: 'engines',
  runners: 'engines/k6',
  protocol: 'engines/embedded/protocols',
  fault: 'faults',
  faults: 'faults',
  check: 'checks',
}

/** Lines of a folder, without what in it is of another kind. */
function linesOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    if (entry.isFile()) return sum + readFileSync(path, 'utf8').split('\n').length - 1
    const isOther = ['kind.ts', 'options.ts'].some(file => existsSync(join(path, file)))
    return isOther ? sum : sum + linesOf(path)
  }, 0)
}

test('what one more takes is in ARCHITECTURE.md as it is today, to a quarter', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const table = /\| one more \|.*\n\|---.*\n((?:\|.*\n)+)/.exec(text)![1]!
  const said = table.split('\n').flatMap(row => {
    const [, what = '', size = ''] = row.split('|')
    const room = rooms[what.trim().split(' ')[0]!]
    const ids = [...what.matchAll(/`([^`]+)`/g)].map(([, id]) => id!)
    const lines = [...size.matchAll(/[\d,]*\d/g)].map(([digits]) => Number(digits.replace(',', '')))
    return room === undefined
      ? []
      : ids.map((id, index) => ({ id, said: lines[index]!, folder: join(root, 'src', room, id) }))
  })
  const wrong = said
    .map(one => ({ ...one, lines: linesOf(one.folder) }))
    .filter(({ said: about, lines }) => Math.abs(about - lines) > Math.max(20, lines / 4))
  expect(said.length).toBeGreaterThan(35)
  expect(wrong.map(({ id, said: about, lines }) => `${id}: ${about}, and has ${lines}`)).toEqual([])
})
