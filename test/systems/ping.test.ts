import { spawnSync } from 'node:child_process'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemTool } from '../support/system-tool.ts'
import { openWorld, runShared } from '../support/world.ts'

/* The real ping of Debian, asked by the command as it is shipped. */
const tool = await systemTool('ping')
const PATH = tool && join(tool, 'root/bin')
const { write, folder } = await openWorld()

const loopback = Object.values(networkInterfaces())
  .flatMap(addresses => addresses ?? [])
  .filter(({ internal }) => internal)
  .map(({ address }) => address)

const check = async () => {
  const checks = loopback.map(host => `{ name: "${host}", ping: "${host}" }`)
  await write('gate.yml', `service: shop\nchecks: [${checks}]\n`)
  const words = ['check', '--config', 'gate.yml', '--format', 'json']
  const { code, stdout } = await runShared(folder, words, { ...process.env, PATH })
  return { code, ...(JSON.parse(stdout) as { checks: object[] }) }
}

test('this machine replies to a ping at each of its loopback addresses', async context => {
  context.skip(tool === undefined)
  const asked = spawnSync(join(PATH!, 'ping'), ['-c', '1', '127.0.0.1'])
  context.skip(asked.status !== 0, `ping may not be used here: ${asked.stderr}`)
  const { code, checks } = await check()
  expect(checks).toMatchObject(loopback.map(() => ({ kind: 'ping', verdict: 'pass' })))
  expect(code).toBe(0)
})
