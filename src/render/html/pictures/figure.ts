import type { Chart } from '../../../model/scorecard.ts'
import { scaleOf } from '../../../scorecard/text/axis.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { renderPlot } from './plot.ts'

const sizes = {
  whole: { width: 980, height: 260 },
  half: { width: 480, height: 200 },
  third: { width: 320, height: 150 },
}

const ofFaults = ['a fault is active', 'recovery'] as const

/** A chart in its place, with the names of its lines. */
export function drawFigure(chart: Chart): string {
  const { title, lines, limits = [], spans = [], spanKeys = ofFaults, size = 'half' } = chart
  const [shaded, faint] = spanKeys
  const near = scaleOf(chart).limits
  const keys = [
    ...lines
      .filter(({ label }) => label !== '')
      .map(({ label, tone }) => `<span class="key ${tone}">${escapeHtml(label, 120)}</span>`),
    ...limits.map(limit => {
      const where = near.includes(limit) ? '' : ' (far above)'
      return `<span class="${`key limit ${limit.tone ?? ''}`.trim()}">${escapeHtml(limit.label, 120)}${where}</span>`
    }),
  ]
  if (spans.some(({ isFaint }) => !isFaint))
    keys.push(`<span class="key span">${escapeHtml(shaded)}</span>`)
  if (spans.some(({ isFaint }) => isFaint))
    keys.push(`<span class="key span faint">${escapeHtml(faint)}</span>`)
  const picture = renderPlot(chart, sizes[size])
  return `<figure${size === 'whole' ? ' class="whole"' : ''}><figcaption><b>${escapeHtml(title, 160)}</b>${keys.join('')}</figcaption>${picture}</figure>`
}
