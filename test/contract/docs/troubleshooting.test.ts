import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Text as it is compared: line breaks and quotes of TypeScript make no difference. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll("\\'", "'")

const sources = globSync('src/**/*.ts').map(file => plain(readFileSync(file, 'utf8')))
const page = readFileSync('docs/troubleshooting.md', 'utf8')

/** Each message of the page, as the parts between what differs. */
const messages = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, message = '']) => ({
  message,
  parts: message.split('…').flatMap(part => part.trim() || []),
}))

test('the page has messages of every kind', () => {
  expect(messages.length).toBeGreaterThan(30)
})

test.each(messages)('the gate still says "$message"', ({ parts }) => {
  const missing = parts.filter(part => !sources.some(source => source.includes(part)))
  expect(missing).toEqual([])
})
