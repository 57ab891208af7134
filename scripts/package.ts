import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * `node scripts/package.ts [FOLDER]`: what npm publishes, in build/package unless FOLDER says
 * otherwise: the `files` of package.json. dist/ is bundled, so the package needs no other, nor a
 * script after its installation: `npx reliability-gate` downloads one tarball. The repository's own
 * package.json stays private.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = resolve(process.argv[2] ?? join(root, 'build/package'))

type Manifest = Record<string, unknown> & { files: string[] }

const kept = [
  ...['name', 'version', 'description', 'keywords', 'license', 'repository', 'homepage', 'bugs'],
  ...['type', 'engines', 'bin'],
]
const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const published = whole.files.filter(file => !file.startsWith('scripts/'))
for (const part of globSync(['README.md', 'LICENSE', ...published], { cwd: root }))
  cpSync(join(root, part), join(folder, part), { recursive: true })

const manifest = {
  ...Object.fromEntries(kept.map(key => [key, whole[key]])),
  publishConfig: { access: 'public' },
}
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
process.stdout.write(`${folder}\n`)
