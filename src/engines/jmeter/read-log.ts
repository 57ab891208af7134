import { createReadStream } from 'node:fs'
import { byLine } from '../../files/byte-taker.ts'
import type { ScriptFault } from '../foreign/health/script-faults.ts'

/**
 * What JMeter logs, and writes no row about: a sampler that it could not run; and that a thread
 * ends, or all of them do, since its last sample has failed (the plan's "action to be taken after a
 * sampler error") or since it has broken. A thread that a plan ends on purpose is logged in other
 * words.
 */
const lostSample = /Error while processing sampler/
const endedThread = /Stop Thread detected by thread: |Test failed!/
const endedTest = /(?:Shutdown Test|Stop Test Now) detected by thread: /
const startedThread = /\bThread started: /
/** When, how grave, and by what of JMeter. */
const beginning = /^\S+ \S+ [A-Z]+ [\w.$]+: /

/** What went wrong in a plan, by the log of the JMeter that has sent it. */
export async function faultsIn(log: string, requests: number): Promise<ScriptFault[]> {
  const counts = { lost: 0, ended: 0, started: 0, isOver: false }
  const words: { lost?: string; ended?: string } = {}
  const taker = byLine(line => {
    if (startedThread.test(line)) counts.started += 1
    const said = () => line.replace(beginning, '')
    if (lostSample.test(line)) {
      counts.lost += 1
      words.lost ??= said()
    } else if (endedThread.test(line) || endedTest.test(line)) {
      counts.ended += 1
      counts.isOver ||= endedTest.test(line)
      words.ended ??= said()
    }
  })
  try {
    for await (const chunk of createReadStream(log)) taker.push(chunk)
    taker.end()
  } catch {
    // JMeter has ended before it could log anything.
  }
  const { lost, ended, started, isOver } = counts
  return [
    {
      name: 'requests that JMeter could send',
      lost,
      all: requests + lost,
      one: 'request',
      told: 'of the plan could not be sent',
      words: words.lost,
    },
    {
      name: 'threads that no error ended',
      lost: isOver ? Math.max(ended, started) : ended,
      all: started,
      one: 'thread',
      told: 'of JMeter ended because of an error',
      words: words.ended,
    },
  ]
}
