import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { serveLogged } from './logged.ts'

/*
 * A server that never responds to every tenth request, in real load tools: none of them reports a
 * request that still waits when the load is over.
 */
const world = await openWorld()

const tools = [
  {
    name: 'k6',
    file: 'load.js',
    home: await systemTool('k6'),
    program: (home: string) => `exec "${home}/bin/k6" "$@"`,
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
    name: 'locust',
    file: 'locustfile.py',
    home: await systemTool('locust'),
    program: (home: string) => `PYTHONPATH="${home}/python" exec python3 -m locust "$@"`,
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
    name: 'artillery',
    file: 'script.yml',
    home: await systemTool('artillery'),
    program: (home: string) =>
      `exec "${process.execPath}" "${home}/node_modules/artillery/bin/run" "$@"`,
    script: `config: { http: { timeout: 60 }, phases: [{ duration: 8, arrivalRate: 30 }] }
scenarios: [{ flow: [{ get: { url: /hang } }] }]
`,
    load: 'artillery: { command: ./artillery, script: script.yml }, duration: 6s',
    code: 3,
    least: '90%',
    objective: { cause: 'not-sent', blockedBy: 'no-data' },
  },
]

test.each(tools)(
  'a service that never responds to every tenth request of $name does not pass',
  async ({ name, file, home, program, script, load, code, least, objective }) => {
    if (home === undefined) return
    const { url } = await serveLogged()
    await world.write(file, script)
    await world.write(name, `#!/bin/sh\n${program(home)}\n`)
    await chmod(join(world.folder, name), 0o755)
    const config = await world.write(
      `${name}.yml`,
      `load: { ${load}, warmup: 0s }\nobjectives: [availability >= ${least}]\n`,
    )
    const words = ['run', '--config', config, '--target', url, '--report-dir', `out-${name}`]
    const { code: found, stdout, stderr } = await world.command(...words)
    expect([found, stdout, stderr]).toEqual([code, expect.anything(), expect.anything()])
    expect((await world.readRecord(`out-${name}`)).objectives).toMatchObject([objective])
  },
)
