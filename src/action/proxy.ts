import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asInput, overridesOf } from '../config/overrides.ts'
import { describeDependency } from '../gate/plan/describe-run.ts'
import { folderTexts, rootOf } from '../gate/plan/files/texts.ts'
import { readPlan } from '../gate/plan/read-plan.ts'
import { heldDependencies, isHeldBy } from '../gate/proxies.ts'
import { undoersOn } from '../gate/undoers.ts'
import { type DependencyPlan, formatEndpoint } from '../model/plan/chaos.ts'
import { formatMistake, Problem } from '../model/problem.ts'
import type { Redactor } from '../net/redaction/redact.ts'
import { makeToolFolder } from '../tools/folder.ts'
import type { Leave } from '../tools/leftover.ts'
import { openLeftovers } from '../tools/leftovers.ts'
import { type Machine, machineOfRun } from '../tools/machine.ts'
import { markedWith } from '../tools/processes/process.ts'
import { systemClock } from '../tools/system-clock.ts'
import { type Inputs, readInputs } from './job/inputs.ts'
import type { JobLog } from './job/job-log.ts'
import { setOutputs } from './job/outputs.ts'
import { saveLeftovers } from './job/state.ts'
import { hide, runStep, workspace } from './job/step.ts'

const startMs = 30_000
const pollMs = 100
const title = 'the proxies'

/**
 * The step of the sub-action `proxy`: the proxies are up when it ends, and stay so until its post
 * step.
 */
export function runProxy(): Promise<number> {
  return runStep(startProxies)
}

async function startProxies(redactor: Redactor, log: JobLog): Promise<number> {
  const inputs = readInputs()
  const folder = workspace()
  // What is wrong is told at its place in the file, before anything is started.
  const read = await readPlan({
    config: inputs.config,
    texts: folderTexts(folder, rootOf(folder, inputs.config)),
    folder,
    environment: process.env,
    overrides: overridesOf(inputs.overrides, asInput),
    options: { offline: true },
  })
  hide(read.secrets, redactor)
  for (const warning of read.warnings) log.warn(formatMistake(warning))
  const dependencies = heldDependencies(read, inputs.dependencies)
  const machine = machineOfRun(process.env, [])
  const leftovers = openLeftovers(saveLeftovers, [], undoersOn(machine))
  try {
    await startHolder(inputs, dependencies, machine, leftovers)
  } catch (error) {
    await leftovers.undoAll()
    throw error
  }
  for (const one of dependencies) log.info(describeDependency(one))
  const addresses = dependencies.map(({ name, listen }) => [name, formatEndpoint(listen)])
  setOutputs({ addresses: JSON.stringify(Object.fromEntries(addresses)) })
  return 0
}

/**
 * Starts the command `proxy`, which outlives the step; what it says goes to a file, since nobody is
 * left to read it.
 */
async function startHolder(
  { config, overrides, dependencies: names }: Inputs,
  dependencies: readonly DependencyPlan[],
  machine: Machine,
  leave: Leave,
): Promise<void> {
  const { path } = await makeToolFolder({ name: 'proxy', title }, machine, leave)
  const mark = randomUUID()
  leave.add({ kind: 'process', id: mark, title })
  const flags = [
    ...(config === undefined ? [] : ['--config', config]),
    ...(overrides.set ?? '').split('\n').flatMap(line => (line.trim() ? ['--set', line] : [])),
    ...names.flatMap(name => ['--dependency', name]),
  ]
  const said = join(path, 'said')
  const output = await open(said, 'wx', 0o600)
  const holder = spawn(process.execPath, [process.argv[1]!, 'proxy', ...flags], {
    cwd: workspace(),
    env: { ...machine.step, ...markedWith(mark) },
    stdio: ['ignore', output.fd, output.fd],
    detached: true,
  })
  holder.unref()
  let ended: string | undefined
  holder.once('error', ({ message }) => {
    ended = message
  })
  holder.once('exit', (code, signal) => {
    ended = `it ended with ${signal ?? `exit code ${code}`}`
  })
  await output.close()
  const latest = systemClock.now() + startMs
  while (!(await isHeldBy(holder.pid, dependencies, machine))) {
    if (ended === undefined && systemClock.now() < latest) await systemClock.sleep(pollMs)
    else {
      const last = (await readFile(said, 'utf8')).trim().split('\n').at(-1)
      throw new Problem(
        'fault',
        `the proxies were not opened: ${last || (ended ?? 'it took too long')}`,
      )
    }
  }
}
