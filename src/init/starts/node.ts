import { at, mappingOf, parseForeign } from '../../language/yaml/parse-foreign.ts'
import { defined } from '../../model/basics/defined.ts'
import { type DiscoveredStart, findFile, type Repository } from '../repository.ts'
import { portOf } from './compose.ts'

type Manager = {
  name: string
  lock: RegExp
  install: (repository: Repository) => string[]
  /** Words after the script's name go to the script. */
  run: (script: string, ...words: string[]) => string
}

/** Words after `--` go to the script. */
const npmRun = (script: string, ...words: string[]): string =>
  ['npm run', script, ...(words.length > 0 ? ['--', ...words] : [])].join(' ')

/** The one place to add a package manager. */
const managers: readonly Manager[] = [
  {
    name: 'pnpm',
    lock: /^pnpm-lock\.yaml$/,
    install: () => ['corepack enable', 'pnpm install --frozen-lockfile'],
    run: (...words) => `pnpm run ${words.join(' ')}`,
  },
  {
    name: 'yarn',
    lock: /^yarn\.lock$/,
    install: ({ files }) => [
      'corepack enable',
      `yarn install ${files.includes('.yarnrc.yml') ? '--immutable' : '--frozen-lockfile'}`,
    ],
    run: (...words) => `yarn run ${words.join(' ')}`,
  },
  {
    name: 'bun',
    lock: /^bun\.lockb?$/,
    install: () => ['bun install --frozen-lockfile'],
    run: (...words) => `bun run ${words.join(' ')}`,
  },
  {
    name: 'npm',
    lock: /^(package-lock|npm-shrinkwrap)\.json$/,
    install: () => ['npm ci'],
    run: npmRun,
  },
]
const npmWithoutLock: Manager = {
  name: 'npm',
  lock: /^$/,
  install: () => ['npm install'],
  run: npmRun,
}

/** Scripts that start an app, the best first; the last ones are for whoever develops. */
const startScripts = ['start', 'preview', 'serve', 'dev'] as const

/**
 * Frameworks that take their port as a word of the command, and do not read `PORT`; by the package
 * and the script.
 */
const byWord: readonly [name: string, script?: string][] = [
  ['astro'],
  ['@angular/core'],
  ['vite', 'preview'],
  ['vite', 'dev'],
]

export function startByNode(repository: Repository): DiscoveredStart | undefined {
  const manifest = parseForeign(repository.text('package.json'))
  const scripts = mappingOf(at(manifest, 'scripts'))
  const script = startScripts.find(name => typeof at(scripts, name) === 'string')
  if (script === undefined) return undefined
  const found = managers
    .map(manager => ({ manager, lock: findFile(repository, manager.lock) }))
    .find(({ lock }) => lock)
  const manager = found?.manager ?? npmWithoutLock
  const port = fixedPort(at(scripts, script))
  const words = port === undefined && takesWord(manifest, script) ? ['--port', '"$PORT"'] : []
  const hasBuild = typeof at(scripts, 'build') === 'string'
  const builds = hasBuild && script !== 'dev' ? [manager.run('build')] : []
  return {
    what: 'start',
    found: `${manager.run(script)}${port === undefined ? '' : `, port ${port}`}`,
    why: `${found?.lock ?? 'no lock file'}, the script ${script} in package.json`,
    start: {
      setup:
        manager.name === 'bun'
          ? ['- uses: oven-sh/setup-bun@v2']
          : nodeSteps(repository, found?.lock),
      build: [...manager.install(repository), ...builds].join(' && '),
      start: manager.run(script, ...words),
      ...defined({ port }),
    },
  }
}

function nodeSteps({ files }: Repository, lock: string | undefined): string[] {
  const version = ['.nvmrc', '.node-version'].find(file => files.includes(file))
  const cache = lock === 'package-lock.json' ? ', cache: npm' : ''
  const node = version ? `node-version-file: ${version}` : 'node-version: lts/*'
  return ['- uses: actions/setup-node@v7', `  with: { ${node}${cache} }`]
}

/** That a script says itself, whatever the environment says. */
function fixedPort(script: unknown): number | undefined {
  const text = String(script ?? '').slice(0, 2000)
  return portOf(/(?:--port[ =]|-p[ =]?|\bPORT=)(\d{2,5})\b/.exec(text)?.[1])
}

function takesWord(manifest: unknown, script: string): boolean {
  const uses = {
    ...mappingOf(at(manifest, 'dependencies')),
    ...mappingOf(at(manifest, 'devDependencies')),
  }
  return byWord.some(
    ([name, of]) => Object.hasOwn(uses, name) && (of === undefined || of === script),
  )
}
