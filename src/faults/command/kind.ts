import { section } from '../../language/section.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { FaultKind } from '../fault.ts'
import { type CommandFault, commandFields, usualTimeoutMs } from './options.ts'

/** Commands of the user's own, one that breaks something and one that mends it. */
export const commandKind: FaultKind<CommandFault> = {
  id: 'command',
  option: section(commandFields),
  describe: ({ command: { inject } }) => excerpt(inject, 100),
  switchMs: ({ command: { timeout = usualTimeoutMs } }) => timeout,
  load: () => import('./command.ts'),
}
