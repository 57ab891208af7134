import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/* dist/ holds other people's work: what each of them asks for goes with it. */
const root = join(import.meta.dirname, '../..')
/** Those that ask for their notice to be kept, and for no more. */
const permissive = /^(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD)$/

/** Packages of which at least one file is in the bundle. */
async function bundled(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(root, 'src/main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    absWorkingDir: root,
  })
  const names = Object.keys(metafile.inputs).map(
    path => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? '',
  )
  return [...new Set(names)].filter(Boolean).toSorted()
}

/**
 * Of each package its kind of licence and the text; a package's name stands alone on a line, after
 * a blank one.
 */
function licences(): Map<string, { kind: string; text: string }> {
  const blocks = readFileSync(join(root, 'dist/licenses.txt'), 'utf8').split(
    /\n\n(?=(?:@[\w.-]+\/)?[a-z][\w.-]*\n)/,
  )
  return new Map(
    blocks.map(block => {
      const [name = '', kind = '', ...text] = block.split('\n')
      return [name, { kind, text: text.join('\n') }]
    }),
  )
}

test('the licence of every package in dist/ is beside it, and asks for no more than that', async () => {
  const known = licences()
  const names = await bundled()
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) {
    const licence = known.get(name)
    expect([name, licence?.kind]).toEqual([name, expect.stringMatching(permissive)])
    expect([name, licence?.text]).toEqual([name, expect.stringMatching(/copyright/i)])
  }
})
