import { expect, test } from 'vitest'
import { revealed } from '../../../../../src/model/secret.ts'
import { scrapeJobs } from '../../../../../src/providers/prometheus/own/jobs.ts'
import { formatScrapeConfig } from '../../../../../src/providers/prometheus/own/scrape-config.ts'
import type { ScrapeSettings } from '../../../../../src/providers/prometheus/settings.ts'
import { secrets } from '../../../../support/secrets.ts'

const head = {
  url: 'https://pr-1.example/shop',
  headers: secrets({ 'X-Preview': 'head-token' }),
  route: { address: '10.0.0.1' },
}
const base = {
  url: 'https://production.example',
  headers: secrets({ Authorization: 'base-token' }),
}
const metrics: ScrapeSettings = { path: '/metrics', headers: {}, intervalMs: 1000, labels: {} }

test('a path is one of target and of baseline, each with its own headers and way, told apart by their side', () => {
  expect(revealed(scrapeJobs({ scrape: [metrics], keepsData: true }, head, base))).toEqual([
    {
      path: '/0/head',
      side: 'head',
      url: 'https://pr-1.example/shop/metrics',
      headers: { 'x-preview': 'head-token' },
      route: { address: '10.0.0.1' },
      intervalMs: 1000,
      labels: { job: 'target', instance: 'pr-1.example:443', side: 'head' },
    },
    {
      path: '/0/base',
      side: 'base',
      url: 'https://production.example/metrics',
      headers: { authorization: 'base-token' },
      intervalMs: 1000,
      labels: { job: 'target', instance: 'production.example:443', side: 'base' },
    },
  ])
})

test('an address of its own gets no header of the target, and has no side', () => {
  const database = {
    ...metrics,
    url: 'http://127.0.0.1:9187',
    headers: secrets({ 'X-Own': 'a' }),
    labels: { job: 'postgres' },
  }
  expect(
    revealed(scrapeJobs({ scrape: [metrics, database], keepsData: true }, head, undefined)),
  ).toMatchObject([
    { path: '/0/head' },
    {
      path: '/1/metrics',
      url: 'http://127.0.0.1:9187/metrics',
      headers: { 'x-own': 'a' },
      labels: { job: 'postgres', instance: '127.0.0.1:9187' },
    },
  ])
})

test("a scrape's own header wins over the target's, whatever its case", () => {
  const scrape = [{ ...metrics, headers: secrets({ 'x-preview': 'other' }) }]
  expect(revealed(scrapeJobs({ scrape, keepsData: true }, head, undefined)[0]!.headers)).toEqual({
    'x-preview': 'other',
  })
})

test('the config of the server names the relay alone: no address, no header, no secret', () => {
  const scrape = [
    { ...metrics, headers: secrets({ 'X-Own': 'own-token' }) },
    { ...metrics, intervalMs: 5000 },
  ]
  const config = formatScrapeConfig(scrapeJobs({ scrape, keepsData: true }, head, undefined), 4711)
  expect(JSON.parse(config)).toEqual({
    global: { scrape_interval: '1000ms', scrape_timeout: '1000ms', evaluation_interval: '1m' },
    scrape_configs: [
      {
        job_name: '/0/head',
        metrics_path: '/0/head',
        scrape_interval: '1000ms',
        scrape_timeout: '1000ms',
        body_size_limit: '8388608B',
        sample_limit: 50_000,
        label_limit: 64,
        label_name_length_limit: 256,
        label_value_length_limit: 2048,
        static_configs: [
          {
            targets: ['127.0.0.1:4711'],
            labels: { job: 'target', instance: 'pr-1.example:443', side: 'head' },
          },
        ],
      },
      expect.objectContaining({
        metrics_path: '/1/head',
        scrape_interval: '5000ms',
        scrape_timeout: '5000ms',
      }),
    ],
  })
  for (const secret of ['own-token', 'head-token', 'https:', '10.0.0.1'])
    expect(config).not.toContain(secret)
})
