import type { OpenIssue, Remote } from '../../model/github.ts'
import { Problem } from '../../model/problem.ts'
import type { OpenItems } from '../../model/review.ts'

type IssueSource = { listOpenIssues: (label: string) => Promise<Remote<OpenIssue[]>> }
/** `notes`: why they could not be read; a review is made without them. */
type ReadItems = { openItems?: OpenItems; notes: string[] }

/** The open issues with the label that `action-items` names. */
export async function readOpenItems(
  label: string | undefined,
  github: (what: string) => Promise<IssueSource>,
): Promise<ReadItems> {
  if (label === undefined) return { notes: [] }
  const read = await listed(label, github)
  if (read.kind === 'ok') return { openItems: { label, issues: read.value }, notes: [] }
  const hint = read.kind === 'refused' && read.hint ? ` (${read.hint})` : ''
  return { notes: [`the open action items could not be read: ${read.message}${hint}`] }
}

async function listed(
  label: string,
  github: (what: string) => Promise<IssueSource>,
): Promise<Remote<OpenIssue[]>> {
  try {
    return await (await github('action-items')).listOpenIssues(label)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'failed', message: error.message }
  }
}
