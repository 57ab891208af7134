import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { freePort } from '../../../src/net/free-port.ts'

/** Keys that moto takes, as it takes any. */
export const awsKeys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'key-of-aws' }

/**
 * A call to a service of AWS: its name in signatures, the operation as its header names it, and the
 * body.
 */
type Call = (service: string, operation: string, body: object) => Promise<Record<string, unknown>>

/** moto as a server, once it answers; `home` is where `systemTool('moto')` has it. */
export async function startMoto(home: string): Promise<{ url: string; call: Call }> {
  const port = await freePort()
  const child = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', `${port}`], {
    env: { ...process.env, PYTHONPATH: join(home, 'python') },
    stdio: 'ignore',
  })
  onTestFinished(async () => {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  const url = `http://127.0.0.1:${port}`
  const isUp = () =>
    fetch(`${url}/moto-api/`).then(
      () => true,
      () => false,
    )
  await expect.poll(isUp, { timeout: 120_000 }).toBe(true)
  const call: Call = async (service, operation, body) => {
    const credential = `AKID/20260101/eu-west-1/${service}/aws4_request`
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': operation,
      },
      body: JSON.stringify(body),
    })
    const text = await answer.text()
    expect(answer.ok, text).toBe(true)
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
  }
  return { url, call }
}
