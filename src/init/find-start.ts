import { at, mappingOf, parseForeign } from './parse-foreign.ts'
import { type FoundStart, findFile, type Repository } from './repository.ts'
import { portOf, startByCompose } from './start-by-compose.ts'

/** Output of what runs in the background, shown by a last step. */
const inBackground = (command: string): string => `${command} > app.log 2>&1 &`

function startByDocker(repository: Repository): FoundStart | undefined {
  const text = repository.text('Dockerfile')
  if (text === undefined) return undefined
  const port = portOf(/^\s*EXPOSE\s+(\d{1,5})/im.exec(text)?.[1]) ?? 8080
  const steps = [
    '- run: docker build --tag app .',
    `- run: docker run --detach --env PORT=${port} --publish ${port}:${port} app`,
  ]
  return { what: 'start', found: `docker, port ${port}`, why: 'Dockerfile', start: { steps, port } }
}

type Manager = {
  name: string
  lock: RegExp
  install: (repository: Repository) => string[]
  run: (script: string) => string
}

/** The one place to add a package manager. */
const managers: readonly Manager[] = [
  {
    name: 'pnpm',
    lock: /^pnpm-lock\.yaml$/,
    install: () => ['corepack enable', 'pnpm install --frozen-lockfile'],
    run: script => `pnpm run ${script}`,
  },
  {
    name: 'yarn',
    lock: /^yarn\.lock$/,
    install: ({ files }) => [
      'corepack enable',
      `yarn install ${files.includes('.yarnrc.yml') ? '--immutable' : '--frozen-lockfile'}`,
    ],
    run: script => `yarn run ${script}`,
  },
  {
    name: 'bun',
    lock: /^bun\.lockb?$/,
    install: () => ['bun install --frozen-lockfile'],
    run: script => `bun run ${script}`,
  },
  {
    name: 'npm',
    lock: /^(package-lock|npm-shrinkwrap)\.json$/,
    install: () => ['npm ci'],
    run: script => `npm run ${script}`,
  },
]
const npmWithoutLock: Manager = {
  name: 'npm',
  lock: /^$/,
  install: () => ['npm install'],
  run: script => `npm run ${script}`,
}

/** Scripts that start an app, the best first; the last ones are for whoever develops. */
const startScripts = ['start', 'preview', 'serve', 'dev'] as const

/** Ports that frameworks listen on where nobody says otherwise; by the package and the script. */
const usualPorts: readonly [name: string, port: number, script?: string][] = [
  ['astro', 4321],
  ['@angular/core', 4200],
  ['vite', 4173, 'preview'],
  ['vite', 5173, 'dev'],
]

function startByNode(repository: Repository): FoundStart | undefined {
  const manifest = parseForeign(repository.text('package.json'))
  const scripts = mappingOf(at(manifest, 'scripts'))
  const script = startScripts.find(name => typeof at(scripts, name) === 'string')
  if (script === undefined) return undefined
  const found = managers
    .map(manager => ({ manager, lock: findFile(repository, manager.lock) }))
    .find(({ lock }) => lock)
  const manager = found?.manager ?? npmWithoutLock
  const port = nodePort(repository, manifest, script)
  const hasBuild = typeof at(scripts, 'build') === 'string'
  const steps = [
    ...(manager.name === 'bun'
      ? ['- uses: oven-sh/setup-bun@v2']
      : nodeSteps(repository, found?.lock)),
    ...manager.install(repository).map(command => `- run: ${command}`),
    ...(hasBuild && script !== 'dev' ? [`- run: ${manager.run('build')}`] : []),
    `- run: ${inBackground(manager.run(script))}`,
    `  env: { PORT: ${port} }`,
  ]
  const why = `${found?.lock ?? 'no lock file'}, the script ${script} in package.json`
  return {
    what: 'start',
    found: `${manager.run(script)}, port ${port}`,
    why,
    start: { steps, port },
  }
}

function nodeSteps({ files }: Repository, lock: string | undefined): string[] {
  const version = ['.nvmrc', '.node-version'].find(file => files.includes(file))
  const cache = lock === 'package-lock.json' ? ', cache: npm' : ''
  const node = version ? `node-version-file: ${version}` : 'node-version: lts/*'
  return ['- uses: actions/setup-node@v7', `  with: { ${node}${cache} }`]
}

function nodePort(repository: Repository, manifest: unknown, script: string): number {
  const text = String(at(at(manifest, 'scripts'), script) ?? '').slice(0, 2000)
  const said = /(?:--port[ =]|-p[ =]?|\bPORT=)(\d{2,5})\b/.exec(text)?.[1]
  const inExample = /^PORT=["']?(\d{2,5})\b/m.exec(repository.text('.env.example') ?? '')?.[1]
  const uses = {
    ...mappingOf(at(manifest, 'dependencies')),
    ...mappingOf(at(manifest, 'devDependencies')),
  }
  const usual = usualPorts.find(
    ([name, , of]) => Object.hasOwn(uses, name) && (of === undefined || of === script),
  )?.[1]
  return portOf(said) ?? portOf(inExample) ?? usual ?? 3000
}

function startByGo({ files }: Repository): FoundStart | undefined {
  if (!files.includes('go.mod') || !files.includes('main.go')) return undefined
  const port = 8080
  const steps = [
    ...['- uses: actions/setup-go@v6', '  with: { go-version-file: go.mod }'],
    ...[
      '- run: go build -o $RUNNER_TEMP/app .',
      `- run: ${inBackground('$RUNNER_TEMP/app')}`,
      `  env: { PORT: ${port} }`,
    ],
  ]
  return {
    what: 'start',
    found: `go build, port ${port}`,
    why: 'go.mod, main.go',
    start: { steps, port },
  }
}

function startBySpring(repository: Repository): FoundStart | undefined {
  const file = ['pom.xml', 'build.gradle', 'build.gradle.kts'].find(name =>
    /spring-boot/.test(repository.text(name) ?? ''),
  )
  if (file === undefined) return undefined
  const isMaven = file === 'pom.xml'
  const wrapper = isMaven ? 'mvnw' : 'gradlew'
  const tool = repository.files.includes(wrapper) ? `./${wrapper}` : isMaven ? 'mvn' : 'gradle'
  const port = 8080
  const steps = [
    ...['- uses: actions/setup-java@v5', '  with: { distribution: temurin, java-version: 21 }'],
    `- run: ${inBackground(`${tool} ${isMaven ? 'spring-boot:run' : 'bootRun'}`)}`,
  ]
  return { what: 'start', found: `${tool}, port ${port}`, why: file, start: { steps, port } }
}

/** The one place to add a way to start an app; the first that can be counts. */
const starts = [startByCompose, startByNode, startByDocker, startByGo, startBySpring]

export function findStart(repository: Repository): FoundStart | undefined {
  for (const start of starts) {
    const found = start(repository)
    if (found) return found
  }
  return undefined
}
