/**
 * Limits for a target, so that it cannot fill the memory of this machine. Prometheus takes some 4
 * kB for each series of a run.
 */
export const scrapeLimits = {
  bytes: 8 * 1024 * 1024,
  samples: 50_000,
  /** Different ones over the whole run. */
  series: 100_000,
  labels: 64,
  labelName: 256,
  labelValue: 2048,
} as const

/** The longest possible sample within these limits, and some more. */
const longestLine = 200_000

/**
 * Counts what a target returns: why a scrape exceeds a limit, or undefined. A scrape that exceeds
 * one is not counted.
 */
export type SeriesCounter = (body: string) => string | undefined

export function seriesCounter(
  limits: { samples: number; series: number } = scrapeLimits,
): SeriesCounter {
  const known = new Set<number>()
  return body => {
    const added = new Set<number>()
    let samples = 0
    for (const line of linesOf(body)) {
      if (line === '' || line.startsWith('#')) continue
      if (line.length > longestLine)
        return `it exposed a line of more than ${format(longestLine)} characters`
      samples += 1
      if (samples > limits.samples)
        return `it exposed more than ${format(limits.samples)} samples at once`
      const key = hashOf(seriesOf(line))
      if (!known.has(key)) added.add(key)
      if (known.size + added.size > limits.series)
        return `it exposed more than ${format(limits.series)} different series in the run`
    }
    for (const key of added) known.add(key)
    return undefined
  }
}

/** One line at a time: a list of all would be as large as the body again. */
function* linesOf(body: string): Generator<string> {
  for (let from = 0; from < body.length; ) {
    const end = body.indexOf('\n', from)
    yield body.slice(from, end < 0 ? body.length : end)
    from = end < 0 ? body.length : end + 1
  }
}

/** Name and labels of a sample, without its value. A brace within a string ends nothing. */
const seriesOf = (line: string): string =>
  /^[^\s{]*(?:\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\})?/.exec(line)![0]

/**
 * 53 bits, so that a set of them keeps no text alive: two rounds of FNV-1a. A hash in common only
 * counts one series less.
 */
function hashOf(text: string): number {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

const format = (count: number): string => count.toLocaleString('en')
