import { docsPage } from '../model/basics/docs.ts'
import type { Preview } from './find-preview.ts'
import type { DiscoveredRequests, DocumentedRequest } from './find-requests.ts'
import { type FoundSource, sourceLines } from './find-sources.ts'
import type { Start } from './repository.ts'
import { comment, scalar } from './write-yaml.ts'

export type ConfigOrder = {
  service: string
  preview: Preview | undefined
  start: Start | undefined
  requests: readonly DocumentedRequest[]
  ready: DiscoveredRequests['ready']
  metricsPath: string | undefined
  sources?: readonly FoundSource[]
}

const raw = 'https://raw.githubusercontent.com/reliability-gate/reliability-gate/v1'

/** Valid as it stands, and as useful as the defaults are. */
export function writeConfig({
  service,
  preview,
  start,
  requests,
  ready = { path: '/' },
  metricsPath,
  sources = [],
}: ConfigOrder): string {
  const environment = preview?.from.kind === 'deployment' ? preview.from.environment : undefined
  const lines = [
    `# yaml-language-server: $schema=${raw}/schema/config.schema.json`,
    `# All options: ${docsPage('configuration.md')}`,
    'version: 1',
    `service: ${scalar(service)}   # the name on the scorecard: one comment and one check per service`,
    '',
    'target:',
    ...(environment === undefined
      ? []
      : [`  deployment: { environment: ${scalar(environment)}, timeout: 10m }`]),
    ...(start ? startLines(start) : []),
    ready.status === undefined
      ? `  ready: { path: ${scalar(ready.path)}, timeout: 5m }   # below 500 three times in a row; \`status: 200\` requires more`
      : `  ready: { path: ${scalar(ready.path)}, status: ${ready.status}, timeout: 5m }   # three times in a row`,
    '',
    'load:',
    ...loadLines(start),
    '  warmup: 5s',
    '  requests:',
    ...(requests.length === 0 ? ['    - GET /'] : requests.map(requestLine)),
    '    # - { name: checkout, method: POST, path: /checkout, json: { sku: 1 }, expect: { status: 201 } }',
    '',
    'objectives:',
    '  - availability >= 99%',
    '  - p(95) < 1s       # of the response time, from the intended start of each request',
    '  # - p(95){checkout} < 300ms      # of one request, by its name',
    ...metricsLines(metricsPath),
    ...sourceLines(sources, start !== undefined),
    '',
    ...baselineLines(start),
    '',
    '# What is not decided does not block; missing data and errors of the gate do. These are the defaults.',
    '# policy: { inconclusive: neutral, no-data: block, too-few-requests: block, error: block }',
  ]
  return `${lines.join('\n')}\n`
}

/** The commands, and why the port is written where it is. */
function startLines({ build, start, stop, port }: Start): string[] {
  return [
    `  # Nothing deploys pull requests: the gate builds and starts the app, and stops it after the run. ${docsPage('started-in-the-job.md')}`,
    ...(build === undefined ? [] : [`  build: ${scalar(build)}`]),
    `  start: ${scalar(start)}${port === undefined ? '   # its port is in the variable PORT' : ''}`,
    ...(stop === undefined ? [] : [`  stop: ${scalar(stop)}`]),
    ...(port === undefined
      ? []
      : [`  port: ${port}   # what the app listens on, whatever PORT says`]),
  ]
}

/** Two of an app that does not read its port cannot run at once. */
const canBeCompared = (start: Start | undefined): start is Start =>
  start !== undefined && start.port === undefined

/** A comparison needs more requests than fixed limits do, and stops once it is decided. */
const loadLines = (start: Start | undefined): string[] =>
  canBeCompared(start)
    ? [
        '  rate: 50/s       # arrivals on each side; lower it where a request takes much CPU',
        '  duration: 3m     # measured, after the warm-up, at most: it stops once all is decided',
      ]
    : [
        '  rate: 20/s       # arrivals, whether or not earlier ones were answered',
        '  duration: 1m     # measured, after the warm-up',
      ]

function baselineLines(start: Start | undefined): string[] {
  if (!start) {
    return [
      '# Compared with what runs now, arrival by arrival, rather than with fixed numbers alone:',
      `# ${docsPage('comparison.md')}`,
      '# baseline: { url: https://production.example }',
    ]
  }
  const comments = [
    '# Compared, arrival by arrival, with the commit at which the branch left its target, built and started beside it:',
    `# ${docsPage('comparison.md')}`,
  ]
  return canBeCompared(start)
    ? [...comments, 'baseline: { ref: base }']
    : [
        ...comments,
        '# For that the app has to listen on the port in PORT, and `port` has to go.',
        '# baseline: { ref: base }',
      ]
}

const requestLine = ({ path, summary }: DocumentedRequest): string => {
  const said = summary.trim() === '' ? '' : `   ${comment(summary, 80)}`
  return `    - ${scalar(`GET ${path}`)}${said}`
}

/** Metrics of the app are scraped by a Prometheus that lives as long as the run. */
function metricsLines(path: string | undefined): string[] {
  const scrape = `prometheus: { scrape: [{ path: ${path ?? '/metrics'} }] }`
  if (path !== undefined) {
    return [
      '  # - name: server errors        # what the server says itself; these are metrics of yours',
      '  #   prometheus: { bad: \'http_requests_total{code=~"5.."}\', total: http_requests_total }',
      '  #   when: ratio < 1%',
      '',
      '# A Prometheus for the run, which scrapes the metrics of the target.',
      scrape,
    ]
  }
  return [
    '',
    '# Where the app exposes metrics, a Prometheus can be started for the run:',
    `# ${docsPage('prometheus.md')}`,
    `# ${scrape}`,
  ]
}
