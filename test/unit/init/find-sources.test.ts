import { expect, test } from 'vitest'
import { describeSources, findSources, sourceLines } from '../../../src/init/find-sources.ts'
import { proposeSetup } from '../../../src/init/propose.ts'
import { isWanted } from '../../../src/init/repository.ts'

const repositoryOf = (files: Record<string, string>) => ({
  name: 'shop',
  files: Object.keys(files),
  text: (path: string) => files[path],
})

test.each([
  ['package.json', '{ "dependencies": { "dd-trace": "5" } }', 'Datadog'],
  ['go.mod', 'require github.com/DataDog/dd-trace-go/v2 v2.0.0', 'Datadog'],
  ['requirements.txt', 'flask\nddtrace==2.9', 'Datadog'],
  ['Gemfile', "gem 'newrelic_rpm'", 'New Relic'],
  ['pyproject.toml', 'dependencies = [\n  "newrelic>=9",\n]', 'New Relic'],
  ['package.json', '{ "dependencies": { "@opentelemetry/sdk-node": "1" } }', 'OpenTelemetry'],
  ['go.mod', 'require go.opentelemetry.io/otel/sdk v1.30.0', 'OpenTelemetry'],
  ['requirements.txt', 'opentelemetry-distro', 'OpenTelemetry'],
  ['build.gradle.kts', 'implementation("io.opentelemetry:opentelemetry-sdk")', 'OpenTelemetry'],
  ['.github/workflows/ci.yml', 'uses: aws-actions/configure-aws-credentials@v4', 'CloudWatch'],
  ['.github/workflows/ci.yml', 'uses: google-github-actions/auth@v2', 'Google Cloud Monitoring'],
  ['.github/workflows/ci.yaml', 'uses: azure/login@v2', 'Azure Monitor'],
])('%s with %j shows %s', (file, text, name) => {
  expect(isWanted(file)).toBe(true)
  const found = findSources(repositoryOf({ [file]: text }))
  expect(found.map(one => one.name)).toEqual([name])
  expect(found[0]!.why).toContain(`in ${file}`)
})

test('a name within another one shows nothing', () => {
  const text = '{ "dependencies": { "not-dd-trace": "1", "newrelic-helper": "1" } }'
  expect(findSources(repositoryOf({ 'package.json': text }))).toEqual([])
  expect(describeSources([])).toEqual([])
})

test('what works as it stands is written so where the gate starts the app, all else as a comment', () => {
  const text = '{ "dependencies": { "dd-trace": "5", "@opentelemetry/sdk-node": "1" } }'
  const found = findSources(repositoryOf({ 'package.json': text }))
  const active = (isStarted: boolean) =>
    sourceLines(found, isStarted).filter(line => line !== '' && !line.startsWith('#'))
  expect(active(true)).toEqual([
    'opentelemetry: { receive: 127.0.0.1:4318 }   # where SDKs export to by default',
  ])
  expect(active(false)).toEqual([])
})

test('the proposal names them and what shows them', () => {
  const { found, files } = proposeSetup(
    repositoryOf({
      'package.json': '{ "scripts": { "start": "node ." }, "dependencies": { "newrelic": "1" } }',
    }),
  )
  expect(found).toContainEqual({
    what: 'sources',
    found: 'New Relic',
    why: 'newrelic in package.json',
  })
  expect(files.at(-1)!.text).toContain('# newrelic: { account: 1234567')
})
