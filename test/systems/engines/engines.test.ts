import { execFileSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LoadCell } from '../../../src/model/evidence/load-report.ts'
import { mergeHistograms, quantile } from '../../../src/stats/histogram.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { layOutJmeter } from './jmeter-home.ts'
import { serveLogged } from './logged.ts'

/* Real load tools, driven by the command as it is shipped, held against a server's own log. */
const world = await openWorld()

const script = `
import http from 'k6/http'
export const options = { vus: 10, duration: '6s', thresholds: { http_req_failed: ['rate<0.01'], 'http_req_duration{name:list}': ['p(95)<2000'] } }
export default function () {
  http.get(__ENV.BASE_URL + '/list?page=' + __ITER, { tags: { name: 'list' } })
  http.get(__ENV.BASE_URL + '/bad?page=' + __ITER)
}
`
const locustfile = `
from locust import HttpUser, task
class Shop(HttpUser):
    @task
    def buy(self):
        print("what a file prints is no request")
        self.client.get("/list?page=1", name="list")
        self.client.get("/bad?page=1")
`

/**
 * Ten users for as long as two JVMs on a busy machine may start apart, who send to what the gate
 * puts in the place of `shop.example`; their pages are in a file beside the plan.
 */
const plan = `<?xml version="1.0" encoding="UTF-8"?>
<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3"><hashTree>
<TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="shop"/><hashTree>
<ThreadGroup guiclass="ThreadGroupGui" testclass="ThreadGroup" testname="users">
  <elementProp name="ThreadGroup.main_controller" elementType="LoopController"><intProp name="LoopController.loops">-1</intProp></elementProp>
  <stringProp name="ThreadGroup.num_threads">\${__P(users)}</stringProp><stringProp name="ThreadGroup.ramp_time">0</stringProp>
  <boolProp name="ThreadGroup.scheduler">true</boolProp><stringProp name="ThreadGroup.duration">15</stringProp>
</ThreadGroup><hashTree>
<CSVDataSet guiclass="TestBeanGUI" testclass="CSVDataSet" testname="pages"><stringProp name="filename">pages.csv</stringProp><stringProp name="variableNames">page</stringProp><boolProp name="recycle">true</boolProp><stringProp name="delimiter">,</stringProp></CSVDataSet><hashTree/>
<TransactionController guiclass="TransactionControllerGui" testclass="TransactionController" testname="visit"><boolProp name="TransactionController.parent">true</boolProp></TransactionController><hashTree>
${['list', 'bad']
  .map(
    path => `<HTTPSamplerProxy guiclass="HttpTestSampleGui" testclass="HTTPSamplerProxy" testname="${path === 'bad' ? 'GET /bad' : path}">
  <elementProp name="HTTPsampler.Arguments" elementType="Arguments"><collectionProp name="Arguments.arguments"/></elementProp>
  <stringProp name="HTTPSampler.domain">shop.example</stringProp><stringProp name="HTTPSampler.protocol">https</stringProp>
  <stringProp name="HTTPSampler.path">/${path}?page=\${page}</stringProp><stringProp name="HTTPSampler.method">GET</stringProp>
  <boolProp name="HTTPSampler.use_keepalive">true</boolProp>
</HTTPSamplerProxy><hashTree/>`,
  )
  .join('\n')}
</hashTree></hashTree></hashTree></hashTree></jmeterTestPlan>
`

const artilleryScript = `
config: { phases: [{ duration: 6, arrivalRate: 20 }] }
scenarios:
  - flow:
      - get: { url: "/list?page=1", name: list }
      - get: { url: "/bad?page=1" }
`

const simulation = `
import static io.gatling.javaapi.core.CoreDsl.*;
import static io.gatling.javaapi.http.HttpDsl.*;
import io.gatling.javaapi.core.*;
public class Shop extends Simulation {
  {
    setUp(
      scenario("shop")
        .exec(http("list").get("/list?page=1"), http("GET /bad").get("/bad?page=1"))
        .injectClosed(constantConcurrentUsers(10).during(8))
    ).protocols(http.baseUrl(System.getenv("BASE_URL")));
  }
}
`

/** Compiles the simulation, and gives what runs it. */
async function compileSimulation(home: string): Promise<string> {
  const source = join(world.folder, await world.write('Shop.java', simulation))
  const classes = join(world.folder, 'gatling-classes')
  execFileSync('javac', ['-cp', `${home}/lib/*`, '-d', classes, source])
  // Gatling looks into texts of Java itself.
  const opens = '--add-opens java.base/java.lang=ALL-UNNAMED'
  return `exec java ${opens} -cp "${home}/lib/*:${classes}" io.gatling.app.Gatling "$@"`
}

/** `addsMs`: how much longer than the server an answer takes for a tool where nothing else runs. */
const tools = [
  {
    name: 'k6',
    home: await systemTool('k6'),
    program: (home: string) => `exec "${home}/bin/k6" "$@"`,
    files: { 'load.js': script },
    load: (command: string) =>
      `k6: { command: ${command}, script: load.js, env: { BASE_URL: $target } }, duration: 30s`,
    version: /^2\.2\.0$/,
    addsMs: 1,
  },
  {
    name: 'locust',
    home: await systemTool('locust'),
    program: (home: string) => `PYTHONPATH="${home}/python" exec python3 -m locust "$@"`,
    files: { 'locustfile.py': locustfile },
    load: (command: string) =>
      `locust: { command: ${command}, file: locustfile.py, users: 10, spawn-rate: 10, workers: 2 }, duration: 6s`,
    version: /^2\.47\.0$/,
    // It sees an answer when its event loop comes to it: 5 ms later, measured on two quiet cores.
    addsMs: 10,
  },
  {
    name: 'jmeter',
    home: await systemTool('jmeter'),
    program: (home: string) => layOutJmeter(join(home, 'lib'), join(world.folder, 'jmeter-home')),
    files: { 'plan.jmx': plan, 'pages.csv': '1\n2\n' },
    load: (command: string) =>
      `jmeter: { command: ${command}, plan: plan.jmx, properties: { users: 10 } }, duration: 30s`,
    version: /^5\.6\.3$/,
    // Whole milliseconds, of threads that share two cores with the server.
    addsMs: 3,
  },
  {
    name: 'gatling',
    home: await systemTool('gatling'),
    program: compileSimulation,
    files: {},
    load: (command: string) =>
      `gatling: { command: ${command}, simulation: Shop, env: { BASE_URL: $target } }, duration: 30s`,
    version: /^3\.14\.3$/,
    // Whole milliseconds, of a JVM that has just begun.
    addsMs: 10,
  },
  {
    name: 'artillery',
    home: await systemTool('artillery'),
    program: (home: string) =>
      `exec "${process.execPath}" "${home}/node_modules/artillery/bin/run" "$@"`,
    files: { 'artillery.yml': artilleryScript },
    load: (command: string) =>
      `artillery: { command: ${command}, script: artillery.yml }, duration: 30s`,
    version: /^2\.0\.34$/,
    addsMs: 10,
  },
]

describe.each(tools)('$name', ({ name, home, program: how, files, load, version, addsMs }) => {
  // A tool is laid out once.
  let program: Promise<string> | undefined
  const prepare = async () => {
    program ??= Promise.resolve(how(home!))
    const command = await world.write(`${name}.sh`, `#!/bin/sh\n${await program}\n`)
    await chmod(join(world.folder, command), 0o755)
    for (const [file, text] of Object.entries(files))
      await writeFile(join(world.folder, file), text)
    const write = (file: string, more: string, warmup = '0s') =>
      world.write(
        file,
        `load: { ${load(join(world.folder, command))}, warmup: ${warmup} }\n${more}`,
      )
    return { write }
  }

  test.skipIf(!home)('measures what the server itself has logged', async () => {
    const { write } = await prepare()
    const { url, log } = await serveLogged()
    const config = await write('own.yml', 'objectives: ["p(95){list} < 1s", availability >= 40%]\n')
    const { stderr } = await world.command(
      ...['run', '--config', config, '--target', url, '--report-dir', `${name}-own`],
    )
    const { evidence, load: measured, objectives } = await world.readRecord(`${name}-own`)
    expect(stderr).not.toContain('what a file prints')
    expect(measured.engine).toMatchObject({ name, version: expect.stringMatching(version) })
    expect(measured.latencyFrom).toBe('sent')
    const logged = await log()
    const { cells, warmup } = evidence.load!
    expect(warmup).toEqual({ sent: 0, good: 0 })
    for (const [path, called] of [
      ['/list', 'list'],
      ['/bad', 'GET /bad'],
    ]) {
      const own = logged.filter(([one]) => one === path)
      const counted = cells.filter(cell => cell.name === called)
      // A request that was under way when the load ended may be known to the server alone.
      expect(sum(counted, ({ sent }) => sent)).toBeGreaterThanOrEqual(own.length - 10)
      expect(sum(counted, ({ sent }) => sent)).toBeLessThanOrEqual(own.length)
      expect(sum(counted, ({ good }) => good)).toBe(
        path === '/bad' ? 0 : sum(counted, ({ sent }) => sent),
      )
    }
    const times = mergeHistograms(
      cells.filter(cell => cell.name === 'list').map(cell => cell.latency),
    )
    const known = logged
      .flatMap(([path, , ms]) => (path === '/list' ? [ms] : []))
      .toSorted((a, b) => a - b)
    for (const q of [0.5, 0.95]) {
      const truth = known[Math.ceil(q * known.length) - 1]!
      const found = quantile(times, q)!
      // Nobody can see an answer before the server has given it.
      expect(found).toBeGreaterThan(truth - 1 - 0.02 * truth)
      if (isQuiet) expect(found).toBeLessThan(truth + addsMs + 0.02 * truth)
      else
        console.warn(
          `${name} p(${q}): ${found} ms, in the log ${truth} ms; this machine is too busy to hold one to the other`,
        )
    }
    if (name === 'k6')
      expect(objectives.slice(2)).toMatchObject([
        { name: 'k6: http_req_duration{name:list} p(95)<2000', verdict: 'pass' },
        { name: 'k6: http_req_failed rate<0.01', verdict: 'fail' },
      ])
  })

  test.skipIf(!home)('runs against a baseline at the same time', async () => {
    const { write } = await prepare()
    const [head, base] = [await serveLogged(), await serveLogged()]
    const config = await write('both.yml', 'objectives: [availability >= 40%]\n', '1s')
    await world.command(
      ...['run', '--config', config, '--target', head.url, '--baseline', base.url],
      ...['--report-dir', `${name}-both`],
    )
    const { evidence, load: measured } = await world.readRecord(`${name}-both`)
    expect(evidence.load!.design).toBe('paired')
    for (const side of [measured.head!, measured.base!]) expect(side.sent).toBeGreaterThan(5)
    const windowsOf = (side: string) =>
      new Set(evidence.load!.cells.filter(cell => cell.side === side).map(({ window }) => window))
    expect(windowsOf('head')).toEqual(windowsOf('base'))
  })
})

/** Others that want the processor make each answer late, after the server has logged it. */
const isQuiet = loadavg()[0]! < availableParallelism() / 2

const sum = (cells: readonly LoadCell[], of: (cell: LoadCell) => number): number =>
  cells.reduce((total, cell) => total + of(cell), 0)
