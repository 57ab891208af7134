import {
  inputs,
  usageExitCode
} from "./shared-config-inputs.js";
import {
  gateVersion
} from "./shared-model-version.js";

// build/cli/commands.js
var exitBy = {
  name: "--exit-by",
  value: "verdict|policy",
  doc: "What the exit code goes by. With policy it is that of a step of the action: 0 where the policy does not block. Default - verdict."
}, json = {
  name: "--json",
  doc: "The record on standard output, in place of the scorecard."
}, loudness = [
  { name: "--quiet", doc: "Warnings and the result only, no progress." },
  { name: "--verbose", doc: "Every step, as with DEBUG=1." }
], repository = {
  name: "--repository",
  value: "owner/name",
  doc: "The repository on GitHub. Default - the folder's remote."
}, format = (...formats) => ({
  name: "--format",
  value: formats.join("|"),
  doc: `How the result is written. Default - ${formats[0]}.`
}), commands = {
  run: {
    summary: "sends the load, judges what it measures, and shows the scorecard",
    inputs: "run",
    flags: [
      exitBy,
      { name: "--dry-run", doc: "Says what the run would do, and does nothing of it." },
      json,
      ...loudness
    ],
    examples: [
      ["run --target http://localhost:3000", "the defaults, against a server on this machine"],
      ["run --rate 200/s --duration 2m", "the config with another load"],
      ["run --set 'objectives=[p(95) < 200ms]'", "the config with other objectives"]
    ],
    judges: !0
  },
  judge: {
    summary: "judges a record or a log of requests again, offline",
    words: { name: "RECORD", least: 0, most: 1 },
    inputs: ["config", "report-dir"],
    flags: [
      { name: "--samples", value: "FILE", doc: "Requests of any tool, judged as a run would be." },
      exitBy,
      json
    ],
    examples: [
      ["judge record.json", "the verdict of a run again"],
      ["judge record.json --config stricter.yml", "what another config would have decided"],
      ["judge --samples requests.ndjson", "requests that another tool has sent"]
    ],
    judges: !0
  },
  render: {
    summary: "writes a record as another kind of document",
    words: { name: "RECORD", least: 1, most: 1 },
    flags: [format("terminal", "markdown", "summary", "html", "json", "junit")],
    examples: [["render record.json --format html > report.html", "the report of a run"]]
  },
  calibrate: {
    summary: "measures how far two deployments of the same build differ",
    inputs: "load",
    flags: [
      { name: "--runs", value: "N", doc: "How many runs, 1 to 50. Default - 1." },
      { name: "--file", value: "F", doc: "Where the results are kept and added to." },
      ...loudness
    ],
    examples: [
      ["calibrate --baseline https://second.example --runs 10", "ten runs, one after another"]
    ]
  },
  validate: {
    summary: "reports every mistake of a config and of the files that it names",
    words: { name: "CONFIG", least: 0, most: 1 },
    examples: [["validate", "the folder's reliability-gate.yml"]]
  },
  check: {
    summary: "looks whether all that `checks` names is up; sends no load",
    inputs: ["config", "target"],
    flags: [format("terminal", "markdown", "summary", "html", "json")],
    examples: [["check --config production.yml", "once, now; a schedule repeats it"]],
    judges: !0
  },
  doctor: {
    summary: "reports what is missing before a run; sends no load",
    inputs: "load",
    flags: [
      { name: "--report-dir", value: "DIR", doc: "Where the files would go." },
      repository,
      ...loudness
    ],
    examples: [["doctor --target https://preview.example", "whether a run could begin"]]
  },
  init: {
    summary: "writes a workflow and a commented config for the folder",
    examples: [["init", "asks nothing, overwrites nothing"]]
  },
  undo: {
    summary: "reverts the faults of runs that were killed, and cleans up what else they left",
    flags: [
      {
        name: "--forget",
        doc: "Undoes nothing: what was left is mended by now, and no run asks for it again."
      }
    ],
    examples: [["undo", "what a run that was killed has left on this machine"]]
  },
  advisory: {
    summary: "shows what advisory runs would have blocked",
    words: { name: "FOLDER|RECORD", least: 0, most: 1e3 },
    flags: [
      repository,
      { name: "--days", value: "N", doc: "How far back, 1 to 365. Default - 30." },
      { name: "--service", value: "S", doc: "Runs of this service only." },
      format("terminal", "markdown", "json")
    ],
    examples: [
      ["advisory --days 14", "the check runs of two weeks, read from GitHub"],
      ["advisory reports/", "the records in a folder"]
    ]
  },
  completion: {
    summary: "prints the completions of a shell",
    words: { name: "bash|zsh|fish", least: 1, most: 1 },
    examples: [
      ["completion bash >> ~/.bashrc", "for the next shell"],
      ["completion fish > ~/.config/fish/completions/reliability-gate.fish", "for fish"]
    ]
  }
};

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
var helpExitCode = (name) => name === void 0 ? usageExitCode : 0;
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
  commands,
  inputFlags,
  flagsOf,
  seeHelp,
  help,
  helpExitCode,
  helpOf
};
