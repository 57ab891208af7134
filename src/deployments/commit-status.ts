import type { SeenStatus } from '../model/github.ts'
import { previewAddress } from '../net/addresses/preview-address.ts'
import { matchesWildcard } from '../net/addresses/wildcard.ts'
import type { PreviewState } from './preview-state.ts'

/**
 * What the newest status of each context that matches tells of a preview; some providers make no
 * deployments.
 */
export function statesOfStatuses(statuses: readonly SeenStatus[], pattern: string): PreviewState[] {
  const seen = new Set<string>()
  return statuses
    .filter(({ context }) => matchesWildcard(pattern.toLowerCase(), context.toLowerCase()))
    .filter(({ context }) => !seen.has(context) && seen.add(context))
    .map(previewStateOf)
}

function previewStateOf({ context, state, description, targetUrl }: SeenStatus): PreviewState {
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
