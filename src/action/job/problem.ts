import { formatProblem, type Problem, problemLine } from '../../model/problem.ts'
import { plainLines } from '../../net/redaction/excerpt.ts'
import type { Redactor } from '../../net/redaction/redact.ts'
import type { CheckClosing } from '../../publish/check-run.ts'
import type { Job } from './job.ts'
import { setResult } from './outcome.ts'
import type { DueClosing } from './state.ts'

type Sinks = Pick<Job, 'redactor' | 'log'>

/** A problem in the place of a result: as outputs, and where its mistakes stand in files. */
export function showProblem(
  problem: Problem,
  { redactor, log }: Sinks,
  files?: { ofCommit: boolean },
): void {
  setResult({ verdict: 'error', reason: redactor.redact(problemLine(problem)) })
  log.problem(problem, files)
}

/** How the check of a run without a verdict is closed: what it says is the problem. */
export function closingWith(
  problem: Problem,
  closing: Pick<CheckClosing, 'conclusion' | 'title'>,
  { redact }: Redactor,
): DueClosing {
  const text = plainLines(redact(formatProblem(problem)))
  return { ...closing, summary: `~~~\n${text.replaceAll('~~~', '')}\n~~~\n` }
}
