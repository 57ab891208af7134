/** A workflow that runs by the clock; `name` is that of its file without `.yml`. */
export type ScheduledWorkflow = { name: string; text: string }

/** Where the service that is tested runs: to be put in by whoever uses the workflow. */
const placeholder = 'https://staging.example'

/**
 * What is done daily, weekly, monthly and quarterly. Steps whose config is not there are left out,
 * so that one can begin with `reliability-gate.yml` alone.
 */
export const scheduledWorkflows = (): readonly ScheduledWorkflow[] => [
  workflow('daily', 'day', {
    about: ['Health checks, and a look at the last seven days.'],
    cron: '23 5 * * *',
    jobs: [healthJob(), reviewJob({ period: 'week', after: 'health', hasIssue: false })],
  }),
  workflow('weekly', 'week', {
    about: [
      'A load as the config says, small chaos experiments, and the review of the week: how the objectives fare.',
      'The chaos is that of reliability-gate.chaos.yml, where there is one.',
    ],
    cron: '23 3 * * 1',
    jobs: [
      gateJob('load', {}),
      gateJob('chaos', { after: 'load', config: 'reliability-gate.chaos.yml' }),
      reviewJob({ period: 'week', after: 'chaos', hasIssue: true }),
    ],
  }),
  workflow('monthly', 'month', {
    about: [
      'A long load at the full rate, a day of chaos, and the review of the month.',
      'reliability-gate.full.yml has the load of the whole system, reliability-gate.chaos-day.yml the experiments of all teams.',
    ],
    cron: '23 2 1 * *',
    jobs: [
      gateJob('load', { config: 'reliability-gate.full.yml' }),
      gateJob('chaos', { after: 'load', config: 'reliability-gate.chaos-day.yml' }),
      reviewJob({ period: 'month', after: 'chaos', hasIssue: true }),
    ],
  }),
  workflow('quarterly', 'quarter', {
    about: [
      'A disaster that the service has to recover from, the capacity against what is expected, and the review of the quarter,',
      'whose checklist covers tools, runbooks and training too.',
      'reliability-gate.disaster.yml has an experiment with `recovery`, reliability-gate.capacity.yml the profile `stress`.',
    ],
    cron: '23 2 2 1,4,7,10 *',
    jobs: [
      gateJob('disaster', { config: 'reliability-gate.disaster.yml' }),
      gateJob('capacity', { after: 'disaster', config: 'reliability-gate.capacity.yml' }),
      reviewJob({ period: 'quarter', after: 'capacity', hasIssue: true }),
    ],
  }),
]

type Parts = { about: readonly string[]; cron: string; jobs: readonly (readonly string[])[] }

function workflow(name: string, unit: string, { about, cron, jobs }: Parts): ScheduledWorkflow {
  const lines = [
    ...about.map(line => `# ${line}`),
    `# Replace ${placeholder} with the address of the service. See docs/schedule.md of Reliability Gate.`,
    `name: Reliability, every ${unit}`,
    'on:',
    `  schedule: [{ cron: '${cron}' }]   # UTC; GitHub may begin later`,
    '  workflow_dispatch:',
    '',
    'permissions: { contents: read }',
    '',
    '# One load at a time: two would disturb each other.',
    'concurrency: { group: reliability-gate-staging, cancel-in-progress: false }',
    '',
    'jobs:',
    ...jobs.flatMap((job, at) => (at === 0 ? job : ['', ...job])).map(indented),
  ]
  return { name, text: `${lines.join('\n')}\n` }
}

/** Also after a job that failed. */
const unlessCancelled = `\${{ !cancelled() }}`

const indented = (line: string): string => (line === '' ? '' : `  ${line}`)

const checkout = '    - uses: actions/checkout@v7'
const artifact = (name: string): string[] => [
  '    - if: always()',
  '      uses: actions/upload-artifact@v7',
  `      with: { name: ${name}, path: reliability-gate-report, if-no-files-found: ignore }`,
]
const job = (name: string, minutes: number): string[] => [
  `${name}:`,
  '  runs-on: ubuntu-latest',
  `  timeout-minutes: ${minutes}`,
]

function healthJob(): string[] {
  return [
    ...job('health', 10),
    '  steps:',
    checkout,
    '    - uses: reliability-gate/reliability-gate/check@v1   # what `checks` names',
    '      with:',
    `        target: ${placeholder}`,
    ...artifact('health'),
  ]
}

/** A run of the gate; with a config of its own only where that is in the repository. */
function gateJob(name: string, { after, config }: { after?: string; config?: string }): string[] {
  return [
    ...job(name, 60),
    ...(after === undefined ? [] : [`  needs: ${after}`, `  if: ${unlessCancelled}`]),
    '  permissions: { contents: write, checks: write }   # the branch that keeps the runs, and the check',
    '  steps:',
    checkout,
    '    - uses: reliability-gate/reliability-gate@v1',
    ...(config === undefined ? [] : [`      if: hashFiles('${config}') != ''`]),
    '      with:',
    ...(config === undefined ? [] : [`        config: ${config}`]),
    `        target: ${placeholder}`,
    ...artifact(name),
  ]
}

function reviewJob({
  period,
  after,
  hasIssue,
}: {
  period: string
  after: string
  hasIssue: boolean
}): string[] {
  return [
    ...job('review', 10),
    `  needs: ${after}`,
    `  if: ${unlessCancelled}   # also after a failure`,
    `  permissions: { contents: read, checks: read${hasIssue ? ', issues: write' : ''} }   # where runs are kept${hasIssue ? ', and the issue' : ''}`,
    '  steps:',
    checkout,
    '    - uses: reliability-gate/reliability-gate/review@v1',
    `      with: { period: ${period}${hasIssue ? ', issue: true' : ''} }`,
    ...artifact('review'),
  ]
}
