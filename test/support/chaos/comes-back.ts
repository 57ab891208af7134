import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { allDone } from './all-done.ts'
import { breakables } from './breakable.ts'
import { ends } from './ends.ts'
import { serve } from './serve.ts'

/* Every kind of fault, through dist/, however the gate ends: the table of docs/chaos.md. */
const page = resolve('docs/chaos.md')
const marked = /(?<=<!-- reverted -->\n\n).*(?=\n\n<!-- \/reverted -->)/s
const columns = Object.keys(ends)

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const heads = ['fault', 'injected, observed, reverted at its end', ...columns.slice(1)]

/** Rows at a time: on one core the gates of two rows would delay each other. */
const atOnce = Math.min(availableParallelism(), 2)

/**
 * Whose platform runs an experiment of its own. Their rows are seen in a file of their own, which
 * runs beside that of all others: each takes a minute and more.
 */
const platforms = [
  ...['argo-rollouts', 'aws-fis', 'chaos-mesh'],
  ...['gremlin', 'harness', 'litmus', 'steadybit'],
]
export const isOfPlatform = (kind: string): boolean => platforms.includes(kind)

/** Tests that see the rows of these kinds of fault, and that the table says the same of them. */
export async function seeRows(isOwn: (kind: string) => boolean): Promise<void> {
  const target = await serve((_, response) => void setTimeout(() => response.end('ok'), 3))
  const all = Object.keys(breakables)
  const names = all.filter(name => isOwn(breakables[name]!.kind))
  const rows = new Map<string, string>()

  const seeRow = async (name: string) => {
    const seen = columns.map(async end => {
      try {
        return await ends[end]!({ ...breakables[name]!, target })
      } catch (error) {
        throw new Error(`${name}, ${end}`, { cause: error })
      }
    })
    rows.set(name, line([name, ...(await allDone(seen))]))
  }
  const batches = Array.from({ length: Math.ceil(names.length / atOnce) }, (_, index) => {
    const batch = names.slice(atOnce * index, atOnce * (index + 1))
    return { batch, all: batch.join(' and ') }
  })

  // All their ends at once: each gate is in a folder of its own, and waits most of its time.
  test.each(batches)('$all, at each of their ends', async ({ batch }) => {
    await allDone(batch.map(seeRow))
  })

  test('as the table of docs/chaos.md says', async () => {
    const text = await readFile(page, 'utf8')
    const written = marked.exec(text)![0].split('\n')
    // Rows of the other file stay as they are.
    const rowOf = (name: string) =>
      names.includes(name)
        ? (rows.get(name) ?? line([name]))
        : written.find(one => one.startsWith(`| ${name} |`))
    const seen = all.map(rowOf).filter(row => row !== undefined)
    const table = [line(heads), line(heads.map(() => '---')), ...seen].join('\n')
    await expect(text.replace(marked, () => table)).toMatchFileSnapshot(page)
  })
}
