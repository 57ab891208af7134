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
const template: unknown = JSON.parse(JSON.stringify(hostile(mark)))

/** A record with this text in every place where foreign text can stand. */
export const recordWith = (text: string): RunRecord => placed(template, text) as RunRecord

/** Each place shares the one text, however long it is. */
function placed(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value.replaceAll(mark, () => text)
  if (Array.isArray(value)) return value.map(item => placed(item, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replaceAll(mark, () => text),
      placed(inner, text),
    ]),
  )
}

/** One of an element's name and attributes, and the text that stands in no code. */
export const actsOnGitHub = /@\w|#\d|:\/\/|www\.|\bGH-\d|:[\w+-]+:|\$/i
