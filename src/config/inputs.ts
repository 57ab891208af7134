/** An input of the action, and the flag that says the same on the command line. */
export type Input = {
  name: string
  doc: string
  /** As action.yml says it. */
  default?: string
  /** As the command's help shows it. */
  flag?: string
  /** Every value in it is a secret. */
  secret?: boolean
}

/** The one table of inputs: action.yml, the docs page and the help of the command agree with it. */
export const inputs = [
  {
    name: 'config',
    doc: 'The config file. Default - reliability-gate.yml, then .github/reliability-gate.yml, then built-in defaults.',
    flag: '--config F',
  },
  {
    name: 'config-from',
    doc: 'head, or base - on a pull request the config, and what it names, is that of the base branch.',
    default: 'head',
  },
  {
    name: 'target',
    doc: "Base URL of the preview. Default - this commit's deployment.",
    flag: '--target URL',
  },
  {
    name: 'baseline',
    doc: 'Base URL of the deployment to compare with. Default - as the config says, else none.',
    flag: '--baseline URL',
  },
  {
    name: 'prometheus-url',
    doc: 'Base URL of a Prometheus-compatible API. Default - as the config says, else none.',
    flag: '--prometheus-url URL',
  },
  { name: 'rate', doc: 'Overrides load.rate, such as 100/s.', flag: '--rate R' },
  { name: 'duration', doc: 'Overrides load.duration, such as 2m.', flag: '--duration D' },
  {
    name: 'service',
    doc: "The name on the scorecard; one comment and one check per service. Default - the config's, else the repository's name.",
    flag: '--service S',
  },
  {
    name: 'target-headers',
    doc: 'Headers for every request to the target, as lines of `Name: value`; every value is a secret.',
    flag: "--target-header 'Name: value'",
    secret: true,
  },
  {
    name: 'baseline-headers',
    doc: 'Headers for every request to the baseline, as lines of `Name: value`; every value is a secret.',
    flag: "--baseline-header 'Name: value'",
    secret: true,
  },
  {
    name: 'prometheus-headers',
    doc: 'Headers for Prometheus, as lines of `Name: value`; every value is a secret.',
    flag: "--prometheus-header 'Name: value'",
    secret: true,
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
    doc: 'always, failure (whatever blocks, and once more when it recovers) or never.',
    default: 'always',
  },
  {
    name: 'comment-group',
    doc: 'Services whose runs give the same name here share one comment. Default - each has its own.',
  },
  {
    name: 'advisory',
    doc: 'Report everything, never fail the step.',
    default: 'false',
    flag: '--advisory',
  },
  {
    name: 'report-dir',
    doc: 'Where the files go.',
    default: 'reliability-gate-report',
    flag: '--report-dir DIR',
  },
] as const satisfies readonly Input[]

export const outputs = [
  { name: 'verdict', doc: 'pass, warn, fail, inconclusive or error.' },
  { name: 'reason', doc: "The verdict's reason in one sentence." },
  { name: 'score', doc: '0-100; empty where it would mislead.' },
  { name: 'grade', doc: 'A-F; empty where it would mislead.' },
  { name: 'target', doc: 'The URL that was measured.' },
  {
    name: 'record',
    doc: 'Path of record.json, from which verdict and scorecard can be rebuilt offline.',
  },
  { name: 'scorecard', doc: 'Path of scorecard.md.' },
  { name: 'report', doc: 'Path of report.html.' },
  { name: 'junit', doc: 'Path of junit.xml.' },
  { name: 'comment-url', doc: 'The scorecard comment; empty where there is none.' },
] as const
