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
    judges: !0,
    load: async () => (await import("./cli-commands-run.js")).run
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
    judges: !0,
    load: async () => (await import("./cli-commands-replay.js")).judgeAgain
  },
  render: {
    summary: "writes a record as another kind of document",
    words: { name: "RECORD", least: 1, most: 1 },
    flags: [format("terminal", "markdown", "summary", "html", "json", "junit")],
    examples: [["render record.json --format html > report.html", "the report of a run"]],
    load: async () => (await import("./cli-commands-replay.js")).renderAgain
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
    ],
    load: async () => (await import("./cli-commands-calibrate.js")).calibrate
  },
  validate: {
    summary: "reports every mistake of a config and of the files that it names",
    words: { name: "CONFIG", least: 0, most: 1 },
    examples: [["validate", "the folder's reliability-gate.yml"]],
    load: async () => (await import("./cli-commands-validate.js")).validate
  },
  doctor: {
    summary: "reports what is missing before a run; sends no load",
    inputs: "load",
    flags: [
      { name: "--report-dir", value: "DIR", doc: "Where the files would go." },
      repository,
      ...loudness
    ],
    examples: [["doctor --target https://preview.example", "whether a run could begin"]],
    load: async () => (await import("./cli-commands-doctor.js")).doctor
  },
  init: {
    summary: "writes a workflow and a commented config for the folder",
    examples: [["init", "asks nothing, overwrites nothing"]],
    load: async () => (await import("./cli-commands-init.js")).init
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
    ],
    load: async () => (await import("./cli-commands-advisory.js")).advisory
  },
  completion: {
    summary: "prints the completions of a shell",
    words: { name: "bash|zsh|fish", least: 1, most: 1 },
    examples: [
      ["completion bash >> ~/.bashrc", "for the next shell"],
      ["completion fish > ~/.config/fish/completions/reliability-gate.fish", "for fish"]
    ],
    load: async () => (await import("./cli-commands-completion.js")).completion
  }
}, findCommand = (name) => Object.hasOwn(commands, name) ? commands[name] : void 0;

export {
  commands,
  findCommand
};
