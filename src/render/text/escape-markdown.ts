import { cleanBlock, cleanText } from '../../model/basics/clean-text.ts'

/**
 * Foreign text as prose, outside tables: shown as it is written, never as markup. A word that
 * GitHub would act upon (a mention, an issue, a commit, an address, an emoji's name, math) becomes
 * a code span, in which GitHub does nothing.
 */
export const prose = (text: string, most?: number): string => escapeWords(text, most, code)

/** Foreign text as prose in a table's cell. */
export const proseCell = (text: string, most?: number): string => escapeWords(text, most, codeCell)

function escapeWords(text: string, most: number | undefined, asCode: typeof code): string {
  const words = cleanText(text, most).split(' ')
  const escaped = words.map(word => (acts.test(word) ? inert(word, asCode) : escapeWord(word)))
  // What would begin a list, a heading, a quote, a rule or an underline at the start of a line.
  const first = escaped[0]!.replace(/^[-+=#>]/, '\\$&').replace(/^(\d{1,9})([.)])$/, '$1\\$2')
  return [first, ...escaped.slice(1)].join(' ')
}

/**
 * As a code span; what ends a sentence or a clause stays outside of it, but for the colon of an
 * emoji.
 */
function inert(word: string, asCode: typeof code): string {
  const body = word.replace(/[.,;:!?]+$/, '')
  const end = acts.test(body) ? body.length : word.replace(/[.,;!?]+$/, '').length
  return `${asCode(word.slice(0, end), end)}${word.slice(end)}`
}

/** Foreign text as a code span, outside tables. */
export function code(text: string, most = 120): string {
  const content = cleanText(text, most)
  if (content === '') return '–'
  const fence = fenceFor(content, 1)
  const padding = content.startsWith('`') || content.endsWith('`') ? ' ' : ''
  return `${fence}${padding}${content}${padding}${fence}`
}

/** Foreign text as a code span in a table's cell, where a pipe has to be escaped even in code. */
export function codeCell(text: string, most = 120): string {
  // Parsers differ on a pipe that follows a backslash: there a stroke that no parser splits stands
  // for it.
  const content = cleanText(text, most)
  return code(content.includes('\\|') ? content.replaceAll('|', '∣') : content, most).replaceAll(
    '|',
    '\\|',
  )
}

/**
 * Foreign text as a fenced block, its language one word; blank lines around it are the caller's.
 */
export function codeBlock(text: string, language: string, most?: number): string {
  const content = cleanBlock(text, most)
  const fence = fenceFor(content, 3)
  const word = /^[a-z][a-z0-9-]{0,19}$/.test(language) ? language : 'text'
  return `${fence}${word}\n${content}\n${fence}`
}

function fenceFor(content: string, least: number): string {
  const runs = content.match(/`+/g) ?? []
  return '`'.repeat(Math.max(least, ...runs.map(run => run.length + 1)))
}

const acts = new RegExp(
  [
    '@', // mentions, mail addresses, references to commits
    '://|www\\.|mailto:|xmpp:', // addresses
    '#\\d|gh-\\d|\\b(?:cve|ghsa)-', // issues, advisories
    '\\b[0-9a-f]{7,}\\b', // commits
    ':[\\w+-]+:', // emoji
    '\\$', // math
  ].join('|'),
  'i',
)

const escapeWord = (word: string): string => word.replace(/[\\`*_[\]<|~&]/g, '\\$&')
