import { test } from 'vitest'

/**
 * What a file's tests need of this machine, such as a foreign program. Where it cannot be had, that
 * is a skipped test with its reason, told on standard error too; in CI it fails.
 */
export async function canBeHad<T>(name: string, get: () => Promise<T>): Promise<T | undefined> {
  try {
    return await get()
  } catch (error) {
    const reason = (error as Error).message
    if (process.env.CI) test(`${name} can be had`, () => Promise.reject(new Error(reason)))
    else {
      console.warn(`NOT TESTED: ${name}: ${reason}`)
      test.skip(`${name} can be had: ${reason}`, () => undefined)
    }
    return undefined
  }
}
