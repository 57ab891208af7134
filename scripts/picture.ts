import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { marked } from 'marked'
import type { RunRecord } from '../src/model/record.ts'
import { render } from '../src/render/renderings.ts'
import {
  type ExampleName,
  exampleNames,
  exampleRecord,
} from '../test/support/examples/example-record.ts'
import { startChromium } from './chromium.ts'

/*
 * A picture of a rendered record, or of a page such as that of a review, as a reader sees it:
 *
 *     node scripts/picture.ts test/unit/render/cases/fail-errors/record.json.gz docs/scorecard.png
 *     node scripts/picture.ts record.json report.png --format html --dark
 *     node scripts/picture.ts review.html docs/review.png --unfold --width 1000
 *     node scripts/picture.ts review.md issue.png --dark --width 375
 *
 * `markdown` and `summary` are shown much as GitHub shows a comment, with the Mermaid of
 * node_modules.
 */
const usage = `node scripts/picture.ts RECORD.json[.gz]|PAGE.html|PAGE.md|${exampleNames.join('|')} OUT.png [--format markdown|summary|html] [--dark] [--unfold]`
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'markdown' },
    dark: { type: 'boolean', default: false },
    unfold: { type: 'boolean', default: false },
    width: { type: 'string', default: '900' },
  },
})
const [source, output] = positionals
const { format, dark, unfold } = values
if (!source || !output || !(format === 'markdown' || format === 'summary' || format === 'html')) {
  process.stderr.write(`${usage}\n`)
  process.exit(2)
}

const isPage = format === 'html' || source.endsWith('.html')
writeFileSync(output, await photograph(htmlOf(source)))

function htmlOf(from: string): string {
  if (from.endsWith('.html')) return readFileSync(from, 'utf8')
  return from.endsWith('.md')
    ? likeGitHub(readFileSync(from, 'utf8'), { dark, unfold })
    : pageOf(readRecord(from))
}

function pageOf(record: RunRecord): string {
  if (format === 'html') return render('html', record)
  return likeGitHub(render(format as 'markdown' | 'summary', record), { dark, unfold })
}

function readRecord(from: string): RunRecord {
  const example = exampleNames.find(name => name === from) satisfies ExampleName | undefined
  if (example) return exampleRecord(example)
  const bytes = readFileSync(from)
  const text = from.endsWith('.gz') ? gunzipSync(bytes) : bytes
  return JSON.parse(text.toString('utf8')) as RunRecord
}

async function photograph(page: string): Promise<Buffer> {
  const browser = await startChromium()
  try {
    const tab = await browser.newPage({
      viewport: { width: Number(values.width), height: 600 },
      deviceScaleFactor: 2,
      colorScheme: dark ? 'dark' : 'light',
    })
    await tab.setContent(page, { waitUntil: 'load' })
    if (isPage && unfold)
      await tab.evaluate(`document.querySelectorAll('details').forEach(one => (one.open = true))`)
    if (!isPage) {
      await tab.addScriptTag({
        path: fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js')),
      })
      await tab.evaluate(
        `mermaid.initialize({ startOnLoad: false, theme: '${dark ? 'dark' : 'default'}' }); mermaid.run()`,
      )
    }
    return await tab.screenshot({ fullPage: true })
  } finally {
    await browser.close()
  }
}

function likeGitHub(markdown: string, options: { dark: boolean; unfold: boolean }): string {
  const body = marked
    .parse(markdown, { gfm: true, async: false })
    .replace(
      /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
      '<pre class="mermaid">$1</pre>',
    )
    .replaceAll('<details>', options.unfold ? '<details open>' : '<details>')
  return `<!doctype html><meta charset="utf-8"><style>${commentStyle(options.dark)}</style><article>${body}</article>`
}

function commentStyle(isDark: boolean): string {
  const [page, ink, soft, edge, row, chip] = isDark
    ? ['#0d1117', '#f0f6fc', '#9198a1', '#3d444d', '#151b23', '#656c7633']
    : ['#ffffff', '#1f2328', '#59636e', '#d1d9e0', '#f6f8fa', '#818b981f']
  return `
    body { margin: 0; background: ${page}; color: ${ink};
      font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
    article { margin: 16px; padding: 16px; border: 1px solid ${edge}; border-radius: 6px; overflow-wrap: break-word; }
    article > :first-child { margin-top: 0 } article > :last-child { margin-bottom: 0 }
    h2 { font-size: 21px; line-height: 1.25; margin: 24px 0 16px; padding-bottom: .3em; border-bottom: 1px solid ${edge}; }
    p, table, pre, ul, details { margin: 0 0 16px; }
    ul { padding-left: 2em; } sub { font-size: 75%; line-height: 0; position: relative; bottom: -.25em; }
    table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; font-variant: tabular-nums; }
    th, td { padding: 6px 13px; border: 1px solid ${edge}; } th { font-weight: 600; }
    tr:nth-child(2n) { background: ${row}; } a { color: ${isDark ? '#4493f8' : '#0969da'}; }
    code { font: 85% ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; background: ${chip}; padding: .2em .4em; border-radius: 6px; white-space: break-spaces; }
    pre { padding: 16px; background: ${row}; border-radius: 6px; overflow: auto; } pre code { padding: 0; background: none; white-space: pre; }
    pre.mermaid { padding: 0; background: none; text-align: center; } hr { border: 0; border-top: 1px solid ${edge}; }
    .soft { color: ${soft} }`
}
