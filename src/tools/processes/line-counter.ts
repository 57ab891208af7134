const longestFirst = 1000

/** Counts the lines that match. @param source of a regular expression; absent: none are counted. */
export function lineCounter(source: string | undefined) {
  const wanted = source === undefined ? undefined : new RegExp(source)
  let count = 0
  let first = ''
  return {
    push: (lines: readonly string[]) => {
      const found = wanted ? lines.filter(line => wanted.test(line)) : []
      if (count === 0) first = found[0]?.slice(0, longestFirst) ?? ''
      count += found.length
    },
    counted: () => (count > 0 ? { counted: { count, first } } : {}),
  }
}
