import type { Client } from './clients.ts'
import type { Nginx } from './nginx.ts'
import type { Tools } from './tools.ts'

/** What every part is given. */
export type Bench = {
  tools: Tools
  clients: readonly Client[]
  nginx: Nginx
  rounds: number
  /** Of each measurement of a part. */
  seconds: Record<'throughput' | 'scenario' | 'open' | 'stall' | 'accuracy' | 'protocols', number>
  /** Of a scenario, over which memory is measured. */
  iterations: number
  long: boolean
  /** Tells how it goes. */
  say: (line: string) => void
}

export const connections = 50

/** Runs something for a client; gives why it failed instead of throwing. */
export async function orWhy<T>(
  bench: Bench,
  what: string,
  work: () => Promise<T>,
): Promise<T | string> {
  try {
    const result = await work()
    bench.say(`${what}: ${JSON.stringify(result)}`)
    return result
  } catch (error) {
    bench.say(`${what}: ${error instanceof Error ? error.message : error}`)
    return 'it failed'
  }
}
