import type { SeenStatus } from '../model/github.ts'
import { previewAddress } from '../net/addresses/preview-address.ts'
import { matchesWildcard } from '../net/addresses/wildcard.ts'
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
  const named = { name: `the commit status "${context}"`, label: context }
  switch (state) {
    case 'success': {
      const url = previewAddress(targetUrl)
      if (url === undefined)
        return { ...named, kind: 'dead', why: 'names no preview', isPreview: false }
      return { ...named, kind: 'up', url }
    }
    case 'failure':
    case 'error':
      return { ...named, kind: 'dead', why: description ? `failed: ${description}` : 'failed' }
    default:
      return { ...named, kind: 'pending', state }
  }
}
