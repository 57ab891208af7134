/** An input of the action, and the flag that says the same on the command line. */
export type Input = {
  name: string
  doc: string
  /** What holds without it, as action.yml says it. */
  default?: string
  /** The flag of the commands that send load, or only of `run`; absent: only the action has it. */
  flag?: Flag
  /** The action cannot do without it. */
  required?: true
  /** Every value in it is a secret. */
  secret?: boolean
  /**
   * Where it overrides the config, and how it is written there; absent: it is not of the config.
   */
  overrides?: Overriding
}

type Flag = {
  name: string
  /** What stands behind it, as the help shows it; absent: nothing. */
  value?: string
  /** It may be given several times; the input has a line for each. */
  repeated?: boolean
  of: 'load' | 'run'
}

/**
 * `value`: of the key at a path, such as `load.rate`. `headers`: lines of `Name: value` for the
 * mapping at a path, beside those of the file. `settings`: lines of `key=value` for any path.
 */
type Overriding = { kind: 'value' | 'headers'; path: string } | { kind: 'settings' }

/**
 * The one table of inputs: it makes action.yml, the flags, their help, the docs, and what overrides
 * the config.
 */
export const inputs = [
  {
    name: 'config',
    doc: 'The config file. Default - reliability-gate.yml, then .github/reliability-gate.yml, then built-in defaults.',
    flag: { name: '--config', value: 'F', of: 'load' },
  },
  {
    name: 'config-from',
    doc: 'head or base. With base, a pull request uses the config of its base branch, and the files that it names.',
    default: 'head',
  },
  {
    name: 'target',
    doc: "Base URL of the preview. Default - this commit's deployment.",
    flag: { name: '--target', value: 'URL', of: 'load' },
    overrides: { kind: 'value', path: 'target.url' },
  },
  {
    name: 'baseline',
    doc: 'Base URL of the deployment to compare with. Default - as the config says, else none.',
    flag: { name: '--baseline', value: 'URL', of: 'load' },
    overrides: { kind: 'value', path: 'baseline.url' },
  },
  {
    name: 'prometheus-url',
    doc: 'Base URL of a Prometheus-compatible API. Default - as the config says, else none.',
    flag: { name: '--prometheus-url', value: 'URL', of: 'load' },
    overrides: { kind: 'value', path: 'prometheus.url' },
  },
  {
    name: 'rate',
    doc: 'Overrides load.rate, such as 100/s.',
    flag: { name: '--rate', value: 'R', of: 'load' },
    overrides: { kind: 'value', path: 'load.rate' },
  },
  {
    name: 'duration',
    doc: 'Overrides load.duration, such as 2m.',
    flag: { name: '--duration', value: 'D', of: 'load' },
    overrides: { kind: 'value', path: 'load.duration' },
  },
  {
    name: 'service',
    doc: "The name on the scorecard; one comment and one check per service. Default - the config's, else the repository's name.",
    flag: { name: '--service', value: 'S', of: 'load' },
    overrides: { kind: 'value', path: 'service' },
  },
  {
    name: 'target-headers',
    doc: 'Headers for every request to the target, as lines of `Name: value`; every value is a secret.',
    flag: { name: '--target-header', value: "'Name: value'", repeated: true, of: 'load' },
    secret: true,
    overrides: { kind: 'headers', path: 'target.headers' },
  },
  {
    name: 'baseline-headers',
    doc: 'Headers for every request to the baseline, as lines of `Name: value`; every value is a secret.',
    flag: { name: '--baseline-header', value: "'Name: value'", repeated: true, of: 'load' },
    secret: true,
    overrides: { kind: 'headers', path: 'baseline.headers' },
  },
  {
    name: 'prometheus-headers',
    doc: 'Headers for Prometheus, as lines of `Name: value`; every value is a secret.',
    flag: { name: '--prometheus-header', value: "'Name: value'", repeated: true, of: 'load' },
    secret: true,
    overrides: { kind: 'headers', path: 'prometheus.headers' },
  },
  {
    name: 'set',
    doc: 'Overrides any key of the config, as lines of `key=value`, such as load.warmup=10s; the value as in the config.',
    flag: { name: '--set', value: 'KEY=VALUE', repeated: true, of: 'load' },
    overrides: { kind: 'settings' },
  },
  {
    name: 'github-token',
    doc: 'Reads deployments, writes the comment and the check.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language.
    default: '${{ github.token }}',
    secret: true,
  },
  {
    name: 'comment',
    doc: 'always, failure (only when the run blocks, and one update when it recovers) or never.',
    default: 'always',
  },
  {
    name: 'comment-group',
    doc: 'Services with the same name here share one comment. Default - each has its own.',
  },
  {
    name: 'advisory',
    doc: 'Report everything, never fail the step.',
    default: 'false',
    flag: { name: '--advisory', of: 'run' },
  },
  {
    name: 'report-dir',
    doc: 'Folder for the files of the report.',
    default: 'reliability-gate-report',
    flag: { name: '--report-dir', value: 'DIR', of: 'run' },
  },
] as const satisfies readonly Input[]

export type InputName = (typeof inputs)[number]['name']

export const outputs = [
  { name: 'verdict', doc: 'pass, warn, fail, inconclusive or error.' },
  { name: 'reason', doc: "The verdict's reason in one sentence." },
  { name: 'score', doc: '0-100; empty if it would mislead.' },
  { name: 'grade', doc: 'A-F; empty if it would mislead.' },
  { name: 'target', doc: 'The URL that was measured.' },
  {
    name: 'record',
    doc: 'Path of record.json, from which verdict and scorecard can be rebuilt offline.',
  },
  { name: 'scorecard', doc: 'Path of scorecard.md.' },
  { name: 'report', doc: 'Path of report.html.' },
  { name: 'junit', doc: 'Path of junit.xml.' },
  { name: 'comment-url', doc: 'The scorecard comment; empty if there is none.' },
] as const
