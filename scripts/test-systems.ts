import { spawn } from 'node:child_process'
import { defined } from '../src/model/basics/defined.ts'

/*
 * `node scripts/test-systems.ts [--all] […]`: tests with real foreign tools. With `--all` also with
 * those of test/systems/slow-tools, which take many minutes to make the first time; the rest is for
 * vitest.
 */
const words = process.argv.slice(2)
const ALL_TOOLS = words.includes('--all') ? '1' : undefined
const env = { ...process.env, ...defined({ ALL_TOOLS }) }
const projects = ['--project', 'systems', '--project', 'prometheus']
const others = words.filter(word => word !== '--all')
const child = spawn('vitest', ['run', ...projects, ...others], { stdio: 'inherit', env })
child.once('exit', code => {
  process.exitCode = code ?? 1
})
