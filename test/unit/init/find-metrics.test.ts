import { expect, test } from 'vitest'
import { findMetrics } from '../../../src/init/find-metrics.ts'
import { memoryRepository } from '../../support/memory-repository.ts'

test.each([
  [
    'package.json',
    '{"dependencies":{"prom-client":"15"}}',
    '/metrics',
    'prom-client in package.json',
  ],
  [
    'go.mod',
    'require github.com/prometheus/client_golang v1.20.0',
    '/metrics',
    'prometheus/client_golang in go.mod',
  ],
  [
    'requirements-prod.txt',
    'prometheus_client==0.20',
    '/metrics',
    'prometheus_client in requirements-prod.txt',
  ],
  [
    'pom.xml',
    '<artifactId>micrometer-registry-prometheus</artifactId>',
    '/actuator/prometheus',
    'micrometer-registry-prometheus in pom.xml',
  ],
  ['Gemfile', "gem 'prometheus-client'", '/metrics', 'prometheus-client in Gemfile'],
  ['Cargo.toml', 'axum-prometheus = "0.7"', '/metrics', 'axum-prometheus in Cargo.toml'],
  [
    'shop.csproj',
    '<PackageReference Include="prometheus-net.AspNetCore" />',
    '/metrics',
    'prometheus-net.AspNetCore in shop.csproj',
  ],
])('a library that %s names tells where metrics are', (file, text, path, why) => {
  expect(findMetrics(memoryRepository({ [file]: text }))).toMatchObject({ path, why })
})

test('a package with another name tells nothing', () => {
  const text = '{"dependencies":{"prom-client-extra":"1","my-prometheus":"1"}}'
  expect(findMetrics(memoryRepository({ 'package.json': text }))).toBeUndefined()
})
