const longestLine = 4000

/**
 * Cuts a stream of text into whole lines, of which what is too long is lost; `rest` is what has not
 * ended yet.
 */
export function lineReader(found: (lines: string[]) => void): {
  push: (text: string) => void
  rest: () => string
} {
  let rest = ''
  return {
    push: text => {
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop()!.slice(0, longestLine + 1)
      if (lines.length > 0) found(lines.map(clipped))
    },
    rest: () => clipped(rest),
  }
}

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
