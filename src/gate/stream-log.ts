import { counted, formatDuration, formatMilliseconds, formatNumber } from '../model/basics/units.ts'
import type { Clock, Log, Progress } from '../model/context.ts'
import { plainLines } from '../net/redaction/excerpt.ts'

/** `quiet`: warnings only. */
export type Loudness = 'quiet' | 'usual' | 'verbose'

export type LogOptions = {
  write: (text: string) => void
  /** A terminal: the progress is one line that is written again and again. */
  live: boolean
  redact: (text: string) => string
  clock: Clock
  /** How a warning is marked, for readers or for a runner. */
  warning: (message: string) => string
  loudness: Loudness
}

/** Where there is no terminal, progress is written this often. */
const plainIntervalMs = 5000
const clearLine = '\r\u001b[2K'

/**
 * A log on a stream of text: every line passes the redactor, and what acts on a terminal or hides
 * text never reaches one.
 */
export function streamLog({ write, live, redact, clock, warning, loudness }: LogOptions): Log {
  let lineIsLive = false
  let lastPlain = Number.NEGATIVE_INFINITY
  let lastPhase = ''

  const line = (message: string) => {
    if (lineIsLive) write(clearLine)
    lineIsLive = false
    write(`${plainLines(redact(message))}\n`)
  }
  return {
    info: message => {
      if (loudness !== 'quiet') line(message)
    },
    warn: message => line(warning(message)),
    debug: message => {
      if (loudness === 'verbose') line(message)
    },
    progress: progress => {
      if (loudness === 'quiet') return
      if (live) {
        write(`${clearLine}${formatBar(progress)} ${formatProgress(progress)}`)
        lineIsLive = true
        return
      }
      const now = clock.now()
      if (progress.phase === lastPhase && now - lastPlain < plainIntervalMs) return
      lastPhase = progress.phase
      lastPlain = now
      line(formatProgress(progress))
    },
  }
}

/** `load  12s of 20s · 60/s · p95 34 ms · 0 errors` */
function formatProgress({ phase, elapsedMs, totalMs, rate, p95, errors }: Progress): string {
  const parts = [
    `${phase.padEnd(7)} ${elapsedMs < 1000 ? '0s' : formatDuration(Math.floor(elapsedMs / 1000) * 1000)} of ${formatDuration(totalMs)}`,
    `${formatNumber(rate)}/s`,
    p95 === null ? 'p95 –' : `p95 ${formatMilliseconds(p95)}`,
    counted(errors, 'error'),
  ]
  return parts.join(' · ')
}

const barColumns = 12

/** `█████░░░░░░░` */
function formatBar({ elapsedMs, totalMs }: Progress): string {
  const share = totalMs > 0 ? Math.min(1, elapsedMs / totalMs) : 1
  const full = Math.floor(share * barColumns)
  return '█'.repeat(full) + '░'.repeat(barColumns - full)
}
