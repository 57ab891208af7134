import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Exchange } from './exchanges.ts'

/** Names of types of Elasticsearch's client, by where a request goes. */
const types: [path: RegExp, request: string | undefined, response: string][] = [
  [/^\/$/, undefined, 'InfoResponse'],
  [/\/_field_caps\?/, undefined, 'FieldCapsResponse'],
  [/\/_search$/, 'SearchRequest', 'SearchResponse'],
]

/**
 * What TypeScript finds wrong with exchanges as values of the types of Elasticsearch's own client,
 * which are generated from its API specification. `home`: where that client is installed.
 */
export function typed(home: string, exchanges: Exchange[]): { faults: string[]; seen: string[] } {
  const lines: string[] = []
  const seen = new Set<string>()
  const unknown: string[] = []
  const add = (type: string, value: unknown) => {
    seen.add(type)
    lines.push(`export const _${lines.length}: estypes.${type} = ${JSON.stringify(value)}`)
  }
  for (const { path, request, status, response } of exchanges) {
    const found = types.find(([pattern]) => pattern.test(path))
    if (!found) {
      unknown.push(`${path} is no operation`)
      continue
    }
    if (found[1]) add(found[1], request)
    add(status < 400 ? found[2] : 'ErrorResponseBase', response)
  }
  const folder = mkdtempSync(join(tmpdir(), 'typed-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'))
  const text = `import type { estypes } from '@elastic/elasticsearch'\n${[...new Set(lines)].join('\n')}\n`
  writeFileSync(join(folder, 'exchanges.mts'), text)
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    module: 'nodenext',
    target: 'es2024',
    types: [],
  }
  const config = { compilerOptions, files: ['exchanges.mts'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const { stdout } = spawnSync(
    resolve('node_modules/.bin/tsc'),
    ['-p', folder, '--pretty', 'false'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const faults = stdout.split('\n').filter(line => line.trim() !== '')
  return { faults: [...unknown, ...faults], seen: [...seen] }
}
