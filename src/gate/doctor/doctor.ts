import type { Finding } from '../../model/checkup.ts'
import { type Context, silentLog } from '../../model/context.ts'
import { checkChecks } from './checks.ts'
import { checkClock } from './clock.ts'
import { checkConfig } from './config.ts'
import { checkDisk } from './disk.ts'
import { checkEngine } from './engine.ts'
import { checkGitHub } from './github.ts'
import { checkNode } from './node.ts'
import { checkProxy } from './proxy.ts'
import { checkSources } from './sources.ts'
import { checkStart } from './start.ts'
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
  checkChecks,
  checkClock,
  checkDisk,
  checkProxy,
]

/** What takes as long as it takes: a build has no other bound than its own. */
const longChecks: readonly Check[] = [checkStart]

/** Whoever does not answer is waited for no longer. */
const longestMs = 20_000

/**
 * What would stand in the way of a run, or make it poorer. No load is sent, and nothing is created
 * anywhere but by the commands that build and start an app here.
 */
export async function examine(subject: Subject, context: Context): Promise<Finding[]> {
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(longestMs)])
  // What is worth telling is a finding.
  const quiet = { ...context, log: silentLog }
  const found = await Promise.all(checks.map(check => check(subject, { ...quiet, signal })))
  for (const check of longChecks) found.push(await check(subject, context))
  return found.flat()
}
