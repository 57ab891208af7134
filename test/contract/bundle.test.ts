import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/*
 * dist/ as it is built: rolldown names each module of ours, by its path below build/, where its
 * code begins.
 */
const root = join(import.meta.dirname, '../..')
const files = globSync('dist/*.js', { cwd: root })
const modules = files.flatMap(file =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^\/\/ build\/(.+)$/gm)].map(([, name]) => ({
    name: name!,
    file,
  })),
)

test('each module of ours stands in one file of the bundle', () => {
  expect(modules.length).toBeGreaterThan(300)
  const filesOf = Map.groupBy(modules, ({ name }) => name)
  const several = [...filesOf].filter(
    ([, where]) => new Set(where.map(({ file }) => file)).size > 1,
  )
  expect(several).toEqual([])
})

test('no name of a file depends on what it holds, and each package stands in vendor/ once', () => {
  expect(files.filter(name => /[.-][0-9A-Z]{8}\.js$/.test(name))).toEqual([])
  const vendor = globSync('dist/vendor/*.js', { cwd: root })
  const agents = vendor.filter(file =>
    /class Agent extends DispatcherBase/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(agents).toHaveLength(1)
  const left = files.filter(file =>
    /^(?:import|\} from) ?"(?!node:|\.\/)/m.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(left).toEqual([])
})

/**
 * Files that a file brings along, and those that they do; what is imported where it is needed is
 * none of them.
 */
function broughtBy(entries: readonly string[]): Set<string> {
  const brought = new Set(entries)
  for (const file of brought) {
    const code = readFileSync(join(root, 'dist', file), 'utf8')
    for (const [, name] of code.matchAll(/(?:\bfrom|\bimport) ?"\.\/([^"]+)"/g))
      brought.add(file.startsWith('vendor/') ? `vendor/${name}` : name!)
  }
  return brought
}

test('a load of HTTP brings along no code of another protocol, and a config none of what reads .proto files', () => {
  const names = files.map(file => file.replace('dist/', ''))
  const ofLoad = names.filter(name =>
    /^(index|cli-commands-(run|validate)|action-action|engines-embedded-(embedded|worker|run-load|scenario-program|protocols-http-.*))\.js$/.test(
      name,
    ),
  )
  expect(ofLoad.length).toBeGreaterThan(8)
  const others = [...broughtBy(ofLoad)].filter(name =>
    /protobufjs|^engines-embedded-protocols-(?!http-)/.test(name),
  )
  expect(others).toEqual([])
  // That it would be found: what calls gRPC does bring it along.
  expect(broughtBy(['engines-embedded-protocols-grpc-grpc.js'])).toContain('vendor/protobufjs.js')
})

test('the version is printed by the modules that it takes, and no other is loaded', () => {
  const loaded = new Set<string>()
  const load = (file: string) => {
    if (loaded.has(file)) return
    loaded.add(file)
    const code = readFileSync(join(root, file), 'utf8')
    for (const [, name] of code.matchAll(/(?:^import|\bfrom) ?"\.\/([^"]+)"/gm))
      load(`dist/${name}`)
  }
  load('dist/index.js')
  load('dist/cli-cli.js')
  expect(
    modules
      .filter(({ file }) => loaded.has(file))
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['cli/cli.js', 'main.js', 'model/version.js', 'tools/processes/supervisor-messages.js'])
  // The entry, the command line, and what both of them use.
  expect(loaded.size).toBe(3)
})

test('what is always loaded together stands together, so that a start has few files to find', () => {
  const loadedBy = (entry: string) =>
    [...broughtBy(['index.js', entry])].filter(name => !name.startsWith('vendor/')).toSorted()
  const shared = ['shared-common.js', 'shared-config.js', 'shared-start.js']
  expect(loadedBy('cli-commands-validate.js')).toEqual([
    'cli-commands-validate.js',
    'index.js',
    ...shared,
  ])
  const gate = (entry: string) => loadedBy(entry).filter(name => !name.startsWith('shared-'))
  expect(loadedBy('action-action.js')).toEqual(
    expect.arrayContaining([...shared, 'shared-gate.js']),
  )
  expect(gate('action-action.js')).toEqual(['action-action.js', 'index.js'])
  // Most configs name no file of rows, and most requests are not signed.
  expect([...broughtBy(['cli-commands-validate.js'])].toSorted()).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^vendor\/(aws4|csv-parse|undici)/)]),
  )
  // What sends nothing brings along none of what sends, and a thread that sends reads no config.
  for (const entry of ['cli-help.js', 'cli-commands-run.js', 'action-action.js'])
    expect(loadedBy(entry)).not.toContain('shared-load.js')
  const sending = ['shared-common.js', 'shared-load.js', 'shared-start.js']
  for (const entry of ['engines-embedded-worker.js', 'engines-embedded-run-load.js'])
    expect(loadedBy(entry)).toEqual([entry, 'index.js', ...sending])
})
