import { defined } from '../../../model/basics/defined.ts'
import type { Headers, Route } from '../../../model/plan/target.ts'
import { portOf } from '../../../net/addresses/endpoint.ts'
import { joinUrl } from '../../../net/join-url.ts'
import type { OwnSettings, ScrapeSettings } from '../settings.ts'
import type { Relayed } from './relay.ts'
import type { Job } from './scrape-config.ts'

/** A deployment whose own metrics are scraped. */
export type Scraped = { url: string; headers: Headers; route?: Route }

/** Both ends of a scrape: the server's config, and the relay's requests. */
export type ScrapeJob = Job & Relayed & { side: 'head' | 'base' | undefined }

/**
 * A job for each path of each deployment, and one for each address. Series of base have
 * `side="base"`, those of head `side="head"`, and those of other addresses no side.
 */
export function scrapeJobs(
  { scrape }: OwnSettings,
  head: Scraped,
  base: Scraped | undefined,
): ScrapeJob[] {
  return scrape.flatMap((one, index) => {
    if (one.url !== undefined) return [jobOf(one, index, { url: one.url, headers: {} }, undefined)]
    return [jobOf(one, index, head, 'head'), ...(base ? [jobOf(one, index, base, 'base')] : [])]
  })
}

function jobOf(
  { path, headers, intervalMs, labels }: ScrapeSettings,
  index: number,
  deployment: Scraped,
  side: ScrapeJob['side'],
): ScrapeJob {
  return {
    path: `/${index}/${side ?? 'metrics'}`,
    side,
    url: joinUrl(deployment.url, path),
    headers: { ...lowerCase(deployment.headers), ...lowerCase(headers) },
    ...defined({ route: deployment.route }),
    intervalMs,
    labels: {
      job: 'target',
      instance: instanceOf(deployment.url),
      ...labels,
      ...defined({ side }),
    },
  }
}

/** `host:port`, as Prometheus itself would call it. */
function instanceOf(url: string): string {
  const scraped = new URL(url)
  return `${scraped.hostname}:${portOf(scraped)}`
}

/** Case does not count in the names of headers. */
const lowerCase = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
