import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * `node scripts/release-notes.ts v1.2.3`: the changelog's section of that version. It fails where
 * the tag is not the version of package.json, or the changelog does not have it: a release without
 * either is a mistake.
 */
const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')

const tag = process.argv[2] ?? ''
const { version } = JSON.parse(read('package.json')) as { version: string }

function notesOf(changelog: string): string {
  if (tag !== `v${version}`)
    throw new Error(`the tag ${tag} is not v${version}, the version of package.json`)
  const section = changelog.split(/^(?=## )/m).find(part => part.startsWith(`## [${version}]`))
  const notes = section?.split('\n').slice(1).join('\n').trim()
  if (!notes) throw new Error(`CHANGELOG.md has no section [${version}]`)
  return notes
}

try {
  process.stdout.write(`${notesOf(read('CHANGELOG.md'))}\n`)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
