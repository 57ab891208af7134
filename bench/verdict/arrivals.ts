/**
 * How requests are shared out between the two deployments: alternately, in windows of the order A B
 * B A, or base for the first half of the time and head for the second.
 */
export type Design = 'paired' | 'abba' | 'sequential'

/** Seconds of a window of the `abba` design, and what is discarded at its start. */
const abbaWindow = { seconds: 2.5, discarded: 0.5 }

/** Intended starts of each side in seconds from the start of the measured window, ascending. */
export type Arrivals = { readonly base: Float64Array; readonly head: Float64Array }

/** A constant rate in all, whoever gets the request; which of a pair comes first is drawn. */
export function drawArrivals(
  design: Design,
  seconds: number,
  rate: number,
  random: () => number,
): Arrivals {
  const requests = Math.floor(seconds * rate + 1e-9)
  if (design === 'paired') return drawPairs(Math.floor(requests / 2), rate, random)
  const base: number[] = []
  const head: number[] = []
  for (let i = 0; i < requests; i += 1) {
    const t = i / rate
    const side = design === 'abba' ? abbaSide(t) : t < seconds / 2 ? 'base' : 'head'
    if (side === 'base') base.push(t)
    else if (side === 'head') head.push(t)
  }
  return { base: Float64Array.from(base), head: Float64Array.from(head) }
}

function drawPairs(pairs: number, rate: number, random: () => number): Arrivals {
  const base = new Float64Array(pairs)
  const head = new Float64Array(pairs)
  for (let pair = 0; pair < pairs; pair += 1) {
    const baseFirst = random() < 0.5
    base[pair] = (2 * pair + (baseFirst ? 0 : 1)) / rate
    head[pair] = (2 * pair + (baseFirst ? 1 : 0)) / rate
  }
  return { base, head }
}

function abbaSide(t: number): 'base' | 'head' | 'discarded' {
  // A start on the edge of a window belongs to the window that it opens, whatever the division made
  // of it.
  const window = Math.floor(t / abbaWindow.seconds + 1e-9)
  if (t - window * abbaWindow.seconds < abbaWindow.discarded - 1e-9) return 'discarded'
  return window % 4 === 0 || window % 4 === 3 ? 'base' : 'head'
}
