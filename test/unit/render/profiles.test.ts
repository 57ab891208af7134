import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../../src/render/html/report.ts'
import { renderMarkdown } from '../../../src/render/markdown/scorecard.ts'
import { renderTerminal } from '../../../src/render/terminal/terminal.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { profileNames, profileRecord } from '../../support/examples/example-profiles.ts'
import { mermaidBlocks, parseMermaid } from './parse-mermaid.ts'

const scorecardOf = (name: (typeof profileNames)[number]) => buildScorecard(profileRecord(name))

const sentences = {
  stress: 'Holds 450/s, breaks at 500/s (p(95) < 200ms).',
  scalability: 'Scales linearly up to 400/s; at 800/s the throughput is 54% of linear.',
  spike: 'The objectives held again 17.5 s after the spike was over.',
  soak: 'Leaks 4 MB/min (4–4).',
}

describe.each(profileNames)('the profile %s', name => {
  const scorecard = scorecardOf(name)

  test('reads in the comment as it always did, with a picture that Mermaid can draw', async () => {
    const comment = renderMarkdown(scorecard)
    await expect(comment).toMatchFileSnapshot(`./golden/${name}.golden.md`)
    const pictures = mermaidBlocks(comment)
    expect(pictures).toHaveLength(1)
    expect(await parseMermaid(pictures[0]!)).toBe('xychart')
    const tables = marked.lexer(comment).filter(({ type }) => type === 'table')
    expect(tables.length).toBeGreaterThan(0)
  })

  test('says in each format what it found', () => {
    const { title, lead } = scorecard.sections.find(({ id }) => id === 'profile')!
    expect(lead).toBe(sentences[name])
    const plain = renderTerminal(scorecard, { color: false, width: 140 })
    expect(plain).toContain(`${title}: `)
    const page = renderHtml(scorecard)
    expect(page).toContain(`<h2>${title}</h2>`)
  })
})
