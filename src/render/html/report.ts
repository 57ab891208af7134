import type { Scorecard } from '../../model/scorecard.ts'
import { headline } from '../../scorecard/text/words.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { sectionsOn } from '../text/on-surface.ts'
import { drawSection } from './blocks.ts'
import { drawHead } from './head.ts'
import { reportScript, reportScriptHash } from './script.ts'
import { reportStyle } from './style.ts'

/** Nothing is loaded and no script but ours runs, even if an escape had been forgotten. */
const policy = `default-src 'none'; script-src '${reportScriptHash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`

/** The whole report as one page that needs nothing else: no network. */
export function renderHtml(scorecard: Scorecard): string {
  const sections = [drawHead(scorecard), ...sectionsOn(scorecard, 'html').map(drawSection)]
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(`${scorecard.service}: ${headline(scorecard)}`, 200)} · Reliability Gate</title>`,
    `<style>${reportStyle}</style></head><body><main>`,
    ...sections,
    `<p class="soft small">Made by reliability-gate ${escapeHtml(scorecard.gateVersion, 60)}.</p>`,
    `</main><script>${reportScript}</script></body></html>`,
    '',
  ].join('\n')
}
