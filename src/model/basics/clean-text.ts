import { butJoiners, withoutLastJoiner } from './joiners.ts'

/**
 * Foreign text on one line, with nothing in it that acts or hides: control characters and line ends
 * become blanks; characters that are not seen (bidi marks, zero widths but for joiners within a
 * word, tags, Hangul fillers) go, piles of combining marks are cut, and lone surrogates are
 * replaced. At most `most` code points, then `…`.
 */
export function cleanText(text: string, most = 300): string {
  const shown = clip(text.toWellFormed(), most * 8)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(hidden, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim()
  return clip(shown, most)
}

/** The same for a block of code: lines and indentation stay. */
export function cleanBlock(text: string, most = 4000): string {
  const lines = clip(text.toWellFormed(), most * 2)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line =>
      line
        .replace(/\p{Cc}/gu, ' ')
        .replace(hidden, '')
        .trimEnd(),
    )
  return clip(lines.join('\n').replace(/^\n+|\n+$/g, ''), most)
}

/**
 * The first `most` code points, the last of them `…` where there are more; never half a surrogate
 * pair.
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const points = [...text.slice(0, 2 * most + 2)]
  if (points.length <= most) return text
  return `${withoutLastJoiner(points.slice(0, Math.max(0, most - 1)).join(''))}…`
}

// Format characters, private use, unassigned, variation selectors (but for emoji), and letters that
// are drawn as nothing.
const hidden = butJoiners(
  '[\\p{Cf}\\p{Co}\\p{Cn}\\u115F\\u1160\\u2800\\u3164\\uFFA0\\u{FE00}-\\u{FE0D}\\u{E0100}-\\u{E01EF}\\u034F\\u17B4\\u17B5]',
  'gu',
)
