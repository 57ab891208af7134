import type { SeenStatus } from '../model/github.ts'
import { previewAddress } from '../net/preview-address.ts'
import { matchesWildcard } from '../net/wildcard.ts'
import type { Standing } from './standing.ts'

/** What the newest status of each context that matches tells of a preview; some providers make no deployments. */
export function standingsOfStatuses(statuses: readonly SeenStatus[], pattern: string): Standing[] {
  const seen = new Set<string>()
  return statuses
    .filter(({ context }) => matchesWildcard(pattern.toLowerCase(), context.toLowerCase()))
    .filter(({ context }) => !seen.has(context) && seen.add(context))
    .map(standingOf)
}

function standingOf({ context, state, description, targetUrl }: SeenStatus): Standing {
  const name = `the commit status "${context}"`
  switch (state) {
    case 'success': {
      const url = previewAddress(targetUrl)
      return url === undefined ? { name, kind: 'dead', why: 'names no preview' } : { name, kind: 'up', url }
    }
    case 'failure':
    case 'error':
      return { name, kind: 'dead', why: description ? `failed: ${description}` : 'failed' }
    default:
      return { name, kind: 'pending', state }
  }
}
