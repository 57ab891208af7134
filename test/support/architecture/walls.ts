import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'

/** Source files by their path below src/, such as `judge/judge.ts`. */
export type Sources = ReadonlyMap<string, string>

const pure = [
  'model',
  'stats',
  'language',
  'promql',
  'config',
  'judge',
  'scorecard',
  'render',
  'init',
]
const adapters = ['engines', 'providers', 'faults', 'checks', 'deployments', 'publish', 'github']
const shells = ['action', 'cli']
/** Knows a query language, which is for adapters and for what a config says. */
const overPorts = pure.filter(folder => folder !== 'promql')
const shellRooms = [
  ...overPorts.filter(folder => folder !== 'judge'),
  ...adapters,
  'net',
  'files',
  'tools',
]

/** Which folders each folder may import from. One that is not named here may not exist. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  stats: ['model'],
  language: ['model'],
  promql: ['model', 'language'],
  config: ['model', 'language', 'promql', 'engines', 'providers', 'faults', 'checks'],
  judge: ['model', 'stats'],
  scorecard: ['model', 'stats', 'judge'],
  render: ['model', 'stats', 'scorecard'],
  init: ['model', 'language', 'config', 'render'],
  files: [],
  net: ['model', 'files'],
  tools: ['model', 'net', 'files'],
  engines: ['model', 'stats', 'language', 'net', 'files', 'tools'],
  providers: ['model', 'stats', 'language', 'promql', 'net', 'files', 'tools'],
  faults: ['model', 'language', 'net', 'files', 'tools'],
  checks: ['model', 'language', 'net', 'files', 'tools'],
  deployments: ['model', 'stats', 'net', 'files', 'tools'],
  publish: ['model', 'stats', 'net', 'files'],
  github: ['model', 'stats', 'net', 'files'],
  gate: [
    ...overPorts,
    ...adapters.filter(adapter => adapter !== 'github'),
    'net',
    'files',
    'tools',
  ],
  action: [...shellRooms, 'gate'],
  cli: [...shellRooms, 'gate'],
}

/** Who may know a package. */
const packages: readonly (readonly [RegExp, readonly string[]])[] = [
  // `net` reads the kubeconfig.
  [/^yaml$/, ['language', 'config', 'init', 'net']],
  [/^aws4$/, ['net']],
  [/^re2js$/, ['files', 'language', 'promql', 'providers', 'config', 'engines']],
  [/^json-p3$/, ['language']],
  [/^tough-cookie$/, ['engines']],
  [/^ws$/, ['engines']],
  [/^@platformatic\/kafka$/, ['engines']],
  [/^csv-parse\//, ['gate', 'engines']],
  [/^@xmldom\//, ['engines']],
  [/^protobufjs(\/|$)/, ['engines', 'providers']],
  [/^undici$/, ['net', 'engines', 'github']],
  [/^@octokit\//, ['github']],
  [/^@actions\//, shells],
  [/^node:/, ['files', 'net', 'tools', ...adapters, 'gate', ...shells]],
]

const notPure =
  /\b(?:Date\.now|Math\.random|performance\.now|new Date\(\)|setTimeout|setInterval|setImmediate|fetch)\b/
const ofShells = /\bprocess\.(?:env|argv|exit|exitCode|stdout|stderr)\b|\bconsole\./

export function readSources(root: string): Sources {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  )
  return new Map(
    names.map(name => [name.split(sep).join('/'), readFileSync(join(root, name), 'utf8')]),
  )
}

/** What in these sources goes through a wall, a sentence each. */
export function breaches(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) => {
    if (!file.includes('/'))
      return file === 'main.ts' ? [] : [`src/${file}: only the entry is outside of a folder`]
    const code = withoutComments(source)
    return [
      ...importsOf(code).flatMap(name => importBreach(file, name)),
      ...wordBreaches(file, code),
    ]
  })
}

/** Files that import each other round, as `a.ts → b.ts → a.ts`. */
export function circles(sources: Sources): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    done.add(file)
    const own = importsOf(withoutComments(sources.get(file) ?? '')).filter(isRelative)
    for (const name of own) visit(resolve(file, name), [...path, file])
  }
  for (const file of sources.keys()) visit(file, [])
  return found
}

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

const importsOf = (code: string): string[] =>
  [...code.matchAll(/\bfrom '([^']+)'|\bimport(?:\(| )'([^']+)'/g)].map(
    ([, from, direct]) => from ?? direct!,
  )

const isRelative = (name: string): boolean => name.startsWith('.')
const resolve = (file: string, name: string): string =>
  posix.join(dirname(file).split(sep).join('/'), name)
const folderOf = (file: string): string => file.split('/')[0]!

function importBreach(file: string, name: string): string[] {
  const from = folderOf(file)
  const allowed = mayImport[from]
  if (!allowed) return [`src/${from}/: no wall is drawn round this folder`]
  if (!isRelative(name)) {
    const known = packages.find(([pattern]) => pattern.test(name))
    return known?.[1].includes(from)
      ? []
      : [`src/${file}: ${from} may not know the package ${name}`]
  }
  const target = resolve(file, name)
  const to = folderOf(target)
  if (to !== from)
    return allowed.includes(to) && !isBehindTable(from, to, target)
      ? []
      : [`src/${file}: ${from} may not import ${to} (${target})`]
  return betweenSiblings(file, target)
}

/** The config knows of the adapters what their table says, and no code. */
const isBehindTable = (from: string, to: string, target: string): boolean =>
  from === 'config' && adapters.includes(to) && target !== `${to}/${to}.ts`

/** Rooms beside a port, for those behind it; they know none of them. */
const shared = [
  'engines/foreign',
  'providers/numbers',
  'providers/spans',
  'faults/hosted',
  'faults/kubernetes',
]

/** Sources that speak the API of another, by whose code they are read. */
const speaks: Record<string, string> = { 'google-monitoring': 'prometheus' }

/** One engine, or one provider, knows nothing of another; only their table knows them all. */
function betweenSiblings(file: string, target: string): string[] {
  const [from, own] = file.split('/')
  const [, other] = target.split('/')
  if (shared.includes(`${from}/${other}`)) return []
  const isEntry = (path: string) => path.split('/').length > 2
  if (!adapters.includes(from!) || !isEntry(target)) return []
  if (isEntry(file))
    return own === other || speaks[own!] === other
      ? []
      : [`src/${file}: ${own} may not import its neighbour ${other}`]
  return own === `${from}.ts`
    ? []
    : [`src/${file}: only ${from}.ts, the table, may import ${target}`]
}

function wordBreaches(file: string, code: string): string[] {
  const folder = folderOf(file)
  const clock = pure.includes(folder) ? notPure.exec(code) : null
  const world = shells.includes(folder) ? null : ofShells.exec(code)
  return [clock, world].flatMap(found =>
    found ? [`src/${file}: ${folder} may not use ${found[0]}`] : [],
  )
}

export const sourceRoot = relative('.', join(import.meta.dirname, '../../../src'))
