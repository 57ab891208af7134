import { once } from 'node:events'
import { describeDependency } from '../../gate/plan/describe-run.ts'
import { heldDependencies, holdDependencies } from '../../gate/proxies.ts'
import { formatMistake } from '../../model/problem.ts'
import { createRedactor } from '../../net/redaction/redact.ts'
import { machineOf } from '../../tools/machine.ts'
import { readArguments } from '../arguments.ts'
import { readGivenPlan } from '../given-plan.ts'
import { terminalContext } from '../terminal-context.ts'

/** `proxy`: keeps the proxies before dependencies up, for runs of other processes. */
export async function proxy(words: string[]): Promise<number> {
  const given = readArguments('proxy', words)
  const read = await readGivenPlan(given, { offline: true })
  const dependencies = heldDependencies(read, given.list('dependency'))
  const redactor = createRedactor(read.secrets)
  const context = terminalContext(redactor, given)
  for (const warning of read.warnings) context.log.warn(formatMistake(warning))
  const { signal, log } = context
  const held = await holdDependencies(dependencies, machineOf(process.env), context)
  for (const one of dependencies)
    process.stdout.write(`${redactor.redact(describeDependency(one))}\n`)
  log.info('The proxies are up until this is interrupted (Ctrl-C)')
  if (!signal.aborted) await once(signal, 'abort')
  await held.close()
  log.info('The proxies are closed')
  return 0
}
