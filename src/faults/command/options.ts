import { defaultOf, type Fields } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { text } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'

const longest = 2000
const command = text({ most: longest, expected: 'a command' })

const ownFields = {
  inject: {
    option: command,
    required: true,
    doc: 'Breaks something; run by `/bin/sh`. The fault is active once it has ended with 0.',
    example: './break.sh',
  },
  revert: {
    option: command,
    required: true,
    doc: 'Reverts the fault, and runs however the run ends: it must do no harm if nothing is broken, or if it runs twice.',
    example: './mend.sh',
  },
  timeout: {
    option: duration({ least: 1000, most: 600_000 }),
    doc: 'The longest that either command may take.',
    default: '30s',
  },
} as const satisfies Fields

export const commandFields = {
  command: { option: section(ownFields), required: true, doc: 'Commands of your own.' },
} as const satisfies Fields

/** One that takes longer is taken for one that hangs. */
export const usualTimeoutMs = defaultOf(ownFields.timeout)

/** What a command breaks, and another mends. */
export type CommandFault = { command: { inject: string; revert: string; timeout?: number } }
