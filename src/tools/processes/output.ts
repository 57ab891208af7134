const longestLine = 4000

/** Of a line that is too long, as much of its end is known. */
const knownEnd = 200

/**
 * Cuts a stream of text into whole lines, of which what is too long is lost; `rest` is what has not
 * ended yet. `whole`: the same lines, of which only the middle is lost.
 */
export function lineReader(found: (lines: string[], whole: string[]) => void): {
  push: (text: string) => void
  rest: () => string
} {
  let rest = ''
  return {
    push: text => {
      const lines = `${rest}${text}`.split('\n')
      rest = withoutMiddle(lines.pop()!)
      if (lines.length > 0) found(lines.map(clipped), lines)
    },
    rest: () => clipped(rest),
  }
}

const withoutMiddle = (line: string): string =>
  line.length > longestLine + knownEnd
    ? line.slice(0, longestLine + 1) + line.slice(-knownEnd + 1)
    : line

/**
 * It ends with `…` where it was cut, by which the redactor knows that half a secret may stand
 * there.
 */
const clipped = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine)}…` : line

const mostCharacters = 500_000
const mostLast = 200

/**
 * The beginning of a long output as it comes, and its end once it is over: whoever is told of every
 * line of a busy server has time for nothing else.
 */
export function boundedOutput(report: (lines: string[]) => void): {
  push: (lines: string[]) => void
  end: () => void
} {
  let left = mostCharacters
  let skipped = 0
  const last: string[] = []
  return {
    push: lines => {
      if (left > 0) {
        left -= lines.reduce((sum, line) => sum + line.length + 1, 0)
        report(lines)
        return
      }
      skipped += lines.length
      last.push(...lines.slice(-mostLast))
      last.splice(0, last.length - mostLast)
    },
    end: () => {
      const lost = skipped - last.length
      if (skipped > 0) report([...(lost > 0 ? [`… ${lost} lines are left out …`] : []), ...last])
      skipped = 0
    },
  }
}
