import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { serveLogged } from './logged.ts'

/* A script of the real k6 whose own thresholds say something else than the config. */
const home = await systemTool('k6')
const world = await openWorld()

test.skipIf(!home).each([
  ['crossed', 'p(95)<0.001', 'p(95) < 5s', 'is crossed, though all objectives of the config hold'],
  ['kept', 'p(95)<60000', 'p(95) < 1ms', 'holds, though an objective of the config is broken'],
])('a threshold that is %s says that the config disagrees', async (name, own, objective, said) => {
  const { url } = await serveLogged()
  const script = `import http from 'k6/http'
export const options = { vus: 4, duration: '4s', thresholds: { http_req_duration: ['${own}'] } }
export default function () { http.get(__ENV.BASE_URL + '/list') }`
  await world.write(`${name}.js`, script)
  const config = await world.write(
    `${name}.yml`,
    `target: { url: "${url}" }
load: { k6: { command: "${join(home!, 'bin/k6')}", script: ${name}.js, env: { BASE_URL: $target } }, duration: 3s, warmup: 0s }
objectives: ["${objective}"]
`,
  )
  const { code, stdout } = await world.command('run', '--config', config, '--report-dir', name)
  expect(code).toBe(1)
  const { objectives } = await world.readRecord(name)
  expect(objectives.find(one => one.source === 'k6')?.reason).toBe(`k6 found that it ${said}.`)
  if (name === 'crossed') expect(stdout.replace(/\s+/g, ' ')).toContain(said)
})
