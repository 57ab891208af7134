import { findMetrics } from './find-metrics.ts'
import { findPreview } from './find-preview.ts'
import { findRequests } from './find-requests.ts'
import { findService } from './find-service.ts'
import { describeSources, findSources } from './find-sources.ts'
import { findStart } from './find-start.ts'
import type { Discovery, Repository } from './repository.ts'
import { writeConfig } from './write-config.ts'
import { scheduledWorkflows } from './write-schedule.ts'
import { writeWorkflow } from './write-workflow.ts'

/** `others`: places where such a file would be as good, so that none is written where one is. */
export type ProposedFile = { path: string; text: string; others: readonly string[] }
/** `starts`: a run builds and starts the app itself. */
export type Proposal = { found: Discovery[]; files: ProposedFile[]; starts: boolean }

const unknownPreview: Discovery = {
  what: 'preview',
  found: 'not known',
  why: 'no hint was found; the gate waits for a deployment on GitHub, or is given a target',
}

/** A workflow and a config that fit a repository, and what was found out for them. */
export function proposeSetup(repository: Repository): Proposal {
  const { service, ...named } = findService(repository)
  const preview = findPreview(repository)
  const start = preview ? undefined : findStart(repository)
  const requests = findRequests(repository)
  const metrics = findMetrics(repository)
  const sources = findSources(repository)
  const { defaultBranch } = repository
  const described: Discovery[] = [
    named,
    ...(preview ? [shown(preview)] : start ? [shown(start)] : [unknownPreview]),
    requests
      ? shown(requests)
      : { what: 'requests', found: 'GET /', why: 'there is no OpenAPI file' },
    metrics
      ? shown(metrics)
      : { what: 'metrics', found: 'none', why: 'no library for Prometheus is named' },
    ...describeSources(sources),
    ...(defaultBranch === undefined ? [] : [{ what: 'branch', found: defaultBranch, why: 'git' }]),
  ]
  return {
    found: described,
    starts: start !== undefined,
    files: [
      {
        path: '.github/workflows/reliability-gate.yml',
        text: writeWorkflow({ preview: preview?.preview, start: start?.start, defaultBranch }),
        others: ['.github/workflows/reliability-gate.yaml'],
      },
      {
        path: 'reliability-gate.yml',
        text: writeConfig({
          service,
          preview: preview?.preview,
          start: start?.start,
          requests: requests?.requests ?? [],
          ready: requests?.ready,
          metricsPath: metrics?.path,
          sources,
        }),
        others: ['.github/reliability-gate.yml'],
      },
    ],
  }
}

const shown = ({ what, found, why }: Discovery): Discovery => ({ what, found, why })

/** Workflows that run by the clock: daily, weekly, monthly and quarterly. */
export const proposeSchedule = (): ProposedFile[] =>
  scheduledWorkflows().map(({ name, text }) => ({
    path: `.github/workflows/reliability-${name}.yml`,
    text,
    others: [`.github/workflows/reliability-${name}.yaml`],
  }))
