import { scrapeLimits } from './scrape-limits.ts'

/** One target of the server: what the relay calls it, and what its series are labelled with. */
export type Job = { path: string; intervalMs: number; labels: Record<string, string> }

/**
 * The server's config file; JSON is YAML too. It scrapes the relay only, and holds neither
 * addresses of others nor headers.
 */
export function formatScrapeConfig(jobs: readonly Job[], relayPort: number): string {
  const shortestMs = Math.min(...jobs.map(({ intervalMs }) => intervalMs))
  const config = {
    // The relay enforces the same limits where it can count, with better messages.
    global: {
      scrape_interval: `${shortestMs}ms`,
      scrape_timeout: `${shortestMs}ms`,
      evaluation_interval: '1m',
    },
    scrape_configs: jobs.map(({ path, intervalMs, labels }) => ({
      job_name: path,
      metrics_path: path,
      scrape_interval: `${intervalMs}ms`,
      scrape_timeout: `${intervalMs}ms`,
      body_size_limit: `${scrapeLimits.bytes}B`,
      sample_limit: scrapeLimits.samples,
      label_limit: scrapeLimits.labels,
      label_name_length_limit: scrapeLimits.labelName,
      label_value_length_limit: scrapeLimits.labelValue,
      static_configs: [{ targets: [`127.0.0.1:${relayPort}`], labels }],
    })),
  }
  return `${JSON.stringify(config, null, 2)}\n`
}
