import { resolve } from 'node:path'
import { examine } from '../../gate/doctor/doctor.ts'
import type { Subject } from '../../gate/doctor/subject.ts'
import { usualReportFolder } from '../../gate/record/report-files.ts'
import { connectGitHub } from '../../github/github.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import { Problem } from '../../model/problem.ts'
import { interruptedExitCode, usageExitCode } from '../../model/verdict.ts'
import { createRedactor, type Redactor } from '../../net/redaction/redact.ts'
import { renderCheckup } from '../../render/terminal/checkup.ts'
import { reportUndone } from '../../tools/leftovers.ts'
import { machineOfRun } from '../../tools/machine.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { findGitHub } from '../github/github-place.ts'
import { readGivenPlan } from '../given-plan.ts'
import { ownLeftovers } from '../leftovers.ts'
import { terminalOptions } from '../print.ts'
import { terminalContext } from '../terminal-context.ts'

/** `doctor`: what is missing before a run, and what to do about it. */
export async function doctor(words: string[]): Promise<number> {
  const given = readArguments('doctor', words)
  const redactor = createRedactor([])
  const { config, secrets } = await configOf(given, redactor)
  const machine = machineOfRun(process.env, secrets)
  const leftovers = await ownLeftovers(machine)
  const context = terminalContext(redactor, given, leftovers)
  const subject: Subject = {
    nodeVersion: process.versions.node,
    config,
    github: await githubOf(given, redactor, context),
    reportFolder: resolve(given.text('report-dir') ?? usualReportFolder),
    machine,
    leftovers,
    folder: process.cwd(),
    redact: redactor.redact,
  }
  const findings = await examine(subject, context).finally(() =>
    leftovers.undoAll(undone => reportUndone(undone, context.log)),
  )
  if (context.signal.aborted) return interruptedExitCode
  const shown = findings.map(({ hint, ...finding }) => ({
    ...finding,
    message: redactor.redact(finding.message),
    ...defined({ hint: hint === undefined ? undefined : redactor.redact(hint) }),
  }))
  process.stdout.write(renderCheckup(shown, terminalOptions()))
  return findings.some(({ state }) => state === 'problem') ? usageExitCode : 0
}

async function configOf(
  given: Arguments,
  redactor: Redactor,
): Promise<{ config: Subject['config']; secrets: readonly string[] }> {
  try {
    const { plan, checks, file, secrets, warnings } = await readGivenPlan(given)
    for (const secret of secrets) redactor.add(secret)
    return { config: { plan, checks, file, warnings }, secrets }
  } catch (error) {
    if (error instanceof Problem) return { config: error, secrets: [] }
    throw error
  }
}

async function githubOf(
  given: Arguments,
  redactor: Redactor,
  context: Context,
): Promise<Subject['github']> {
  const place = await findGitHub(process.env, given.text('repository'))
  if ('why' in place) return place
  redactor.add(place.token)
  const { signal, log, proxies } = context
  const api = connectGitHub({ ...place, signal, log, proxies })
  return { repository: `${place.owner}/${place.repo}`, apiUrl: place.apiUrl, api }
}
