import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below the ports that systems give to each connection, which are taken and given up all the time:
 * a tool may take seconds until it uses its port.
 */
const range = [20_000, 30_000] as const
const mostTries = 100

/** A port of loopback that nobody listens on; someone else may take it before it is used. */
export async function freePort(): Promise<number> {
  for (let left = mostTries; left > 0; left -= 1) {
    const port = randomInt(...range)
    if (await isFree(port)) return port
  }
  throw new TypeError('no port is free')
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const isOurs = await new Promise<boolean>(resolve => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!isOurs) return false
  server.close()
  await once(server, 'close')
  return true
}
