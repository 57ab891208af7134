import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorld } from '../../support/world.ts'
import { serveLogged } from './logged.ts'
import { scriptTools } from './script-tools.ts'

/*
 * A server that never responds to every tenth request, in real load tools: none of them reports a
 * request that still waits when the load is over.
 */
const world = await openWorld()

type Tool = (typeof tools)[number]

const tools = [
  {
    ...scriptTools.k6,
    script: `import http from 'k6/http'
export const options = { scenarios: { buy: { executor: 'constant-arrival-rate', rate: 40,
  duration: '5s', preAllocatedVUs: 80, gracefulStop: '1s' } } }
export default () => http.get(__ENV.BASE_URL + '/hang')`,
    load: 'k6: { command: ./k6, script: load.js, env: { BASE_URL: $target } }, duration: 30s',
    code: 3,
    least: '90%',
    objective: { cause: 'not-sent', blockedBy: 'no-data' },
  },
  {
    ...scriptTools.locust,
    script: `from locust import FastHttpUser, HttpUser, task
class Slow(HttpUser):
    @task
    def buy(self):
        self.client.get("/hang")
class Fast(FastHttpUser):
    @task
    def buy(self):
        self.client.get("/hang", name="fast")
`,
    load: 'locust: { command: ./locust, file: locustfile.py, users: 20, spawn-rate: 20 }, duration: 4s',
    code: 1,
    least: '97%',
    objective: { verdict: 'fail' },
  },
  {
    ...scriptTools.artillery,
    script: `config: { http: { timeout: 60 }, phases: [{ duration: 8, arrivalRate: 30 }] }
scenarios: [{ flow: [{ get: { url: /hang } }] }]
`,
    load: 'artillery: { command: ./artillery, script: script.yml }, duration: 6s',
    code: 3,
    least: '90%',
    objective: { cause: 'not-sent', blockedBy: 'no-data' },
  },
]

/** Runs a load with one of the tools, and returns what became of its only objective. */
async function judged(
  folder: string,
  { name, file, home, program, script, load, least }: Omit<Tool, 'code' | 'objective'>,
) {
  const { url } = await serveLogged()
  await world.write(file, script)
  await world.write(name, `#!/bin/sh\n${program(home!)}\n`)
  await chmod(join(world.folder, name), 0o755)
  const config = await world.write(
    `${folder}.yml`,
    `load: { ${load}, warmup: 0s }\nobjectives: [availability >= ${least}]\n`,
  )
  const { code } = await world.command(
    ...['run', '--config', config, '--target', url, '--report-dir', folder],
  )
  const { objectives, evidence } = await world.readRecord(folder)
  return { code, objectives, remarks: evidence.load?.remarks ?? [] }
}

for (const tool of tools)
  test.skipIf(!tool.home)(
    `a service that never responds to every tenth request of ${tool.name} does not pass`,
    async () => {
      const { code, objective } = tool
      expect(await judged(`hanging-${tool.name}`, tool)).toMatchObject({
        code,
        objectives: [objective],
      })
    },
  )

const k6 = tools[0]!
test.skipIf(!k6.home)(
  'iterations of k6 that outlast the load, and users that think, are not missing responses',
  async () => {
    const script = `import http from 'k6/http'
import { sleep } from 'k6'
const users = (vus, exec) => ({ executor: 'constant-vus', vus, exec, duration: '1m', gracefulStop: '0s' })
export const options = { scenarios: {
  browse: users(5, 'browse'), think: users(10, 'think'), stay: users(30, 'stay') } }
export function browse() { http.get(__ENV.BASE_URL + '/list'); sleep(0.05) }
export function think() { http.get(__ENV.BASE_URL + '/list'); sleep(0.5 + Math.random()) }
export function stay() { http.get(__ENV.BASE_URL + '/list'); sleep(60) }`
    const load = k6.load.replace('duration: 30s', 'duration: 8s')
    expect(await judged('thinking', { ...k6, script, load })).toMatchObject({
      code: 0,
      objectives: [{ verdict: 'pass' }],
      remarks: expect.not.arrayContaining([expect.stringContaining('took longer than others')]),
    })
  },
)
