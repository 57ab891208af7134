import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canBeHad } from '../../support/can-be-had.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld, sampleLines } from '../../support/world.ts'
import { recentJava, startBackend } from '../servers/backend.ts'

/* Documents in a real OpenSearch, counted by the command as it is shipped. */
const opensearch = await systemTool('opensearch')
const java = await canBeHad('a JDK from 21 on', async () => {
  const found = recentJava()
  if (!found) throw new Error('there is none in /usr/lib/jvm or JAVA_HOME_21_X64')
  return found
})
const world = await openWorld()
/** The runner's own; it takes no other. */
const url = 'http://127.0.0.1:9201'

test.runIf(opensearch && java)(
  'documents of the window are counted by OpenSearch, and a field that is misspelt is no zero',
  async () => {
    await startBackend(
      [
        java!,
        ...['-Xmx512m', '-cp', join(opensearch!, 'lib/*')],
        'org.codelibs.opensearch.runner.OpenSearchRunner',
        ...['-basePath', join(world.folder, 'opensearch'), '-numOfNode', '1'],
      ],
      { url, cwd: world.folder },
    )
    const start = Math.floor(Date.now() / 60_000) * 60 - 300
    const documents = Array.from({ length: 50 }, (_, at) => ({
      '@timestamp': new Date((start + at * 2) * 1000).toISOString(),
      level: at % 10 === 0 ? 'error' : 'info',
    }))
    // One before the window, and one at its very end, which is no part of it.
    const outside = [-1, 120].map(at => ({
      '@timestamp': new Date((start + at) * 1000).toISOString(),
      level: 'error',
    }))
    const lines = [...documents, ...outside].flatMap(one => ['{"create":{}}', JSON.stringify(one)])
    const sent = await fetch(`${url}/shop-logs/_bulk?refresh=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: `${lines.join('\n')}\n`,
    })
    expect(await sent.json()).toMatchObject({ errors: false })
    await world.write('requests.ndjson', sampleLines(1200, 120, { head: () => 20 }))
    const of = (rest: string) => `elasticsearch: { index: shop-*, ${rest} }`
    await world.write(
      'gate.yml',
      `load: { samples: { file: requests.ndjson, start: "${new Date(start * 1000).toISOString()}" } }
elasticsearch: { url: "${url}", settle: 0s }
objectives:
  - { name: errors, ${of('query: "level:error"')}, when: value <= 5 }
  - { name: share, ${of('bad: "level:error", total: "*"')}, when: ratio < 50% }
  - { name: fatal, ${of('bad: "level:fatal", total: "*"')}, when: ratio < 50% }
  - { name: typo, ${of('bad: "levle:error", total: "*"')}, absent: ok, when: ratio < 50% }
`,
    )
    const { stdout, stderr } = await world.command(
      ...['run', '--config', 'gate.yml', '--target', url, '--report-dir', 'report'],
    )
    const record = await world.readRecord('report').catch(() => {
      throw new Error(stdout + stderr)
    })
    const judged = (name: string) => record.objectives.find(one => one.name === name)
    expect(judged('errors')).toMatchObject({ verdict: 'pass', value: 5 })
    expect(judged('share')).toMatchObject({ verdict: 'pass', value: 0.1 })
    expect(judged('fatal')).toMatchObject({ verdict: 'pass', value: 0 })
    expect(judged('typo')).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('shop-* has no field levle'),
    })
  },
  400_000,
)
