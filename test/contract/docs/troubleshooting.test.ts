import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textsIn } from '../../../scripts/texts-in.ts'

/** Text as it is compared: line breaks make no difference. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')

/** The texts of each file of src/, those of one file on lines of their own. */
const sources = globSync('src/**/*.ts').map(file =>
  textsIn(file, readFileSync(file, 'utf8'))
    .map(({ text }) => plain(text))
    .join('\n'),
)

/** Pages with messages, and behind which text of them the messages are. */
const pages = [
  ['docs/troubleshooting.md', ''],
  ...['docs/sources.md', 'docs/prometheus.md', ...globSync('docs/sources/*.md')].map(
    page => [page, '## Errors\n'] as const,
  ),
] as const

/** Each message of a page, as the parts between what differs. */
const messages = pages.flatMap(([page, from]) => {
  const text = readFileSync(page, 'utf8')
  const at = text.indexOf(from)
  const part = at < 0 ? '' : text.slice(at)
  return [...part.matchAll(/^\| `([^`]+)` \|/gm)].map(([, message = '']) => ({
    page,
    message,
    parts: message.split('…').flatMap(part => part.trim() || []),
  }))
})

test('the page has messages of every kind', () => {
  const onPage = messages.filter(({ page }) => page === 'docs/troubleshooting.md')
  expect(onPage.length).toBeGreaterThan(50)
})

test('no message stands on a page twice', () => {
  const all = messages.map(({ page, message }) => `${page}: ${message}`)
  expect(all).toEqual([...new Set(all)])
})

test.each(messages)('one place of the gate still says "$message" ($page)', ({ parts }) => {
  expect(parts).not.toEqual([])
  expect(sources.some(source => parts.every(part => source.includes(part)))).toBe(true)
})
