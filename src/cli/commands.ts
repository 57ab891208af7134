import type { InputName } from '../config/inputs.ts'

/** A flag as the help shows it, and as it is read. */
export type Flag = {
  /** With its dashes. */
  name: string
  /** What follows it; absent: nothing, it is set or not. */
  value?: string
  doc: string
  repeated?: boolean
}

export type Command = {
  /** What it does, in half a line. */
  summary: string
  /** The words that it takes besides flags. */
  words?: { name: string; least: number; most: number }
  /** Inputs of the action that it takes as flags; `load`: all that a run has but for its report. */
  inputs?: 'load' | 'run' | readonly InputName[]
  flags?: readonly Flag[]
  /** Calls, and what each does. */
  examples: readonly (readonly [call: string, what: string])[]
  /** It exits by a verdict. */
  judges?: true
}

const exitBy: Flag = {
  name: '--exit-by',
  value: 'verdict|policy',
  doc: 'What decides the exit code. With policy, it is that of a step of the action: 0 if the policy does not block. Default - verdict.',
}
const json: Flag = {
  name: '--json',
  doc: 'The record on standard output, instead of the scorecard.',
}
const loudness: readonly Flag[] = [
  { name: '--quiet', doc: 'Warnings and the result only, no progress.' },
  {
    name: '--verbose',
    doc: 'Every step with its time, each request tried and each query, as with DEBUG=1.',
  },
]
const repository: Flag = {
  name: '--repository',
  value: 'owner/name',
  doc: "The repository on GitHub. Default - the folder's remote.",
}
const reportDir: Flag = {
  name: '--report-dir',
  value: 'DIR',
  doc: 'Folder for its JSON, Markdown and HTML files. Default - none.',
}
const format = (...formats: string[]): Flag => ({
  name: '--format',
  value: formats.join('|'),
  doc: `How the result is written. Default - ${formats[0]}.`,
})

/** All commands: what they take and what their help says. `cli.ts` knows how each is loaded. */
export const commands = {
  run: {
    summary: 'sends the load, judges what it measures, and shows the scorecard',
    inputs: 'run',
    flags: [
      exitBy,
      { name: '--dry-run', doc: 'Prints what the run would do, without doing it.' },
      json,
      ...loudness,
    ],
    examples: [
      ['run --target http://localhost:3000', 'the defaults, against a server on this machine'],
      ['run --rate 200/s --duration 2m', 'the config with another load'],
      ["run --set 'objectives=[p(95) < 200ms]'", 'the config with other objectives'],
    ],
    judges: true,
  },
  judge: {
    summary: 'judges a record or a log of requests again, offline',
    words: { name: 'RECORD', least: 0, most: 1 },
    inputs: ['config', 'report-dir'],
    flags: [
      { name: '--samples', value: 'FILE', doc: 'Requests of any tool, judged as a run would be.' },
      exitBy,
      json,
    ],
    examples: [
      ['judge record.json', 'the verdict of a run again'],
      ['judge record.json --config stricter.yml', 'what another config would have decided'],
      ['judge --samples requests.ndjson', 'requests that another tool has sent'],
    ],
    judges: true,
  },
  render: {
    summary: 'writes a record as another kind of document',
    words: { name: 'RECORD', least: 1, most: 1 },
    flags: [format('terminal', 'markdown', 'summary', 'html', 'json', 'junit')],
    examples: [['render record.json --format html > report.html', 'the report of a run']],
  },
  calibrate: {
    summary: 'measures how far two deployments of the same build differ',
    inputs: 'load',
    flags: [
      { name: '--runs', value: 'N', doc: 'How many runs, 1 to 50. Default - 1.' },
      { name: '--file', value: 'F', doc: 'Where the results are kept and added to.' },
      ...loudness,
    ],
    examples: [
      ['calibrate --baseline https://second.example --runs 10', 'ten runs, one after another'],
    ],
  },
  validate: {
    summary: 'reports every mistake of a config and of the files that it names',
    words: { name: 'CONFIG', least: 0, most: 1 },
    examples: [['validate', "the folder's reliability-gate.yml"]],
  },
  check: {
    summary: 'checks that everything under `checks` is up; sends no load',
    inputs: ['config', 'target'],
    flags: [
      { name: '--only', value: 'NAME', repeated: true, doc: 'A check. Default - all of them.' },
      reportDir,
      format('terminal', 'markdown', 'summary', 'html', 'json'),
    ],
    examples: [
      ['check --config production.yml', 'once, now; a schedule repeats it'],
      ['check --only api --only database', 'two of the checks'],
    ],
    judges: true,
  },
  review: {
    summary: 'summarises the runs of a week, a month or a quarter',
    inputs: ['config'],
    flags: [
      {
        name: '--period',
        value: 'week|month|quarter',
        doc: 'The days that are reviewed: 7, 30 or 91.',
      },
      {
        name: '--records',
        value: 'DIR',
        doc: 'Folder of earlier runs: record.json or .ndjson files at any depth. Default - where baseline.history keeps them.',
      },
      { name: '--service', value: 'S', doc: "The service. Default - the config's." },
      { name: '--until', value: 'DAY', doc: 'The last day, such as 2026-11-30. Default - today.' },
      { name: '--issue', doc: 'Keeps the review in an issue on GitHub, one a period.' },
      repository,
      reportDir,
      format('terminal', 'markdown', 'summary', 'html', 'json'),
    ],
    examples: [
      ['review --period week', 'the last seven days'],
      ['review --period month --records reports', 'a month, of the records in a folder'],
      ['review --period month --format html > review.html', 'a page with plots'],
    ],
  },
  proxy: {
    summary: 'keeps the proxies before `dependencies` up, for runs to use; breaks nothing',
    inputs: ['config', 'set'],
    flags: [
      {
        name: '--dependency',
        value: 'NAME',
        repeated: true,
        doc: 'A dependency. Default - all of them.',
      },
      ...loudness,
    ],
    examples: [
      ['proxy', 'until Ctrl-C; start the service then, and `run` in another terminal'],
      ['proxy --dependency payment', 'one of the dependencies'],
    ],
  },
  doctor: {
    summary: 'reports what is missing before a run; sends no load',
    inputs: 'load',
    flags: [
      { name: '--report-dir', value: 'DIR', doc: 'Where the files would go.' },
      repository,
      ...loudness,
    ],
    examples: [['doctor --target https://preview.example', 'whether a run could begin']],
  },
  init: {
    summary: 'writes a workflow and a commented config for the folder',
    flags: [
      {
        name: '--schedule',
        doc: 'Writes workflows for every day, week, month and quarter too.',
      },
    ],
    examples: [
      ['init', 'asks nothing, overwrites nothing'],
      ['init --schedule', 'with health checks, chaos and reviews by the clock'],
    ],
  },
  undo: {
    summary: 'reverts the faults of runs that were killed, and cleans up what else they left',
    flags: [
      {
        name: '--forget',
        doc: 'Undoes nothing and forgets what was left, once you have fixed it by other means.',
      },
    ],
    examples: [['undo', 'what a run that was killed has left on this machine']],
  },
  advisory: {
    summary: 'shows what advisory runs would have blocked',
    words: { name: 'FOLDER|RECORD', least: 0, most: 1000 },
    flags: [
      repository,
      { name: '--days', value: 'N', doc: 'How far back, 1 to 365. Default - 30.' },
      { name: '--service', value: 'S', doc: 'Runs of this service only.' },
      format('terminal', 'markdown', 'json'),
    ],
    examples: [
      ['advisory --days 14', 'the check runs of two weeks, read from GitHub'],
      ['advisory reports/', 'the records in a folder'],
    ],
  },
  export: {
    summary: 'writes the load of a config as a script that k6 runs',
    words: { name: 'k6', least: 1, most: 1 },
    inputs: ['config', 'target'],
    examples: [['export k6 > load.js', 'the script that `load.engine: k6` runs']],
  },
  completion: {
    summary: 'prints the completions of a shell',
    words: { name: 'bash|zsh|fish', least: 1, most: 1 },
    examples: [
      ['completion bash >> ~/.bashrc', 'for the next shell'],
      ['completion zsh > ~/.zfunc/_reliability-gate', 'the same for zsh; the folder is in fpath'],
      ['completion fish | source', 'for this shell, if it is fish'],
    ],
  },
} satisfies Record<string, Command>

export type CommandName = keyof typeof commands
