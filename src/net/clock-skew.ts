/**
 * How far a server's clock is ahead of ours, in ms: between these two, since an answer takes its
 * time.
 */
export type Skew = { least: number; most: number }

/** Less than this is a matter of course, and moves no sample that decides anything. */
const toleratedMs = 1000

/**
 * `said`: the server's time in Unix seconds, at some moment between `sentAt` and `receivedAt`,
 * both ours in ms.
 */
export function skewOf({
  said,
  sentAt,
  receivedAt,
}: {
  said: number
  sentAt: number
  receivedAt: number
}): Skew {
  // VictoriaMetrics cuts off the fraction.
  const grainMs = Number.isInteger(said) ? 1000 : 0
  return { least: said * 1000 - receivedAt, most: said * 1000 + grainMs - sentAt }
}

/** What is certain to be more than a second; else 0. */
export function certainSkewMs({ least, most }: Skew): number {
  return least > toleratedMs || most < -toleratedMs ? Math.round((least + most) / 2) : 0
}
