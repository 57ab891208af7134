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
const page = readFileSync('docs/troubleshooting.md', 'utf8')

/** Each message of the page, as the parts between what differs. */
const messages = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, message = '']) => ({
  message,
  parts: message.split('…').flatMap(part => part.trim() || []),
}))

test('the page has messages of every kind', () => {
  expect(messages.length).toBeGreaterThan(50)
})

test('no message stands there twice', () => {
  const all = messages.map(({ message }) => message)
  expect(all).toEqual([...new Set(all)])
})

test.each(messages)('one place of the gate still says "$message"', ({ parts }) => {
  expect(parts).not.toEqual([])
  expect(sources.some(source => parts.every(part => source.includes(part)))).toBe(true)
})
