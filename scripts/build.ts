import { execFileSync } from 'node:child_process'
import { chmodSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'
import { build, transformSync } from 'esbuild'
import { type BuiltFile, stableNames } from './stable-names.ts'

/*
 * Makes dist/ in three steps. tsc compiles src/ to build/. ncc bundles the packages, a file for
 * each family of them, into dist/vendor/. esbuild joins our own modules: each stands in one file
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
  const add = (name: string, statement: string) => {
    const statements = used.get(familyOf(name)) ?? new Set()
    used.set(familyOf(name), statements.add(statement))
  }
  for (const file of globSync('build/**/*.js', { cwd: root })) {
    const code = readFileSync(at(file), 'utf8')
    for (const [, what = '', name = ''] of code.matchAll(
      /^import (?!type)(.+?) from '([^.'][^']*)';/gms,
    )) {
      if (name.startsWith('node:')) continue
      const [, all] = /^\* as (\w+)$/.exec(what) ?? []
      const names = all
        ? [...code.matchAll(new RegExp(`\\b${all}\\.(\\w+)`, 'g'))].map(([, property]) => property!)
        : what.startsWith('{')
          ? what.slice(1, -1).split(',').map(importedName).filter(Boolean)
          : ['default']
      for (const one of names) add(name, `export { ${one} } from '${name}'`)
    }
    // A package may add to another one, and export nothing that is used.
    for (const [, name = ''] of code.matchAll(/^import '([^.'][^']*)';/gm))
      add(name, `import '${name}'`)
  }
  return used
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

async function bundleOurs(): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: { index: at('build/main.js') },
    outdir: at('dist'),
    absWorkingDir: root,
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minifySyntax: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [
      {
        name: 'packages are in vendor/',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('node:')
              ? undefined
              : { path: `./vendor/${familyOf(path)}.js`, external: true },
          )
        },
      },
    ],
  })
  const files: BuiltFile[] = Object.entries(metafile.outputs).map(([path, output]) => ({
    name: basename(path),
    entry: output.entryPoint,
    modules: Object.entries(output.inputs).map(([module, { bytesInOutput }]) => ({
      module: module.replace(/^build\//, '').replace(/\.js$/, ''),
      bytes: bytesInOutput,
    })),
  }))
  const names = stableNames(files)
  // A file of esbuild's own helpers does nothing by itself: one that takes nothing from it need not
  // load it.
  const idle = files
    .filter(({ modules }) => modules.length === 0)
    .map(({ name }) => `import "./${name}";`)
  for (const { path, text: built } of outputFiles) {
    const text = built
      .split('\n')
      .filter(line => !idle.includes(line))
      .join('\n')
    const renamed = text.replaceAll(/"\.\/([\w-]+\.js)"/g, (whole, name) =>
      names.has(name) ? `"./${names.get(name)}"` : whole,
    )
    writeFileSync(at('dist', names.get(basename(path))!), renamed)
  }
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
