import type { Traffic } from '../../model/conventional.ts'
import type { Scorecard, TrafficChart } from '../../model/scorecard.ts'
import { formatNumber, formatValue, type Unit } from '../../model/units.ts'
import { drawFigure, type Figure, tones } from './pictures/figure.ts'
import { scaleOf } from './pictures/plot.ts'

/** What the client saw of the requests; absent where nothing was measured. */
type ClientView = Record<Traffic, Figure | undefined>

const order = ['latency', 'rate', 'errors'] as const

/**
 * The client's view, and where a server tells of the same requests, its view beside it, on the same axes. `closer`: what is
 * drawn below the latency.
 */
export function drawViews(
  client: ClientView,
  scorecard: Scorecard,
  closer: (Figure | undefined)[],
): string[] {
  if (scorecard.traffic.length === 0)
    return [client.latency, ...closer, client.errors, client.rate].map(figure => drawFigure(figure))
  const heads = ['As the client saw it', 'As the server saw it'].map(head => `<h3>${head}</h3>`)
  const pairs = order.flatMap(of => {
    const seen = scorecard.traffic.find(one => one.of === of)
    return drawBeside(client[of], seen && serverView(seen, scorecard))
  })
  const note =
    '<p class="soft small whole">The server counts every request that it had, also those of others. Its rates and percentiles are over the last 10 s or four scrapes, so that the first ones still hold what was before; its percentiles are only as fine as its buckets.</p>'
  return [...heads, ...pairs, note, ...closer.map(figure => drawFigure(figure))]
}

/** Two plots in one row; one that is missing leaves its place empty. */
function drawBeside(one: Figure | undefined, other: Figure | undefined): string[] {
  if (!one && !other) return []
  const heights = [one, other].flatMap(figure => (figure ? [scaleOf(figure).highest] : []))
  // Where one is so much higher that the other would lie flat, each has its own axis.
  const reach = Math.max(...heights) <= 4 * Math.min(...heights) ? Math.max(...heights) : 0
  return [one, other].map(figure =>
    figure ? drawFigure({ ...figure, size: 'half', reach }) : '<div></div>',
  )
}

const serverView = ({ title, unit, points }: TrafficChart, { measured }: Scorecard): Figure => ({
  title,
  lines: [{ label: 'server', tone: unit === 'ratio' ? 'red' : 'violet', points }],
  seconds: measured?.seconds ?? 0,
  format: value => formatValue(value, unit),
  cutsPeaks: unit === 'ms',
})

/** What the target used, in small. */
export function drawResources({ resources, measured }: Scorecard): string {
  const figures = resources
    .filter(({ points }) => points.length > 1)
    .map(({ title, unit, points, limits }, index) =>
      drawFigure({
        title,
        size: 'third',
        lines: [{ label: saidOnce(unit) ? unit : '', tone: tones[index % tones.length]!, points }],
        limits,
        seconds: measured?.seconds ?? 0,
        format: value => (saidOnce(unit) ? formatNumber(value) : formatValue(value, unit)),
      }),
    )
  return figures.length > 0
    ? `<h3>What the target used</h3><div class="plots small-ones">${figures.join('')}</div>`
    : ''
}

/** A unit that never changes with the size of the number need not stand at each tick. */
const saidOnce = (unit: Unit): boolean => unit === 'cores' || unit === 'MB'
