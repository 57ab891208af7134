import type { Finding } from '../../model/checkup.ts'
import type { Context } from '../../model/context.ts'
import { checkClock } from './clock.ts'
import { checkConfig } from './config.ts'
import { checkDisk } from './disk.ts'
import { checkEngine } from './engine.ts'
import { checkGitHub } from './github.ts'
import { checkNode } from './node.ts'
import { checkProxy } from './proxy.ts'
import { checkSources } from './sources.ts'
import type { Check, Subject } from './subject.ts'
import { checkTarget } from './target.ts'

/** The one place to add a check, in the order in which they are shown. */
const checks: readonly Check[] = [
  checkNode,
  checkConfig,
  checkGitHub,
  checkTarget,
  checkEngine,
  checkSources,
  checkClock,
  checkDisk,
  checkProxy,
]

/** Whoever does not answer is waited for no longer. */
const longestMs = 20_000

/** What would stand in the way of a run, or make it poorer. No load is sent, and nothing is created anywhere. */
export async function examine(subject: Subject, context: Context): Promise<Finding[]> {
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(longestMs)])
  const found = await Promise.all(
    checks.map(check => check(subject, { ...context, signal, log: silent })),
  )
  return found.flat()
}

/** What is worth telling is a finding. */
const silent: Context['log'] = {
  info: () => undefined,
  warn: () => undefined,
  debug: () => undefined,
  progress: () => undefined,
}
