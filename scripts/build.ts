import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

/*
 * Compiles src/ (TypeScript 7 has no API that ncc could call), bundles it into dist/, takes the comments out, which are a
 * tenth of it, and says shorter what can be said shorter. Names and layout stay, so that a change of dist/ can be reviewed.
 * Licences go to licenses.txt.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const run = (tool: string, ...args: string[]) =>
  execFileSync(process.execPath, [`${root}node_modules/${tool}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  })

rmSync(`${root}build`, { recursive: true, force: true })
rmSync(`${root}dist`, { recursive: true, force: true })
run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
run(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/main.js',
  '-o',
  'dist',
  '--license',
  'licenses.txt',
  '--quiet',
)
for (const name of readdirSync(`${root}dist`).filter(file => file.endsWith('.js'))) {
  const path = `${root}dist/${name}`
  const source = readFileSync(path, 'utf8')
  const { code } = transformSync(source, {
    format: 'esm',
    minifySyntax: true,
    legalComments: 'none',
    charset: 'utf8',
  })
  writeFileSync(path, code)
}
