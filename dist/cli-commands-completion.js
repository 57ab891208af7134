import { Problem } from "./shared-common.js";
import { commands, flagsOf, readArguments } from "./shared-config.js";
// build/cli/commands/completion.js
const names = Object.keys(commands);
const words = (name) => flagsOf(name).map((flag) => flag.name).join(" ");
const summaryOf = (name) => commands[name].summary.replaceAll("'", "’").replaceAll("`", "");
const shells = {
	bash: () => `_reliability_gate() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=
  if [ "$COMP_CWORD" -eq 1 ]; then words='${names.join(" ")}'
  elif [ "\${word#-}" != "$word" ]; then
    case "\${COMP_WORDS[1]}" in
${names.map((name) => `      ${name}) words='${words(name)}' ;;`).join("\n")}
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
${names.map((name) => `      '${name}:${summaryOf(name).replaceAll(":", "\\:")}'`).join("\n")}
    )
    _describe command all
    return
  fi
  if [[ $PREFIX == -* ]]; then
    case $words[2] in
${names.map((name) => `      ${name}) compadd -- ${words(name)} ;;`).join("\n")}
    esac
  else
    _files
  fi
}
compdef _reliability_gate reliability-gate
`,
	fish: () => names.flatMap((name) => [`complete -c reliability-gate -n __fish_use_subcommand -a ${name} -d '${summaryOf(name)}'`, ...flagsOf(name).map((flag) => `complete -c reliability-gate -n '__fish_seen_subcommand_from ${name}' -l ${flag.name.slice(2)}${flag.value === void 0 ? "" : " -r"}`)]).join("\n").concat("\n")
};
async function completion(given) {
	const [shell] = readArguments("completion", given).positionals;
	const known = Object.entries(shells).find(([name]) => name === shell);
	if (!known) {
		const hint = `one of ${Object.keys(shells).join(", ")}`;
		throw new Problem("usage", `there are no completions for ${JSON.stringify(shell)}`, { hint });
	}
	process.stdout.write(known[1]());
	return 0;
}
export { completion };
