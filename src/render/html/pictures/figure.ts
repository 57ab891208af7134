import { escapeHtml } from '../../text/escape-html.ts'
import { type Plot, renderPlot } from './plot.ts'

/** Colours of the lines of a plot, in their order. */
export const tones = ['blue', 'violet', 'teal', 'yellow', 'pink', 'grey']

const sizes = {
  whole: { width: 980, height: 260 },
  half: { width: 480, height: 200 },
  third: { width: 320, height: 150 },
}

/** A plot in its place: the whole width, half of it, or a third. */
export type Figure = Omit<Plot, 'width' | 'height'> & { size?: keyof typeof sizes }

export function drawFigure(figure: Figure | undefined): string {
  if (!figure) return ''
  const { size = 'half', ...plot } = figure
  const keys = [
    ...plot.lines
      .filter(({ label }) => label !== '')
      .map(({ label, tone }) => `<span class="key ${tone}">${escapeHtml(label, 120)}</span>`),
    ...(plot.limits ?? []).map(
      ({ label }) => `<span class="key limit">${escapeHtml(label, 120)}</span>`,
    ),
  ]
  const picture = renderPlot({ ...plot, ...sizes[size] })
  return `<figure${size === 'whole' ? ' class="whole"' : ''}><figcaption><b>${escapeHtml(plot.title, 160)}</b>${keys.join('')}</figcaption>${picture}</figure>`
}
