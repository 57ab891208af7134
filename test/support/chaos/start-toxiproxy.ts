import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { freePort } from '../../../src/net/free-port.ts'

/** A real Toxiproxy until the end of a test: the address of its API, once that answers. */
export async function startToxiproxy(folder: string, ...flags: string[]): Promise<string> {
  const port = await freePort()
  const words = ['-host', '127.0.0.1', '-port', `${port}`, ...flags]
  const child = spawn(join(folder, 'bin/server'), words, { stdio: 'ignore' })
  onTestFinished(async () => {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  const url = `http://127.0.0.1:${port}`
  const version = () =>
    fetch(`${url}/version`).then(
      answer => answer.ok,
      () => false,
    )
  await expect.poll(version).toBe(true)
  return url
}

/** Adds the proxy `shop`; gives the address at which it listens. */
export async function addProxy(api: string, upstream: string): Promise<string> {
  const body = JSON.stringify({ name: 'shop', listen: '127.0.0.1:0', upstream, enabled: true })
  const answer = await fetch(`${api}/proxies`, { method: 'POST', body })
  expect(answer.ok).toBe(true)
  return ((await answer.json()) as { listen: string }).listen
}
