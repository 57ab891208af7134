import { join } from 'node:path'
import { reportFiles, reportPath } from '../../gate/record/report-files.ts'
import { interrupted } from '../../model/evidence/evidence.ts'
import type { RunRecord } from '../../model/record.ts'
import { exitCodeByPolicy, interruptedExitCode } from '../../model/verdict.ts'
import { oneLine } from '../../net/redaction/excerpt.ts'
import { appendJobSummary } from '../../publish/job-summary.ts'
import type { Publication } from '../../publish/publisher.ts'
import type { JobLog } from './job-log.ts'
import { setOutputs } from './outputs.ts'

/** Publishing comes first and the exit code last, so that no scorecard is lost to a failed step. */
export function conclude(record: RunRecord, log: JobLog): number {
  const { verdict, reason, blocks, evidence } = record
  if (evidence.failure?.code === interrupted) return interruptedExitCode
  const hint = evidence.failure?.hint
  const line = `${verdict}: ${reason}${hint ? ` (${hint})` : ''}`
  if (blocks) log.error(line)
  else if (verdict !== 'pass') log.notice(line)
  return exitCodeByPolicy(record)
}

/** What every action of the gate says of its result. */
export function setResult({ verdict, reason }: Pick<RunRecord, 'verdict' | 'reason'>): void {
  setOutputs({ verdict, reason: oneLine(reason) })
}

/** What a sub-action shows of its result: in the summary of the job and as outputs. */
export async function showResult(
  result: Pick<RunRecord, 'verdict' | 'reason'>,
  { written, summary, folder, files }: Shown,
  log: JobLog,
): Promise<void> {
  if (written.kind === 'denied') log.warn(written.why)
  const path = process.env.GITHUB_STEP_SUMMARY
  if (path) await appendJobSummary(path, summary)
  setResult(result)
  outputFiles(folder, files)
}

/** `folder`: of the report, as the input gives it; `files`: within it, by the names of outputs. */
type Shown = {
  written: Publication
  summary: string
  folder: string
  files: Readonly<Record<string, string>>
}

/** The paths of files in the report folder, by the names of their outputs. */
function outputFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const paths = Object.entries(files).map(([name, file]) => [name, join(folder, file)])
  setOutputs(Object.fromEntries(paths))
}

export function setRunOutputs(
  record: RunRecord,
  folder: string,
  commentUrl: string | undefined,
): void {
  setResult(record)
  setOutputs({
    score: record.score ?? '',
    grade: record.grade ?? '',
    target: record.target.url,
    'comment-url': commentUrl ?? '',
  })
  const files = Object.keys(reportFiles) as (keyof typeof reportFiles)[]
  setOutputs(Object.fromEntries(files.map(of => [of, reportPath(folder, of)])))
}
