import { readFileSync } from 'node:fs'

/**
 * Measures, and adds what the host of this machine gave to its other guests meanwhile: a share of
 * the CPU time of all cores. What is late while much is stolen is late by the host, not the client.
 */
export async function withStolen<T>(work: () => Promise<T>): Promise<T & { stolen: number }> {
  const before = readTimes()
  const result = await work()
  const after = readTimes()
  const stolen = (after.stolen - before.stolen) / Math.max(1, after.all - before.all)
  return { ...result, stolen }
}

/** Ticks of all cores since the machine was started; fields of /proc/stat as proc(5) gives them. */
function readTimes(): { all: number; stolen: number } {
  const [, ...fields] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/\s+/)
  // The last two are contained in user and nice.
  const times = fields.slice(0, 8).map(Number)
  return { all: times.reduce((sum, time) => sum + time, 0), stolen: times[7] ?? 0 }
}
