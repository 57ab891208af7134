import { Problem } from "./shared-common.js";
import { commands, flagsOf, readArguments } from "./shared-config.js";
// build/cli/commands/completion.js
const names = Object.keys(commands);
const words = (name) => flagsOf(name).map((flag) => flag.name).join(" ");
const summaryOf = (name) => commands[name].summary.replaceAll("'", "’").replaceAll("`", "");
const choicesIn = (value) => value !== void 0 && /^[a-z\d]{2,}(\|[a-z\d]+)*$/.test(value) ? value.replaceAll("|", " ") : void 0;
const choices = names.flatMap((name) => {
	const { words: own } = commands[name];
	return [{
		before: name,
		value: own?.name
	}, ...flagsOf(name).map(({ name: before, value }) => ({
		before,
		value
	}))].flatMap(({ before, value }) => {
		const of = choicesIn(value);
		return of === void 0 ? [] : [{
			name,
			before,
			of
		}];
	});
});
const choicesOf = (name, before) => choices.find((one) => one.name === name && one.before === before)?.of;
const shells = {
	bash: () => `_reliability_gate() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=
  if [ "$COMP_CWORD" -eq 1 ]; then words='${names.join(" ")}'
  else
    case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD - 1]}" in
${choices.map(({ name, before, of }) => `      '${name} ${before}') words='${of}' ;;`).join("\n")}
    esac
  fi
  if [ -z "$words" ] && [ "\${word#-}" != "$word" ]; then
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
  case "$words[2] $words[CURRENT-1]" in
${choices.map(({ name, before, of }) => `    '${name} ${before}') compadd -- ${of}; return ;;`).join("\n")}
  esac
  if [[ $PREFIX == -* ]]; then
    case $words[2] in
${names.map((name) => `      ${name}) compadd -- ${words(name)} ;;`).join("\n")}
    esac
  else
    _files
  fi
}
if [[ $funcstack[1] == _reliability-gate ]]; then _reliability_gate
else compdef _reliability_gate reliability-gate
fi
`,
	fish: () => names.flatMap((name) => [
		`complete -c reliability-gate -n __fish_use_subcommand -a ${name} -d '${summaryOf(name)}'`,
		...flagsOf(name).map(({ name: flag, value }) => fishLine(name, `-l ${flag.slice(2)}`, value !== void 0, choicesOf(name, flag))),
		...choicesOf(name, name) ? [fishLine(name, "-f", false, choicesOf(name, name))] : []
	]).join("\n").concat("\n")
};
function fishLine(name, what, takes, of) {
	return `complete -c reliability-gate -n '__fish_seen_subcommand_from ${name}' ${what}${of === void 0 ? takes ? " -r" : "" : `${takes ? " -x" : ""} -a '${of}'`}`;
}
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
