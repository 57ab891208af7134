import * as core from '@actions/core'
import { streamLog } from '../../gate/stream-log.ts'
import type { Log } from '../../model/context.ts'
import { formatMistake, mistakesIn, type Problem } from '../../model/problem.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { plainLines } from '../../net/redaction/excerpt.ts'
import { renderTerminal } from '../../render/terminal/terminal.ts'
import { systemClock } from '../../tools/system-clock.ts'

/**
 * The job's log, with what a runner adds to a plain one: annotations. Every word passes the
 * redactor.
 */
export type JobLog = Log & {
  notice: (message: string) => void
  error: (message: string) => void
  /**
   * One annotation for each mistake, at its place in the file unless that is one of another commit.
   */
  problem: (problem: Problem, files?: { ofCommit: boolean }) => void
  scorecard: (scorecard: Scorecard) => void
}

export function jobLog(redact: (text: string) => string): JobLog {
  const write = (text: string) => process.stdout.write(disarm(text))
  const shown = (text: string) => plainLines(redact(text))
  const lines = streamLog({
    write,
    live: false,
    redact,
    clock: systemClock,
    warning: message => `warning: ${message}`,
    loudness: core.isDebug() ? 'verbose' : 'usual',
  })
  return {
    ...lines,
    notice: message => core.notice(shown(message), { title: 'Reliability Gate' }),
    error: message => core.error(shown(message), { title: 'Reliability Gate' }),
    problem: (problem, { ofCommit } = { ofCommit: false }) => {
      for (const mistake of mistakesIn(problem)) {
        const { place } = mistake
        core.error(shown(formatMistake(mistake)), {
          title: 'Reliability Gate: config',
          ...(place &&
            place.input === undefined &&
            !ofCommit && { file: place.file, startLine: place.line, startColumn: place.column }),
        })
      }
    },
    scorecard: scorecard => {
      const text = renderTerminal(scorecard, { color: false, width: 120 })
      write(`\n${redact(text)}\n`)
    },
  }
}

/**
 * Foreign text must not speak to the runner: a line that would be one of its commands is taken
 * apart.
 */
const disarm = (text: string): string =>
  text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')
