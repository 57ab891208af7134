import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const folders = ['src', 'test', 'scripts', 'bench']

/** Every TypeScript file under version control, by its path from the root, with its text. */
export function readCode(): [file: string, text: string][] {
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
  })
  const files = listed.split('\0').filter(file => file.endsWith('.ts'))
  if (files.length < 1000) throw new Error(`git lists only ${files.length} TypeScript files`)
  return files
    .filter(file => existsSync(join(root, file)))
    .map(file => [file, readFileSync(join(root, file), 'utf8')])
}
