import fc from 'fast-check'
import type { RunRecord } from '../../../src/model/record.ts'
import { hostile } from '../../support/examples/example-record.ts'

const nasties = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details>',
  '</code></pre></style></title>',
  '<!-- x -->',
  '<a href="javascript:alert(1)">',
  '&lt;b&gt;&#64;octocat',
  '[x](javascript:alert(1))',
  '![i](https://evil.example/p.png)',
  '[x]: https://evil.example',
  '<https://evil.example>',
  'https://evil.example/',
  'www.evil.example',
  'me@evil.example',
  '@octocat',
  '@org/team',
  '#123',
  'GH-1',
  'octo/repo#1',
  'octo/repo@0123456',
  '0123456789abcdef0123456789abcdef01234567',
  'CVE-2026-1234',
  ':tada:',
  '$x^2$',
  '$`x`$',
  '`',
  '``',
  '```',
  '~~~',
  '|',
  '\\|',
  '\\',
  '\\\\|',
  '**',
  '__',
  '_',
  '~~',
  '# ',
  '- ',
  '1. ',
  '> ',
  '===',
  '---',
  '\n',
  '\r\n\r\n',
  '\t',
  ' ',
  '    ',
  '\u0000',
  '\u001b[31m',
  '\u001b]8;;https://evil.example\u0007',
  '\u009b2J',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u2028',
  '\u00ad',
  '\ufeff',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍🚀',
  'é'.normalize('NFD').repeat(3),
  'a\u0301\u0302\u0303\u0304\u0305\u0306',
  ']]>',
  '<![CDATA[',
  '&',
  '"',
  "'",
  '%%{init: {}}%%',
  'constructor',
  '__proto__',
]

/** Text that means something to one format or another. */
export const nastyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...nasties) },
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
    {
      maxLength: 14,
    },
  )
  .map(parts => parts.join(''))

const mark = 'FOREIGN'
const placeInRecord = placesOf(JSON.parse(JSON.stringify(hostile(mark))))

/**
 * A record with this text in every place where foreign text can stand; each of them shares it,
 * however long it is.
 */
export const recordWith = (text: string): RunRecord => placeInRecord!(text) as RunRecord

type Place = (text: string) => unknown

/**
 * Puts a string into the places of a template; undefined where there are none, such as in thousands
 * of numbers.
 */
function placesOf(template: unknown): Place | undefined {
  if (typeof template === 'string')
    return template.includes(mark) ? text => template.replaceAll(mark, () => text) : undefined
  if (typeof template !== 'object' || template === null) return undefined
  const inner = Object.entries(template).map(([key, value]) => ({
    key,
    value,
    placeInKey: placesOf(key),
    place: placesOf(value),
  }))
  if (inner.every(({ placeInKey, place }) => !placeInKey && !place)) return undefined
  return Array.isArray(template)
    ? text => inner.map(({ value, place }) => (place ? place(text) : value))
    : text =>
        Object.fromEntries(
          inner.map(({ key, value, placeInKey, place }) => [
            placeInKey ? placeInKey(text) : key,
            place ? place(text) : value,
          ]),
        )
}

/** One of an element's name and attributes, and the text that stands in no code. */
export const actsOnGitHub = /@\w|#\d|:\/\/|www\.|\bGH-\d|:[\w+-]+:|\$/i
