import type { Chart } from '../../../model/scorecard.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { renderPlot } from './plot.ts'

const sizes = {
  whole: { width: 980, height: 260 },
  half: { width: 480, height: 200 },
  third: { width: 320, height: 150 },
}

/** A chart in its place, with the names of its lines. */
export function drawFigure(chart: Chart): string {
  const { title, lines, limits = [], spans = [], size = 'half' } = chart
  const keys = [
    ...lines
      .filter(({ label }) => label !== '')
      .map(({ label, tone }) => `<span class="key ${tone}">${escapeHtml(label, 120)}</span>`),
    ...limits.map(
      ({ label, tone = '' }) =>
        `<span class="${`key limit ${tone}`.trim()}">${escapeHtml(label, 120)}</span>`,
    ),
  ]
  if (spans.some(({ isFaint }) => !isFaint))
    keys.push('<span class="key span">a fault is active</span>')
  if (spans.some(({ isFaint }) => isFaint))
    keys.push('<span class="key span faint">recovery</span>')
  const picture = renderPlot(chart, sizes[size])
  return `<figure${size === 'whole' ? ' class="whole"' : ''}><figcaption><b>${escapeHtml(title, 160)}</b>${keys.join('')}</figcaption>${picture}</figure>`
}
