import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Text as it is compared: line breaks and quotes of TypeScript make no difference. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll("\\'", "'")

const sources = globSync('src/**/*.ts').map(file => plain(readFileSync(file, 'utf8')))
/** Pages with messages, and where on them the messages are. */
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
  expect(onPage.length).toBeGreaterThan(30)
})

test.each(messages)('the gate still says "$message" ($page)', ({ parts }) => {
  const missing = parts.filter(part => !sources.some(source => source.includes(part)))
  expect(missing).toEqual([])
})
