import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Compiles src/ (TypeScript 7 has no API that ncc could call) and bundles it, unminified, into dist/. */
const root = fileURLToPath(new URL('..', import.meta.url))
const run = (tool: string, ...args: string[]) =>
  execFileSync(process.execPath, [`${root}node_modules/${tool}`, ...args], { cwd: root, stdio: 'inherit' })

rmSync(`${root}build`, { recursive: true, force: true })
rmSync(`${root}dist`, { recursive: true, force: true })
run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
run('@vercel/ncc/dist/ncc/cli.js', 'build', 'build/main.js', '-o', 'dist', '--license', 'licenses.txt', '--quiet')
