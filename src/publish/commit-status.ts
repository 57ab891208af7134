import { defined } from '../model/basics/defined.ts'
import type { CheckConclusion, CommitStatus, Remote } from '../model/github.ts'
import { oneLine } from '../net/redaction/excerpt.ts'

/** What the status needs of GitHub. */
export type StatusStore = {
  createCommitStatus: (status: CommitStatus) => Promise<Remote<undefined>>
}

/**
 * `group`: whose comment it is shown in, together with others. `attempt`: of the workflow run that
 * the gate itself runs in.
 */
export type StatusTarget = {
  sha: string
  service: string
  detailsUrl?: string
  group?: string
  attempt?: string
}

const contextPrefix = 'reliability-gate/'
const longestDescription = 140

/** A commit status is not shown as neutral, so that its description says that it is. */
const states = {
  pending: { state: 'pending', prefix: '' },
  success: { state: 'success', prefix: '' },
  failure: { state: 'failure', prefix: '' },
  neutral: { state: 'success', prefix: 'neutral, does not block: ' },
  cancelled: { state: 'error', prefix: '' },
} as const satisfies Record<
  CheckConclusion | 'pending',
  { state: CommitStatus['state']; prefix: string }
>

export function buildStatus(
  { sha, service, detailsUrl, attempt }: StatusTarget,
  of: CheckConclusion | 'pending',
  title: string,
): CommitStatus {
  const { state, prefix } = states[of]
  return {
    sha,
    context: `${contextPrefix}${service}`,
    state,
    description: shorten(prefix + oneLine(title), longestDescription),
    ...defined({ targetUrl: addressOf(detailsUrl, attempt) }),
  }
}

/** GitHub has a page for each attempt of a run. */
const addressOf = (detailsUrl = '', attempt?: string): string | undefined =>
  detailsUrl && attempt !== undefined
    ? `${detailsUrl}/attempts/${attempt}`
    : detailsUrl || undefined

/** The service and the title that a status tells; undefined where it is not the gate's. */
export function parseStatus(
  context: string,
  description: string,
): { service: string; title: string } | undefined {
  if (!context.startsWith(contextPrefix)) return undefined
  const { prefix } = states.neutral
  const title = description.startsWith(prefix) ? description.slice(prefix.length) : description
  return { service: context.slice(contextPrefix.length), title }
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
