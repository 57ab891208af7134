import { execFileSync } from 'node:child_process'
import { chmodSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'
import { transformSync } from 'esbuild'
import { build } from 'rolldown'
import { fileNames } from './chunks.ts'

/*
 * Makes dist/ in three steps. tsc compiles src/ to build/. ncc bundles the packages, a file for
 * each family of them, into dist/vendor/. rolldown joins our own modules: each stands in one file
 * only, files have names that a small change does not alter, and the layout stays, so that a change
 * of dist/ can be reviewed. Licences go to dist/licenses.txt.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts: string[]) => join(root, ...parts)

/**
 * Which packages share a file: those that share packages of their own. Any other has a file by its
 * own name.
 */
const families: Record<string, string> = {
  '@actions/core': 'github',
  '@actions/github': 'github',
  '@octokit/plugin-retry': 'github',
  '@octokit/plugin-throttling': 'github',
  '@octokit/rest': 'github',
  'csv-parse/sync': 'csv-parse',
  '@xmldom/xmldom': 'xmldom',
  'protobufjs/ext/descriptor.js': 'protobufjs',
  'protobufjs/ext/protojson.js': 'protobufjs',
  '@platformatic/kafka': 'kafka',
}
const familyOf = (name: string) => families[name] ?? name

/** What of each package our modules import, by family: statements that export just that. */
function usedOfPackages(): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>()
  for (const file of globSync('build/**/*.js', { cwd: root }))
    for (const [name, exported] of importsOf(readFileSync(at(file), 'utf8'))) {
      const statements = used.get(familyOf(name)) ?? new Set()
      const statement = exported ? `export { ${exported} } from '${name}'` : `import '${name}'`
      used.set(familyOf(name), statements.add(statement))
    }
  return used
}

/** Packages that a module imports, each with what it takes of it. */
function importsOf(code: string): [name: string, exported?: string][] {
  const isPackage = ([name]: readonly [string, string?]) => !name.startsWith('node:')
  const fixed = code.matchAll(/^import (?!type)(.+?) from '([^.'][^']*)';/gms)
  // Where it is needed: `const { default: aws4 } = await import('aws4')`.
  const needed = code.matchAll(/\{ ([^{}]+) \} = await import\('([^.'][^']*)'\)/g)
  // A package may add to another one, and export nothing that is used.
  const bare = code.matchAll(/^import '([^.'][^']*)';/gm)
  return [
    ...[...fixed].flatMap(([, what = '', name = '']) =>
      namesIn(what, code).map((one): [string, string] => [name, one]),
    ),
    ...[...needed].flatMap(([, what = '', name = '']) =>
      what.split(',').map((one): [string, string] => [name, one.split(':')[0]!.trim()]),
    ),
    ...[...bare].map(([, name = '']): [string] => [name]),
  ].filter(isPackage)
}

/** What the first part of an import statement takes: `{ a, b as c }`, `* as all` or a default. */
function namesIn(what: string, code: string): string[] {
  const [, all] = /^\* as (\w+)$/.exec(what) ?? []
  if (all)
    return [...code.matchAll(new RegExp(`\\b${all}\\.(\\w+)`, 'g'))].map(
      ([, property]) => property!,
    )
  return what.startsWith('{')
    ? what.slice(1, -1).split(',').map(importedName).filter(Boolean)
    : ['default']
}

/** `request as ask` imports `request`. */
const importedName = (specifier: string) => specifier.trim().split(/\s+as\s+/)[0]!

async function bundlePackages(): Promise<void> {
  const licences = new Set<string>()
  const used = usedOfPackages()
  mkdirSync(at('build/vendor'), { recursive: true })
  for (const family of [...used.keys()].toSorted()) {
    const entry = at(`build/vendor/${family}.js`)
    writeFileSync(entry, `${[...used.get(family)!].toSorted().join('\n')}\n`)
    // A package that has a file of its own is not bundled a second time.
    const others = [...used.keys()].filter(other => other !== family)
    const { code: bundled, assets } = await ncc(entry, {
      externals: others,
      license: 'licenses.txt',
      cache: false,
      quiet: true,
    })
    const { 'licenses.txt': texts, 'package.json': _, ...extra } = assets
    // Code in WebAssembly is read from beside the file that needs it.
    for (const [name, { source }] of Object.entries(extra))
      if (name.endsWith('.wasm')) writeFileSync(at('dist/vendor', name), source)
      else throw new Error(`${family} makes more than one file: ${name}`)
    const code = others.reduce(
      (text, other) => text.replaceAll(new RegExp(`(["'])${other}\\1`, 'g'), `"./${other}.js"`),
      bundled,
    )
    const shorter = transformSync(code, {
      format: 'esm',
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'none',
      charset: 'utf8',
    })
    writeFileSync(at(`dist/vendor/${family}.js`), shorter.code)
    for (const text of String(texts!.source).split(/\n\n(?=(?:@[\w.-]+\/)?[a-z][\w.-]*\n)/))
      licences.add(text.trim())
  }
  writeFileSync(at('dist/licenses.txt'), `${[...licences].toSorted().join('\n\n')}\n`)
}

/** `cli/run` for the module that tsc has made of `src/cli/run.ts`. */
const pathOf = (id: string) => relative(at('build'), id).replaceAll('\\', '/').replace(/\.js$/, '')
const flat = (id: string) => pathOf(id).replaceAll('/', '-')
const isOurs = (id: string) => id.startsWith(at('build'))
const idOf = (path: string) => at('build', `${path}.js`)

async function bundleOurs(): Promise<void> {
  let fileOf: ((module: string) => string | null) | undefined
  await build({
    cwd: root,
    input: { index: idOf('main') },
    platform: 'node',
    preserveEntrySignatures: false,
    external: /^node:/,
    plugins: [
      {
        name: 'packages are in vendor/',
        resolveId: (name, importer) =>
          importer && /^(?!node:)[^./]/.test(name)
            ? { id: `./vendor/${familyOf(name)}.js`, external: true }
            : null,
      },
    ],
    output: {
      dir: at('dist'),
      format: 'esm',
      entryFileNames: '[name].js',
      // Names do not depend on what the files hold.
      chunkFileNames: ({ name, facadeModuleId, moduleIds }) => {
        if (facadeModuleId) return `${flat(facadeModuleId)}.js`
        const [first = 'runtime', ...others] = moduleIds.filter(isOurs).toSorted()
        const isNamed = [first, ...others].every(id => fileOf?.(id) === name)
        return `shared-${isNamed ? name : flat(first)}.js`
      },
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          {
            debugName: 'by scripts/chunks.ts',
            name: (module, graph) => {
              const imports = (id: string) => graph.getModuleInfo(id)?.importedIds ?? []
              fileOf ??= fileNames(id => imports(id).filter(isOurs), idOf)
              return fileOf(module)
            },
          },
        ],
      },
      minifyInternalExports: false,
      comments: false,
    },
  })
  chmodSync(at('dist/index.js'), 0o755)
}

for (const folder of ['build', 'dist']) rmSync(at(folder), { recursive: true, force: true })
execFileSync(
  process.execPath,
  [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  { cwd: root, stdio: 'inherit' },
)
mkdirSync(at('dist/vendor'), { recursive: true })
writeFileSync(at('dist/package.json'), '{\n  "type": "module"\n}\n')
await bundlePackages()
await bundleOurs()
// The same entry, under the name by which it knows that a runner has started the post step.
writeFileSync(at('dist/post.js'), "import './index.js'\n")
