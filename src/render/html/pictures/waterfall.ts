import { formatMilliseconds } from '../../../model/basics/units.ts'
import type { Waterfall, WaterfallRow } from '../../../model/scorecard.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { drawText } from '../text.ts'

/** Deeper rows are not indented any further. */
const deepest = 8
const [width, height] = [600, 14]

/** Spans one below the other, each with its stretch of the time of all. */
export function drawWaterfall({ title, ms, rows }: Waterfall): string {
  const lines = rows.map(row => drawRow(row, ms))
  return [
    `<figure class="waterfall"><figcaption>${drawText(title)}</figcaption>`,
    '<table><thead><tr><th scope="col">Span</th><th scope="col">Time</th>',
    '<th scope="col" class="number">Starts</th><th scope="col" class="number">Takes</th></tr></thead>',
    `<tbody>${lines.join('')}</tbody></table></figure>`,
  ].join('')
}

function drawRow({ label, depth, at, ms, tone, failed }: WaterfallRow, whole: number): string {
  const x = (time: number) => Math.round((whole > 0 ? time / whole : 0) * width * 10) / 10
  const bar = `<rect x="${Math.min(x(at), width - 2)}" y="1" width="${Math.max(2, x(ms))}" height="${height - 2}" rx="2"/>`
  const picture = `<svg class="${failed ? 'red' : tone}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${bar}</svg>`
  const name = `<span class="in-${Math.min(depth, deepest)}">${escapeHtml(label, 200)}</span>`
  return [
    `<tr><td>${name}${failed ? ' <b class="fail">failed</b>' : ''}</td><td>${picture}</td>`,
    `<td class="number">${escapeHtml(formatMilliseconds(at))}</td>`,
    `<td class="number">${escapeHtml(formatMilliseconds(ms))}</td></tr>`,
  ].join('')
}
