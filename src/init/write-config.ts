import type { Preview } from './find-preview.ts'
import type { FoundRequest } from './find-requests.ts'
import { comment, scalar } from './write-yaml.ts'

export type ConfigOrder = {
  service: string
  preview: Preview | undefined
  requests: readonly FoundRequest[]
  readyPath: string | undefined
  metricsPath: string | undefined
}

const raw = 'https://raw.githubusercontent.com/reliability-gate/reliability-gate/v1'
const docs = 'https://github.com/reliability-gate/reliability-gate/blob/v1/docs'

/** Valid as it stands, and as useful as the defaults are. */
export function writeConfig({
  service,
  preview,
  requests,
  readyPath,
  metricsPath,
}: ConfigOrder): string {
  const environment = preview?.from.kind === 'deployment' ? preview.from.environment : undefined
  const lines = [
    `# yaml-language-server: $schema=${raw}/schema/config.schema.json`,
    `# All options: ${docs}/configuration.md`,
    'version: 1',
    `service: ${scalar(service)}   # the name on the scorecard: one comment and one check per service`,
    '',
    'target:',
    ...(environment === undefined
      ? []
      : [`  deployment: { environment: ${scalar(environment)}, timeout: 10m }`]),
    readyPath === undefined
      ? '  ready: { path: /, timeout: 5m }   # below 500 three times in a row; `status: 200` asks for more'
      : `  ready: { path: ${scalar(readyPath)}, status: 200, timeout: 5m }   # three times in a row`,
    '',
    'load:',
    '  rate: 20/s       # arrivals, whether or not earlier ones were answered',
    '  duration: 1m     # measured, after the warm-up',
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
    '',
    '# Compared with what runs now, arrival by arrival, rather than with fixed numbers alone:',
    `# ${docs}/comparison.md`,
    '# baseline: { url: https://production.example }',
    '',
    '# What is not decided does not block; want of data and errors of the gate do. These are the defaults.',
    '# policy: { inconclusive: neutral, no-data: block, too-few-requests: block, error: block }',
  ]
  return `${lines.join('\n')}\n`
}

const requestLine = ({ path, summary }: FoundRequest): string => {
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
      '# A Prometheus for the run, which reads what the target tells of itself.',
      scrape,
    ]
  }
  return [
    '',
    '# Where the app tells metrics, a Prometheus can be started for the run:',
    `# ${docs}/prometheus.md`,
    `# ${scrape}`,
  ]
}
