import {
  readArguments
} from "./shared-cli-arguments.js";
import {
  commands,
  flagsOf
} from "./shared-cli-commands.js";
import "./shared-config-inputs.js";
import "./shared-model-basics-nearest.js";
import "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-model-basics-defined.js";

// build/cli/commands/completion.js
var names = Object.keys(commands), words = (name) => flagsOf(name).map((flag) => flag.name).join(" "), summaryOf = (name) => commands[name].summary.replaceAll("'", "’").replaceAll("`", ""), shells = {
  bash: () => `_reliability_gate() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=
  if [ "$COMP_CWORD" -eq 1 ]; then words='${names.join(" ")}'
  elif [ "\${word#-}" != "$word" ]; then
    case "\${COMP_WORDS[1]}" in
${names.map((name) => `      ${name}) words='${words(name)}' ;;`).join(`
`)}
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
${names.map((name) => `      '${name}:${summaryOf(name).replaceAll(":", "\\:")}'`).join(`
`)}
    )
    _describe command all
    return
  fi
  if [[ $PREFIX == -* ]]; then
    case $words[2] in
${names.map((name) => `      ${name}) compadd -- ${words(name)} ;;`).join(`
`)}
    esac
  else
    _files
  fi
}
compdef _reliability_gate reliability-gate
`,
  fish: () => names.flatMap((name) => [
    `complete -c reliability-gate -n __fish_use_subcommand -a ${name} -d '${summaryOf(name)}'`,
    ...flagsOf(name).map((flag) => `complete -c reliability-gate -n '__fish_seen_subcommand_from ${name}' -l ${flag.name.slice(2)}${flag.value === void 0 ? "" : " -r"}`)
  ]).join(`
`).concat(`
`)
};
async function completion(given) {
  let [shell] = readArguments("completion", given).positionals, known = Object.entries(shells).find(([name]) => name === shell);
  if (!known) {
    let hint = `one of ${Object.keys(shells).join(", ")}`;
    throw new Problem("usage", `there are no completions for ${JSON.stringify(shell)}`, { hint });
  }
  return process.stdout.write(known[1]()), 0;
}
export {
  completion
};
