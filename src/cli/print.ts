import { defined } from '../model/basics/defined.ts'
import { foldNotes, type Note } from '../model/note.ts'
import type { Scorecard } from '../model/scorecard.ts'
import type { WrittenFiles } from '../publish/files.ts'
import { renderings } from '../render/renderings.ts'
import { renderTerminal, type TerminalOptions } from '../render/terminal/terminal.ts'
import type { Report } from '../scorecard/build-scorecard.ts'
import type { Exit } from '../scorecard/text/words.ts'
import type { Arguments } from './arguments.ts'

/**
 * The scorecard on standard output, in colour where that is a terminal that wants it; `exit`: of a
 * command that ends by it.
 */
export function printScorecard(scorecard: Scorecard, exit?: Exit): void {
  process.stdout.write(renderTerminal(scorecard, { ...terminalOptions(), ...defined({ exit }) }))
}

/**
 * The scorecard, which shows all notes; or with `--json` the record, with the notes that are
 * `fresh` on standard error.
 */
export function printReport(
  report: Report,
  exit: Exit,
  given: Arguments,
  fresh: readonly Note[] = report.record.notes,
): void {
  if (given.isSet('json')) {
    process.stdout.write(renderings.json(report))
    printNotes(fresh)
  } else {
    printScorecard(report.scorecard, exit)
  }
}

export const terminalOptions = (): TerminalOptions => ({
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  width: process.stdout.columns || columnsOf(process.env.COLUMNS),
})

/** As a script may say it for what is no terminal. */
const columnsOf = (text = ''): number => (/^\d{2,4}$/.test(text) ? Math.max(40, Number(text)) : 100)

/** Where files are, or why they are not, on standard error. */
export function printWritten(written: WrittenFiles): void {
  if (written.kind === 'denied') printNotes([{ source: 'files', message: written.why }])
  else for (const path of written.paths) process.stderr.write(`${path}\n`)
}

function printNotes(notes: readonly Note[]): void {
  for (const { source, message, hint } of foldNotes(notes)) {
    process.stderr.write(`note: ${source}: ${message}${hint ? ` (${hint})` : ''}\n`)
  }
}
