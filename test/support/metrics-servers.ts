import { test } from 'vitest'
import { findServer, type ServerId } from '../../scripts/prometheus-server.ts'

const wanted: readonly ServerId[] = ['prometheus', 'prometheus-3', 'victoria-metrics']

/**
 * The servers that can be had here. One that cannot be had is a skipped test with its reason, told on standard error too;
 * in CI it fails.
 */
export async function availableServers(): Promise<ServerId[]> {
  const found: ServerId[] = []
  for (const id of wanted) {
    const missing = await findServer(id).then(
      () => undefined,
      (error: Error) => error.message,
    )
    if (missing === undefined) found.push(id)
    else if (process.env.CI) test(`${id} can be had`, () => Promise.reject(new Error(missing)))
    else {
      console.warn(`NOT TESTED: ${missing}`)
      test.skip(`${id} can be had: ${missing}`, () => undefined)
    }
  }
  return found
}
