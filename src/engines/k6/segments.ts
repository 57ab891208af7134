/**
 * The share of one of several processes that run the same script: k6 cuts users, rates and the
 * numbers of iterations by it so that together they are one load.
 */
export function segmentArguments(process: number, processes: number): string[] {
  if (processes === 1) return []
  const edge = (at: number) => (at === 0 ? '0' : at === processes ? '1' : `${at}/${processes}`)
  const edges = Array.from({ length: processes + 1 }, (_, at) => edge(at))
  return [
    ...['--execution-segment', `${edges[process]}:${edges[process + 1]}`],
    ...['--execution-segment-sequence', edges.join(',')],
  ]
}
