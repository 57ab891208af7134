import { Problem } from '../../model/problem.ts'
import { readArguments } from '../arguments.ts'
import { type Command, type CommandName, commands } from '../commands.ts'
import { flagsOf } from '../flags.ts'

const names = Object.keys(commands) as CommandName[]
const words = (name: CommandName): string =>
  flagsOf(name)
    .map(flag => flag.name)
    .join(' ')
const summaryOf = (name: CommandName): string =>
  (commands[name] as Command).summary.replaceAll("'", '’').replaceAll('`', '')

/** What a flag or a command takes, where that is one of a few words. */
const choicesIn = (value: string | undefined): string | undefined =>
  value !== undefined && /^[a-z\d]{2,}(\|[a-z\d]+)*$/.test(value)
    ? value.replaceAll('|', ' ')
    : undefined

/** `judge --exit-by` and `completion completion`: what stands before a word, and the choices. */
const choices = names.flatMap(name => {
  const { words: own }: Command = commands[name]
  const takers = [
    { before: name, value: own?.name },
    ...flagsOf(name).map(({ name: before, value }) => ({ before, value })),
  ]
  return takers.flatMap(({ before, value }) => {
    const of = choicesIn(value)
    return of === undefined ? [] : [{ name, before, of }]
  })
})
const choicesOf = (name: CommandName, before: string): string | undefined =>
  choices.find(one => one.name === name && one.before === before)?.of

/**
 * Commands first, then what the word before takes, then flags of the command, else files. zsh reads
 * the script as a whole where it is sourced, or as a function of its own, in a folder of `fpath`,
 * for the first completion.
 */
const shells = {
  bash: () => `_reliability_gate() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=
  if [ "$COMP_CWORD" -eq 1 ]; then words='${names.join(' ')}'
  else
    case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD - 1]}" in
${choices.map(({ name, before, of }) => `      '${name} ${before}') words='${of}' ;;`).join('\n')}
    esac
  fi
  if [ -z "$words" ] && [ "\${word#-}" != "$word" ]; then
    case "\${COMP_WORDS[1]}" in
${names.map(name => `      ${name}) words='${words(name)}' ;;`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _reliability_gate reliability-gate
`,
  zsh: () => `#compdef reliability-gate
_reliability_gate() {
  if (( CURRENT == 2 )); then
    local -a all=(
${names.map(name => `      '${name}:${summaryOf(name).replaceAll(':', '\\:')}'`).join('\n')}
    )
    _describe command all
    return
  fi
  case "$words[2] $words[CURRENT-1]" in
${choices.map(({ name, before, of }) => `    '${name} ${before}') compadd -- ${of}; return ;;`).join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then
    case $words[2] in
${names.map(name => `      ${name}) compadd -- ${words(name)} ;;`).join('\n')}
    esac
  else
    _files
  fi
}
if [[ $funcstack[1] == _reliability-gate ]]; then _reliability_gate
else compdef _reliability_gate reliability-gate
fi
`,
  fish: () =>
    names
      .flatMap(name => [
        `complete -c reliability-gate -n __fish_use_subcommand -a ${name} -d '${summaryOf(name)}'`,
        ...flagsOf(name).map(({ name: flag, value }) =>
          fishLine(name, `-l ${flag.slice(2)}`, value !== undefined, choicesOf(name, flag)),
        ),
        ...(choicesOf(name, name) ? [fishLine(name, '-f', false, choicesOf(name, name))] : []),
      ])
      .join('\n')
      .concat('\n'),
}

function fishLine(name: CommandName, what: string, takes: boolean, of: string | undefined): string {
  const value = of === undefined ? (takes ? ' -r' : '') : `${takes ? ' -x' : ''} -a '${of}'`
  return `complete -c reliability-gate -n '__fish_seen_subcommand_from ${name}' ${what}${value}`
}

/** `completion SHELL`: a script that the shell reads. */
export async function completion(given: string[]): Promise<number> {
  const [shell] = readArguments('completion', given).positionals
  const known = Object.entries(shells).find(([name]) => name === shell)
  if (!known) {
    const hint = `one of ${Object.keys(shells).join(', ')}`
    throw new Problem('usage', `there are no completions for ${JSON.stringify(shell)}`, { hint })
  }
  process.stdout.write(known[1]())
  return 0
}
