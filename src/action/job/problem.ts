import { formatProblem, type Problem, problemLine } from '../../model/problem.ts'
import { plainLines } from '../../net/redaction/excerpt.ts'
import {
  type CheckClosing,
  type CheckHandle,
  type CheckStore,
  closeCheck,
} from '../../publish/check-run.ts'
import type { Job } from './job.ts'
import { setResult } from './outcome.ts'

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

/** Closes the check of a run without a verdict: what it says is the problem. */
export async function closeWithProblem(
  problem: Problem,
  check: CheckHandle,
  closing: Pick<CheckClosing, 'conclusion' | 'title'>,
  { github, redactor, log }: Sinks & { github: CheckStore },
): Promise<void> {
  const text = plainLines(redactor.redact(formatProblem(problem)))
  const closed = await closeCheck(github, check, { ...closing, summary: () => fenced(text) })
  if (closed.kind === 'denied') log.error(`check: ${closed.why}`)
}

const fenced = (text: string): string => `~~~\n${text.replaceAll('~~~', '')}\n~~~\n`
