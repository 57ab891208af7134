import { linkableRun } from '../../scorecard/text/words.ts'
import { code, prose } from '../text/escape-markdown.ts'

export type CancelledRun = { service: string; commit?: string; runUrl?: string }

/** What a comment says of a run that was cancelled before it had a verdict. */
export function renderCancelled({ service, commit, runUrl }: CancelledRun): string {
  const run = linkableRun(runUrl)
  const where = [
    commit ? `commit ${code(commit.slice(0, 7))}` : '',
    run ? `[workflow run](${run})` : '',
  ]
  const lines = [
    `## ⚪ Reliability Gate: ${prose(service, 100)} — cancelled`,
    'The run was cancelled before it had a verdict. Nothing is known about this commit; run the job again for a scorecard.',
    where.filter(Boolean).join(' · '),
  ]
  return `${lines.filter(Boolean).join('\n\n')}\n`
}
