import { usageExitCode } from '../model/verdict.ts'
import { gateVersion } from '../model/version.ts'
import { type Command, type CommandName, commands, type Flag } from './commands.ts'
import { flagsOf } from './flags.ts'

/** Columns of a terminal that nobody has widened. */
const width = 80
const tool = 'reliability-gate'

/** Where the help of a command is; without one, that of all. */
export const seeHelp = (name?: CommandName): string =>
  name === undefined
    ? `\`${tool} --help\` shows the commands`
    : `\`${tool} ${name} --help\` shows what it takes`

const exitCodes = `Exit codes: 0 pass, warn or --advisory, 1 fail, 2 config or usage,
3 inconclusive, 4 error, 130 interrupted.`

/** What `--help` prints: the commands, a line each. */
export function help(): string {
  const indent = 4 + Math.max(...Object.keys(commands).map(({ length }) => length))
  const lines = Object.entries<Command>(commands).map(([name, { summary }]) =>
    wrapped(`  ${name}`.padEnd(indent), summary.split(' ')),
  )
  return `${tool} ${gateVersion}: the reliability gate for pull requests

${lines.join('\n')}

\`${tool} COMMAND --help\` shows the flags of a command, with examples.
${exitCodes}
`
}

/** Of a call that wants help, and of one without a command. */
export const helpExitCode = (name: string | undefined): number =>
  name === undefined ? usageExitCode : 0

/** What `COMMAND --help` prints: the call, its flags, examples, and how it exits. */
export function helpOf(name: CommandName): string {
  const { summary, words, examples, judges }: Command = commands[name]
  const flags = flagsOf(name)
  const call = [...(words ? [formatWords(words)] : []), ...(flags.length > 0 ? ['[FLAGS]'] : [])]
  return [
    `${tool} ${name} ${call.join(' ')}`.trimEnd(),
    wrapped('  ', summary.split(' ')),
    ...(flags.length > 0 ? ['', 'Flags:', ...flags.map(formatFlag)] : []),
    '',
    'Examples:',
    ...examples.flatMap(([call, what]) => [`  ${tool} ${call}`, `      ${what}`]),
    ...(judges ? ['', exitCodes] : []),
    '',
  ].join('\n')
}

const formatWords = ({ name, least, most }: NonNullable<Command['words']>): string =>
  `${least > 0 ? name : `[${name}]`}${most > 1 ? '...' : ''}`

function formatFlag({ name, value, doc, repeated }: Flag): string {
  const head = `  ${name}${value === undefined ? '' : ` ${value}`}${repeated ? ' ...' : ''}`
  return `${head}\n${wrapped('      ', doc.split(' '))}`
}

/** Words behind a head, on lines that begin where the first one does. */
function wrapped(head: string, words: readonly string[]): string {
  const lines = ['']
  for (const word of words) {
    const line = lines.at(-1)!
    if (line !== '' && head.length + line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
    .map((line, index) => (index === 0 ? head : ' '.repeat(head.length)) + line)
    .join('\n')
}
