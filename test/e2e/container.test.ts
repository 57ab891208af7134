import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/* The recipe of the image, followed by hand: there may be no container engine here. */
const run = promisify(execFile)

test('what the container image copies is all that the command needs', async () => {
  const recipe = await readFile('Dockerfile', 'utf8')
  const ignored = (await readFile('.dockerignore', 'utf8')).trim().split('\n')
  const image = await mkdtemp(join(tmpdir(), 'gate-image-'))
  try {
    for (const [, list] of recipe.matchAll(/^COPY (.+)$/gm)) {
      const words = list!.split(' ')
      const to = join(image, words.at(-1)!)
      for (const source of words.slice(0, -1)) {
        expect(ignored).toContain(`!${source}`)
        await mkdir(to, { recursive: true })
        const place = words.at(-1)!.endsWith('/') ? join(to, basename(source)) : to
        await cp(source, place, { recursive: true })
      }
    }
    const [, program] = /exec node (\S+) /.exec(recipe)!
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    const command = (...words: string[]) =>
      run(process.execPath, [join(image, program!), ...words], { cwd: image })
    expect((await command('--version')).stdout).toBe(`${version}\n`)
    expect((await command('validate', '--help')).stdout).toContain('reliability-gate validate')
  } finally {
    await rm(image, { recursive: true })
  }
})
