import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fetchTool } from '../../scripts/fetch-tool.ts'
import { layOutJmeter } from '../../test/systems/engines/jmeter-home.ts'
import { engines, perSecond, scripts, seconds } from './scripts.ts'

/*
 * `npm run bench:engines`: the same load by each engine, through dist/, on the demo shop; writes
 * docs/engines/side-by-side.md. It takes about three minutes, and fetches the tools first.
 */
const folder = mkdtempSync(join(tmpdir(), 'gate-engines-'))
const shop = spawn(process.execPath, ['examples/shop/server.ts', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const url = await addressOf(createInterface({ input: shop.stdout }))
  for (const [name, script] of Object.entries(scripts)) writeFileSync(join(folder, name), script)
  await provideTools()
  const load = loadavg()[0]!
  const rows: string[] = []
  for (const engine of engines) {
    const row = await rowOf(engine, url)
    process.stderr.write(`${row}\n`)
    rows.push(row)
  }
  writeFileSync(resolve('docs/engines/side-by-side.md'), pageOf(rows, load))
} finally {
  shop.kill()
  rmSync(folder, { recursive: true, force: true })
}

async function addressOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const found = /http:\/\/\S+/.exec(line)?.[0]
    if (found) return found
  }
  throw new Error('the shop did not start')
}

/** Each tool as a program of its name in the folder, which is first on the PATH. */
async function provideTools(): Promise<void> {
  const home = (id: string) => fetchTool(resolve('test/systems/tools', id))
  const jmeter = await layOutJmeter(join(await home('jmeter'), 'lib'), join(folder, 'jmeter-home'))
  const gatling = await home('gatling')
  const classes = join(folder, 'classes')
  execFileSync('javac', ['-cp', `${gatling}/lib/*`, '-d', classes, join(folder, 'Shop.java')])
  const opens = '--add-opens java.base/java.lang=ALL-UNNAMED'
  const programs = {
    k6: `exec "${await home('k6')}/bin/k6" "$@"`,
    jmeter,
    gatling: `exec java ${opens} -cp "${gatling}/lib/*:${classes}" io.gatling.app.Gatling "$@"`,
    locust: `PYTHONPATH="${await home('locust')}/python" exec python3 -m locust "$@"`,
    artillery: `exec "${process.execPath}" "${await home('artillery')}/node_modules/artillery/bin/run" "$@"`,
  }
  for (const [name, program] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${program}\n`)
    chmodSync(join(folder, name), 0o755)
  }
}

async function rowOf({ title, load }: (typeof engines)[number], url: string): Promise<string> {
  const objectives = '[availability >= 98%, p(95) < 1s]'
  writeFileSync(
    join(folder, 'gate.yml'),
    `load: { ${load}, warmup: 2s }\nobjectives: ${objectives}\n`,
  )
  const words = ['run', '--config', 'gate.yml', '--target', url, '--report-dir', 'out']
  const gate = spawn(process.execPath, [resolve('dist/index.js'), ...words], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, errors, [code]] = await Promise.all([
    text(gate.stdout),
    text(gate.stderr),
    once(gate, 'exit'),
  ])
  const record = JSON.parse(readFileSync(join(folder, 'out/record.json'), 'utf8'))
  const { head, engine, latencyFrom } = record.load
  if (!head) throw new Error(`${title} measured nothing (${code}):\n${said}\n${errors}`)
  const { p50, p95, p99, max } = head.latency
  const times = [p50, p95, p99, max].map(ms => `${ms === null ? '–' : ms.toFixed(1)} ms`)
  const cells = [
    title,
    engine.version,
    head.sent,
    head.errors,
    ...times,
    latencyFrom,
    record.verdict,
  ]
  return `| ${cells.join(' | ')} |`
}

function pageOf(rows: readonly string[], load: number): string {
  return `# Engines side by side

Each engine in turn sends the same load to the demo shop of this repository: ${perSecond} requests/s of
\`GET /products\` for ${seconds} s, of which the first 2 s are the warm-up. \`npm run bench:engines\` writes this page.

| engine | version | sent | errors | p50 | p95 | p99 | max | times count from | verdict |
|---|---|--:|--:|--:|--:|--:|--:|---|---|
${rows.join('\n')}

The gate computes every percentile from all requests. The objectives are \`availability >= 98%\` and \`p(95) < 1s\`. Times count from the moment at which a
request was due (\`intended\`), or from the moment at which it was sent (\`sent\`), which hides how long it waited before.

Locust and JMeter run ${perSecond} users who start within a second and send once a second each; the others have a rate of arrivals. The shop, the tool and
other work shared ${availableParallelism()} cores (load average ${load.toFixed(0)} at the start): the figures show that the engines agree, not how fast they are.
`
}
