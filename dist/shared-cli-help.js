import {
  commands
} from "./shared-cli-commands.js";
import {
  inputs
} from "./shared-config-inputs.js";
import {
  gateVersion
} from "./shared-model-version.js";

// build/cli/flags.js
var inputFlags = inputs.flatMap(({ name, doc, flag }) => flag ? [{ input: name, doc, ...flag }] : []);
function flagsOf(name) {
  let { inputs: inputs2 = [], flags = [] } = commands[name];
  return [...inputFlags.filter((flag) => isTaken(flag, inputs2)), ...flags];
}
function isTaken({ input, of }, taken) {
  return taken === "run" ? !0 : taken === "load" ? of === "load" : taken.includes(input);
}

// build/cli/help.js
var width = 80, tool = "reliability-gate", seeHelp = (name) => name === void 0 ? `\`${tool} --help\` shows the commands` : `\`${tool} ${name} --help\` shows what it takes`, exitCodes = `Exit codes: 0 pass, warn or --advisory, 1 fail, 2 config or usage,
3 inconclusive, 4 error, 130 interrupted.`;
function help() {
  let indent = 4 + Math.max(...Object.keys(commands).map(({ length }) => length)), lines = Object.entries(commands).map(([name, { summary }]) => wrapped(`  ${name}`.padEnd(indent), summary.split(" ")));
  return `${tool} ${gateVersion}: the reliability gate for pull requests

${lines.join(`
`)}

\`${tool} COMMAND --help\` shows the flags of a command, with examples.
${exitCodes}
`;
}
function helpOf(name) {
  let { summary, words, examples, judges } = commands[name], flags = flagsOf(name), call = [
    ...words ? [words.least > 0 ? words.name : `[${words.name}]${words.most > 1 ? "..." : ""}`] : [],
    ...flags.length > 0 ? ["[FLAGS]"] : []
  ];
  return [
    `${tool} ${name} ${call.join(" ")}`.trimEnd(),
    wrapped("  ", summary.split(" ")),
    ...flags.length > 0 ? ["", "Flags:", ...flags.map(formatFlag)] : [],
    "",
    "Examples:",
    ...examples.flatMap(([call2, what]) => [`  ${tool} ${call2}`, `      ${what}`]),
    ...judges ? ["", exitCodes] : [],
    ""
  ].join(`
`);
}
function formatFlag({ name, value, doc, repeated }) {
  return `${`  ${name}${value === void 0 ? "" : ` ${value}`}${repeated ? " ..." : ""}`}
${wrapped("      ", doc.split(" "))}`;
}
function wrapped(head, words) {
  let lines = [""];
  for (let word of words) {
    let line = lines.at(-1);
    line !== "" && head.length + line.length + 1 + word.length > width ? lines.push(word) : lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.map((line, index) => (index === 0 ? head : " ".repeat(head.length)) + line).join(`
`);
}

export {
  inputFlags,
  flagsOf,
  seeHelp,
  help,
  helpOf
};
