import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/* dist/ as it is built: esbuild names each module of ours, by its path below build/, where its code begins. */
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
  // esbuild may begin the same module twice in one file.
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
