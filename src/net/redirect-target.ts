import { excerpt } from './redaction/excerpt.ts'

const longest = 120

/**
 * Where a redirect of `from` leads to, for people: the path within its origin, else origin and
 * path. The query is left out, since it may hold a token.
 */
export function shownTarget(to: URL, from: string): string {
  const { origin, pathname, protocol } = to
  if (origin === 'null') return protocol
  return excerpt(origin === new URL(from).origin ? pathname : origin + pathname, longest)
}
