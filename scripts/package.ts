import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * `node scripts/package.ts [FOLDER]`: what npm publishes, in build/package unless FOLDER says
 * otherwise. dist/ is bundled, so the package needs no other: `npx reliability-gate` downloads one
 * tarball. The repository's own package.json stays private.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = resolve(process.argv[2] ?? join(root, 'build/package'))

type Manifest = Record<string, unknown>

const kept = [
  ...['name', 'version', 'description', 'keywords', 'license', 'repository', 'homepage', 'bugs'],
  ...['type', 'engines', 'bin'],
]
const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const part of ['dist', 'schema', 'README.md', 'CHANGELOG.md', 'LICENSE'])
  cpSync(join(root, part), join(folder, part), { recursive: true })

const manifest = {
  ...Object.fromEntries(kept.map(key => [key, whole[key]])),
  publishConfig: { access: 'public' },
}
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
process.stdout.write(`${folder}\n`)
