import { formatNumber } from '../../model/basics/units.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { headline, icons } from '../../scorecard/text/words.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { drawText } from './text.ts'

/** Verdict, reason and what follows from them. */
export function drawHead(scorecard: Scorecard): string {
  const { verdict, service, head } = scorecard
  const more = [...head.more, head.consequence].map(text => drawText(text, 3000))
  return [
    `<header class="${verdict}"><div class="top"><div><p class="eyebrow">Reliability Gate</p>`,
    `<h1>${icons[verdict]} ${escapeHtml(service, 200)} — <span class="${verdict}">${escapeHtml(headline({ ...scorecard, grade: null }))}</span></h1>`,
    `<p class="reason">${drawText(head.reason)}</p></div>${drawGrade(scorecard)}</div>`,
    ...more.filter(Boolean).map(text => `<p>${text}</p>`),
    `<p class="soft small">${head.facts.map(text => drawText(text)).join(' · ')}</p></header>`,
  ].join('')
}

function drawGrade({ grade, score }: Scorecard): string {
  if (grade === null) return ''
  const points = score === null ? '' : `${formatNumber(score)} of 100`
  return `<div class="grade"><b>${escapeHtml(grade)}</b><span class="soft small">${points}</span></div>`
}
