import { type Input, type InputName, inputs } from '../src/config/inputs.ts'

type Output = { name: string; doc: string }

/** An action beside the gate's own, in the folder of its name. */
export type SubAction = {
  description: string
  /** The first is one that no other action has: by it `src/main.ts` knows which one is called. */
  inputs: readonly [own: Input, ...others: Input[]]
  outputs: readonly Output[]
  /** What it starts is ended by a step after the job's. */
  hasPost?: true
}

/** An input that the gate's own action has too, where need be with other words. */
const taken = (name: InputName, more: { doc?: string } = {}): Input => ({
  ...(inputs as readonly Input[]).find(one => one.name === name)!,
  ...more,
})

const reason = { name: 'reason', doc: "The verdict's reason in one sentence." }

/** The one place to add an action; each `<name>/action.yml` is made of it. */
export const subActions: Record<string, SubAction> = {
  check: {
    description:
      'Health checks without load - endpoints, ports, certificates and names, each tried three times, in one scorecard.',
    inputs: [
      { name: 'only', doc: 'Names of checks, one a line. Default - all of them.' },
      taken('config', {
        doc: 'The config file with `checks`. Default - reliability-gate.yml, then .github/reliability-gate.yml.',
      }),
      taken('target', {
        doc: 'Base URL of the service, for checks that name a path only. Default - as the config says.',
      }),
      taken('target-headers'),
      taken('service', {
        doc: "The name on the scorecard. Default - the config's, else the repository's name.",
      }),
      taken('set', {
        doc: 'Overrides any key of the config, as lines of `key=value`; the value as in the config.',
      }),
      taken('report-dir'),
    ],
    outputs: [
      { name: 'verdict', doc: 'pass, warn (a check flaps), fail, or error.' },
      reason,
      { name: 'record', doc: 'Path of check.json.' },
      { name: 'scorecard', doc: 'Path of check.md.' },
      { name: 'report', doc: 'Path of check.html.' },
    ],
  },
  proxy: {
    description:
      'Opens the proxies in front of `dependencies` and keeps them up until the job ends, so that a service can use them from its start. A later step of the gate disturbs them.',
    inputs: [
      {
        name: 'dependencies',
        doc: 'Names of dependencies, one a line. Default - all of them.',
      },
      taken('config', {
        doc: 'The config file with `dependencies`. Default - reliability-gate.yml, then .github/reliability-gate.yml.',
      }),
      taken('set', {
        doc: 'Overrides any key of the config, as lines of `key=value`; the value as in the config.',
      }),
    ],
    outputs: [
      {
        name: 'addresses',
        doc: 'Where each proxy listens, as JSON - {"payment":"127.0.0.1:9101"}.',
      },
    ],
    hasPost: true,
  },
  publish: {
    description:
      'The second of two steps for pull requests from forks - judges again what an untrusted run has measured, and posts the comment and the check.',
    inputs: [
      {
        name: 'record',
        doc: 'Path of the record.json that the first run has left as an artifact.',
        required: true,
      },
      taken('config', {
        doc: 'The config file of the base branch. Default - reliability-gate.yml, then .github/reliability-gate.yml, then built-in defaults.',
      }),
      taken('service', {
        doc: "The name on the scorecard and the check. Default - that in the base branch's config, else the repository's name; never that of the record.",
      }),
      taken('github-token', {
        doc: 'Reads the base branch, and writes the comment and the check.',
      }),
      taken('comment'),
      taken('advisory', { doc: 'Report everything, block nothing.' }),
    ],
    outputs: [
      { name: 'verdict', doc: 'pass, warn, fail, inconclusive or error.' },
      reason,
      { name: 'comment-url', doc: 'The scorecard comment; empty if there is none.' },
    ],
  },
  review: {
    description:
      'Reviews the runs of a week, a month or a quarter - trends, pass rate, error budgets, capacity, and what to do.',
    inputs: [
      {
        name: 'period',
        doc: 'week, month or quarter - the last 7, 30 or 91 days.',
        required: true,
      },
      taken('config'),
      {
        name: 'records',
        doc: 'Folder of earlier runs, with record.json or .ndjson files at any depth. Default - where baseline.history of the config keeps them.',
      },
      taken('service', {
        doc: "The service whose runs are reviewed. Default - the config's, else the repository's name.",
      }),
      {
        name: 'issue',
        doc: 'Keeps the review in an issue, one for each period; needs `issues: write`.',
        default: 'false',
      },
      taken('github-token', { doc: 'Reads the branch that keeps the runs, and writes the issue.' }),
      taken('report-dir'),
    ],
    outputs: [
      {
        name: 'verdict',
        doc: 'pass, warn (something should be done), or inconclusive (there was no run).',
      },
      reason,
      { name: 'review-url', doc: 'The issue; empty if none was requested.' },
      { name: 'review', doc: 'Path of review.json.' },
      { name: 'markdown', doc: 'Path of review.md.' },
      { name: 'report', doc: 'Path of review.html, with plots.' },
    ],
  },
}
