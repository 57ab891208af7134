import type { CheckConclusion, CommitStatus, Remote } from '../model/github.ts'

/** What the status needs of GitHub. */
export type StatusStore = { createCommitStatus: (status: CommitStatus) => Promise<Remote<undefined>> }

export type StatusTarget = { sha: string; service: string; detailsUrl?: string }

const longestDescription = 140

/** A commit status is not shown as neutral, so that its description says that it is. */
const states = {
  pending: { state: 'pending', prefix: '' },
  success: { state: 'success', prefix: '' },
  failure: { state: 'failure', prefix: '' },
  neutral: { state: 'success', prefix: 'neutral, does not block: ' },
  cancelled: { state: 'error', prefix: '' },
} as const satisfies Record<CheckConclusion | 'pending', { state: CommitStatus['state']; prefix: string }>

export function buildStatus(
  { sha, service, detailsUrl }: StatusTarget,
  of: CheckConclusion | 'pending',
  title: string,
): CommitStatus {
  const { state, prefix } = states[of]
  return {
    sha,
    context: `reliability-gate/${service}`,
    state,
    description: shorten(prefix + title, longestDescription),
    ...(detailsUrl && { targetUrl: detailsUrl }),
  }
}

/** By characters, so that none is cut in two. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > length - 1) break
    kept += character
  }
  return `${kept}…`
}
