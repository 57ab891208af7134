import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { layOutJmeter } from './jmeter-home.ts'
import { serveLogged } from './logged.ts'
import { scriptTools } from './script-tools.ts'

/*
 * Scripts that go wrong after their first request, in real load tools: each of them says that all
 * is well, and what it has sent is good.
 */
const world = await openWorld()

const plan = `<?xml version="1.0" encoding="UTF-8"?>
<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3"><hashTree>
<TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="shop"/><hashTree>
<ThreadGroup guiclass="ThreadGroupGui" testclass="ThreadGroup" testname="users">
  <stringProp name="ThreadGroup.on_sample_error">stopthread</stringProp>
  <elementProp name="ThreadGroup.main_controller" elementType="LoopController"><intProp name="LoopController.loops">1</intProp></elementProp>
  <stringProp name="ThreadGroup.num_threads">5</stringProp><stringProp name="ThreadGroup.ramp_time">0</stringProp>
</ThreadGroup><hashTree>
${['list', 'bad', 'later']
  .map(
    path => `<HTTPSamplerProxy guiclass="HttpTestSampleGui" testclass="HTTPSamplerProxy" testname="${path}">
  <elementProp name="HTTPsampler.Arguments" elementType="Arguments"><collectionProp name="Arguments.arguments"/></elementProp>
  <stringProp name="HTTPSampler.domain">shop.example</stringProp><stringProp name="HTTPSampler.path">/${path}</stringProp>
  <stringProp name="HTTPSampler.method">GET</stringProp>
</HTTPSamplerProxy><hashTree/>`,
  )
  .join('\n')}
</hashTree></hashTree></hashTree></jmeterTestPlan>
`

const tools = [
  {
    ...scriptTools.k6,
    script: `import http from 'k6/http'
export const options = { vus: 4, iterations: 20 }
export default function () {
  http.get(__ENV.BASE_URL + '/list')
  JSON.parse('<html>')
  http.get(__ENV.BASE_URL + '/later')
}`,
    load: 'k6: { command: ./k6, script: load.js, env: { BASE_URL: $target } }, duration: 30s',
    said: /^20 iterations of k6 ended with an exception of the script, such as: SyntaxError: /,
  },
  {
    ...scriptTools.locust,
    script: `from locust import HttpUser, task
class Shop(HttpUser):
    @task
    def buy(self):
        self.client.get("/list")
        raise ValueError("no basket")
`,
    load: 'locust: { command: ./locust, file: locustfile.py, users: 2, workers: 2 }, duration: 3s',
    said: /^\d+ exceptions of the locustfile outside of requests, such as: ValueError: no basket$/,
  },
  {
    ...scriptTools.artillery,
    script: `config: { phases: [{ duration: 2, arrivalRate: 5 }] }
scenarios:
  - flow:
      - get: { url: /list, capture: { json: $.basket, as: basket } }
      - get: { url: /later }
`,
    load: 'artillery: { command: ./artillery, script: script.yml }, duration: 30s',
    said: /^10 users of Artillery did not get to the end of their scenario, such as: /,
  },
  {
    name: 'jmeter',
    file: 'plan.jmx',
    home: await systemTool('jmeter'),
    program: (home: string) => layOutJmeter(join(home, 'lib'), join(world.folder, 'jmeter-home')),
    script: plan,
    load: 'jmeter: { command: ./jmeter, plan: plan.jmx }, duration: 30s',
    said: /^5 threads of JMeter ended because of an error, such as: Stop Thread detected by thread: /,
  },
]

test.each(tools)(
  'what a script of $name did not send passes no objective',
  async ({ name, file, home, program, script, load, said }) => {
    if (home === undefined) return
    const { url, log } = await serveLogged()
    await world.write(file, script)
    await world.write(name, `#!/bin/sh\n${await program(home)}\n`)
    await chmod(join(world.folder, name), 0o755)
    const config = await world.write(
      `${name}.yml`,
      `load: { ${load}, warmup: 0s }\nobjectives: [availability >= 5%]\n`,
    )
    const words = ['run', '--config', config, '--target', url, '--report-dir', `out-${name}`]
    const { code, stdout, stderr } = await world.command(...words)
    expect([code, stdout, stderr]).toEqual([3, expect.anything(), expect.anything()])
    expect(stdout).toContain('Requests of the script are missing')
    const { objectives, evidence } = await world.readRecord(`out-${name}`)
    expect(objectives).toMatchObject([{ cause: 'not-sent', blockedBy: 'no-data' }])
    expect(evidence.load!.remarks).toContainEqual(expect.stringMatching(said))
    expect((await log()).map(([path]) => path)).not.toContain('/later')
  },
)
