import { docsPage } from '../model/basics/docs.ts'
import type { Discovery, Repository } from './repository.ts'
import {
  dotnet,
  findSign,
  go,
  jvm,
  node,
  python,
  ruby,
  rust,
  type Sign,
  workflow,
} from './signs.ts'

/**
 * `lines`: of the config. `needsStart`: it works as it stands where the gate starts the app; what
 * has no such word needs an account's own values and is written as a comment.
 */
type Known = {
  name: string
  page: string
  signs: readonly Sign[]
  line: string
  needsStart?: true
}

/** By what a repository shows where its numbers, logs and traces are. The one place to add one. */
const known: readonly Known[] = [
  {
    name: 'OpenTelemetry',
    page: 'sources/opentelemetry.md',
    signs: [
      [node, /"(@opentelemetry\/(?:sdk-node|auto-instrumentations-node|sdk-trace-node))"/],
      [go, /(go\.opentelemetry\.io\/otel\/sdk)\b/],
      [python, /\b(opentelemetry-(?:sdk|distro|exporter-otlp)[\w-]*)/i],
      [jvm, /\b(opentelemetry-(?:sdk|spring-boot-starter|javaagent|exporter-otlp))\b/],
      [ruby, /["'](opentelemetry-sdk)["']/],
      [rust, /^(opentelemetry_sdk|opentelemetry-otlp)\b/m],
      [dotnet, /"(OpenTelemetry\.[\w.]+)"/],
    ],
    line: 'opentelemetry: { receive: 127.0.0.1:4318 }   # where SDKs export to by default',
    needsStart: true,
  },
  {
    name: 'Datadog',
    page: 'sources/datadog.md',
    signs: [
      [node, /"(dd-trace)"/],
      [go, /((?:github\.com|gopkg\.in)\/DataDog\/dd-trace-go)\b/],
      [python, /\b(ddtrace)\b/i],
      [jvm, /\b(dd-trace-api|dd-java-agent)\b/],
      [ruby, /["'](datadog|ddtrace)["']/],
      [dotnet, /"(Datadog\.Trace)"/],
    ],
    line: `datadog: { site: datadoghq.com, api-key: "\${DD_API_KEY}", app-key: "\${DD_APP_KEY}" }`,
  },
  {
    name: 'New Relic',
    page: 'sources/newrelic.md',
    signs: [
      [node, /"(newrelic)"/],
      [go, /(github\.com\/newrelic\/go-agent)\b/],
      [python, /^\s*["']?(newrelic)\b/im],
      [jvm, /\b(newrelic-api|newrelic-agent)\b/],
      [ruby, /["'](newrelic_rpm)["']/],
      [dotnet, /"(NewRelic\.Agent[\w.]*)"/],
    ],
    line: `newrelic: { account: 1234567, api-key: "\${NEW_RELIC_API_KEY}" }`,
  },
  {
    name: 'CloudWatch',
    page: 'sources/cloudwatch.md',
    signs: [[workflow, /\b(aws-actions\/configure-aws-credentials)@/]],
    line: 'cloudwatch: { region: eu-west-1 }',
  },
  {
    name: 'Google Cloud Monitoring',
    page: 'sources/google-monitoring.md',
    signs: [[workflow, /\b(google-github-actions\/auth)@/]],
    line: 'google-monitoring: { project: my-project }',
  },
  {
    name: 'Azure Monitor',
    page: 'sources/azure-monitor.md',
    signs: [[workflow, /\b(azure\/login)@/i]],
    line: 'azure-monitor: { resource: /subscriptions/… }',
  },
]

export type FoundSource = Pick<Known, 'name' | 'page' | 'line' | 'needsStart'> & { why: string }

/** Sources that the repository seems to have, each with what shows it. */
export const findSources = (repository: Repository): FoundSource[] =>
  known.flatMap(({ signs, ...source }) => {
    const why = findSign(signs, repository)
    return why === undefined ? [] : [{ ...source, why }]
  })

/** All of them in one line of what was found. */
export const describeSources = (found: readonly FoundSource[]): Discovery[] =>
  found.length === 0
    ? []
    : [
        {
          what: 'sources',
          found: found.map(({ name }) => name).join(', '),
          why: found.map(({ why }) => why).join('; '),
        },
      ]

/** Lines of a config that name them, those that need more than is known as comments. */
export const sourceLines = (found: readonly FoundSource[], isStarted: boolean): string[] =>
  found.flatMap(({ name, page, line, needsStart, why }) => [
    '',
    `# ${why}: ${name} can say where requests spend their time, or what objectives ask it:`,
    `# ${docsPage(page)}`,
    needsStart && isStarted ? line : `# ${line}`,
  ])
