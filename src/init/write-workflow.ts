import type { Preview } from './find-preview.ts'
import type { Start } from './repository.ts'
import { comment } from './write-yaml.ts'

export type WorkflowOrder = {
  preview: Preview | undefined
  start: Start | undefined
  defaultBranch: string | undefined
}

/**
 * Nothing of the repository stands in the workflow but numbers and, in a comment, a branch: what is
 * foreign is never run.
 */
export function writeWorkflow({ preview, start, defaultBranch }: WorkflowOrder): string {
  const perPullRequest = preview?.from.kind === 'address'
  const findsDeployment = start === undefined && !perPullRequest
  const branch =
    defaultBranch === undefined
      ? []
      : [
          `  ${comment(`push: { branches: [${defaultBranch}] }   to compare with earlier runs: baseline.history in the config`)}`,
        ]
  const lines = [
    '# Measures each pull request, and keeps one scorecard comment and one check up to date. What is sent and required is in',
    '# reliability-gate.yml; which check to require: docs/branch-protection.md of Reliability Gate.',
    'name: Reliability Gate',
    'on:',
    '  pull_request:',
    '  merge_group:   # so that the required check reports in a merge queue too',
    ...branch,
    '',
    'permissions:',
    '  contents: read         # the config here, and its waivers on the base branch',
    ...(findsDeployment ? ["  deployments: read      # where this commit's preview is"] : []),
    '  pull-requests: write   # the comment',
    '  checks: write          # the check',
    '',
    'concurrency:',
    `  group: reliability-gate-\${{ github.ref }}`,
    '  cancel-in-progress: true',
    '',
    'jobs:',
    '  gate:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 30',
    '    steps:',
    ...indented([
      '- uses: actions/checkout@v7',
      ...(start
        ? [
            '# Nothing deploys pull requests, so the gate builds and starts the app itself: see target in reliability-gate.yml.',
          ]
        : []),
      ...(start?.setup ?? []),
      ...gateStep({ preview, start, perPullRequest }),
      '- if: always()',
      '  uses: actions/upload-artifact@v7   # report.html: every chart and number of the run, to be opened in a browser',
      '  with: { name: reliability-gate, path: reliability-gate-report, if-no-files-found: ignore }',
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function gateStep({
  preview,
  start,
  perPullRequest,
}: {
  preview: Preview | undefined
  start: Start | undefined
  perPullRequest: boolean
}): string[] {
  const { from, headers = [] } = preview ?? {}
  return [
    '# A tag can move. To fix what runs, put a commit in its place: reliability-gate@<40 digits> # v1.0.0',
    '- uses: reliability-gate/reliability-gate@v1',
    ...(perPullRequest
      ? [
          '  # In a merge queue there is no pull request, and no preview: require this job, which then succeeds.',
          "  if: github.event_name == 'pull_request'",
        ]
      : []),
    '  with:',
    ...(preview ? [`    # ${preview.note}`] : []),
    ...(!preview && !start
      ? [
          "    # Without a target the gate waits for this commit's deployment on GitHub.",
          '    # target: https://preview.example',
        ]
      : []),
    ...(from?.kind === 'address'
      ? [`    # It needs ${from.needs}.`, `    target: ${from.target}`]
      : []),
    ...(headers.length > 0
      ? ['    # target-headers: |', ...headers.map(header => `    #   ${header}`)]
      : []),
    '    # Everything is reported and nothing blocked. Remove this when the reports satisfy: `reliability-gate advisory`',
    '    # shows what would have been blocked.',
    '    advisory: true',
  ]
}

const indented = (lines: string[]): string[] => lines.map(line => `      ${line}`)
