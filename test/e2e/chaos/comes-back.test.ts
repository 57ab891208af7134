import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { breakables } from '../../support/chaos/breakable.ts'
import { ends } from '../../support/chaos/ends.ts'
import { serve } from '../../support/chaos/serve.ts'

/*
 * Every kind of fault, through dist/, however the gate ends: it is injected, observed and reverted.
 * What is seen here is the table of docs/chaos.md, which this file writes with `--update`.
 */
const target = await serve((_, response) => void delay(3).then(() => response.end('ok')))

/** By what the table calls it. */
const named = (name: string) => ({ ...breakables[name]!, target })

describe('every fault comes back', () => {
  const columns = Object.keys(ends)
  const rows = new Map<string, string[]>()

  const seeRow = async (name: string) => {
    const seen = columns.map(async end => {
      try {
        return await ends[end]!(named(name))
      } catch (error) {
        throw new Error(`${name}, ${end}`, { cause: error })
      }
    })
    rows.set(name, await Promise.all(seen))
  }
  const names = Object.keys(breakables)
  const pairs = Array.from({ length: Math.ceil(names.length / 2) }, (_, index) => {
    const pair = names.slice(2 * index, 2 * index + 2)
    return { pair, both: pair.join(' and ') }
  })

  // All their ends at once: each gate is in a folder of its own, and waits most of its time.
  test.each(pairs)('$both, at each of their ends', async ({ pair }) => {
    await Promise.all(pair.map(seeRow))
  })

  test('as the table of docs/chaos.md says', async () => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const heads = ['fault', 'injected, observed, reverted at its end', ...columns.slice(1)]
    const seen = Object.keys(breakables).map(name => [name, ...(rows.get(name) ?? [])])
    const table = [heads, heads.map(() => '---'), ...seen].map(line).join('\n')
    const page = await readFile('docs/chaos.md', 'utf8')
    const marked = /(?<=<!-- reverted -->\n\n).*(?=\n\n<!-- \/reverted -->)/s
    await expect(page.replace(marked, () => table)).toMatchFileSnapshot(resolve('docs/chaos.md'))
  })
})
