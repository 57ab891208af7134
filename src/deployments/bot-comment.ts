import type { Comment } from '../model/github.ts'
import { matchesHost } from '../net/addresses/host-pattern.ts'
import { previewAddress } from '../net/addresses/preview-address.ts'
import type { PreviewState } from './preview-state.ts'

/** Of a comment no more is looked at. */
const mostCharacters = 20_000
const leastShaLength = 7

/**
 * The preview that a bot's newest comment names, where it is of this commit: it must name that too,
 * since bots edit their comments in place, and an old address in one would be an old build.
 */
export function statesOfComments(
  comments: readonly Comment[],
  { author, host }: { author: string; host: string },
  sha: string,
): PreviewState[] {
  const named = { name: `the comment of ${author}`, label: author }
  const own = comments.filter(comment => comment.author.toLowerCase() === author.toLowerCase())
  if (own.length === 0) return []
  const texts = own.map(({ body }) => body.slice(0, mostCharacters)).reverse()
  const ofCommit = texts.find(text => text.includes(sha.slice(0, leastShaLength)))
  if (ofCommit === undefined) {
    const state = texts.some(namesCommit)
      ? 'of another commit'
      : 'without a commit, so it may be about an older build'
    return [{ ...named, kind: 'pending', state }]
  }
  const url = addressesIn(ofCommit).find(found => matchesHost(host, new URL(found)))
  return url === undefined
    ? [{ ...named, kind: 'pending', state: `without an address at ${host}` }]
    : [{ ...named, kind: 'up', url }]
}

/** Whatever looks like one, except in the host of an address, which may have the build's own id. */
const namesCommit = (text: string): boolean =>
  /(?<![\w-])[0-9a-f]{7,40}(?![\w-])/i.test(text.replace(/https?:\/\/[\w.:-]+/g, ''))

const addressesIn = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/[^\s<>"'`)\]|\\]{1,500}/g)].flatMap(
    ([found]) => previewAddress(found) ?? [],
  )
