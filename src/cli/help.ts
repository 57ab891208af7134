import { usageExitCode } from '../model/verdict.ts'
import { gateVersion } from '../model/version.ts'
import { inputFlags } from './load-flags.ts'

const width = 118

/**
 * What `--help` prints: the commands, the flags that inputs of the action have too, and the exit
 * codes.
 */
export const help = (): string => `reliability-gate ${gateVersion}

${runUsage()}
  reliability-gate judge RECORD [--config F] [--report-dir DIR]   the verdict again, offline
  reliability-gate judge --samples FILE [--config F] [--report-dir DIR]
                                                                  requests of any tool, judged as a run would be
  reliability-gate render RECORD --format markdown|summary|html|json|junit|terminal
  reliability-gate calibrate [--config F] [--target URL] [--baseline URL] [--runs N] [--file F]
                                                                  how far two deployments of the same build differ
  reliability-gate validate [CONFIG]                              every mistake of a config file
  reliability-gate check [--config F] [--target URL] [--format terminal|markdown|summary|html|json]
                                                                  whether all that \`checks\` names is up; sends no load
  reliability-gate init                                           writes a workflow and a commented config
  reliability-gate doctor [--config F] [--target URL] [--prometheus-url URL] [--repository owner/name]
                                                                  what is missing before a run; sends no load
  reliability-gate advisory [--repository owner/name] [--days N] [--service S] [--format terminal|markdown|json]
  reliability-gate advisory FOLDER|RECORD...                      what advisory runs would have blocked

Flags of run; all but --advisory and --report-dir are flags of calibrate and doctor too:
${flagLines()}

Exit codes: 0 pass, warn or --advisory · 1 fail · 2 config or usage · 3 inconclusive · 4 error · 130 interrupted
With --dry-run, run says what it would do, and does nothing of it.
With --exit-by policy, run and judge exit as a step of the action does: 0 where the policy does not block, else the same codes.
`

/** Of a call that asks for help, and of one without a command. */
export const helpExitCode = (command: string | undefined): number =>
  command === undefined ? usageExitCode : 0

function runUsage(): string {
  const flags = inputFlags.map(flag => `[${written(flag)}]${flag.repeated ? '...' : ''}`)
  return wrapped('  reliability-gate run ', [...flags, '[--exit-by verdict|policy]', '[--dry-run]'])
}

function flagLines(): string {
  const indent = 2 + Math.max(...inputFlags.map(flag => written(flag).length)) + 2
  return inputFlags
    .map(flag => wrapped(`  ${written(flag)}`.padEnd(indent), flag.doc.split(' ')))
    .join('\n')
}

const written = ({ name, value }: { name: string; value?: string }): string =>
  value === undefined ? name : `${name} ${value}`

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
