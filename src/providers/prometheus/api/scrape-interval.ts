import type { Context } from '../../../model/context.ts'
import type { Api } from './api.ts'

/** Prometheus's usual default, where the interval is not known. */
export const usualScrapeIntervalMs = 15_000
const gapsUsed = 20

/**
 * How often a selector's series are scraped, in ms: the median gap between the recent samples of
 * one of them. Undefined with too few samples.
 */
export async function readScrapeInterval(
  selector: string,
  api: Api,
  context: Context,
): Promise<number | undefined> {
  const one = await api.query(`topk(1, ${selector})`, context)
  const labels = one.kind === 'vector' ? one.samples[0]?.labels : undefined
  if (!labels) return undefined
  const raw = await api.query(`${formatSelector(labels)}[5m]`, context)
  const values = raw.kind === 'matrix' ? raw.series[0]?.values : undefined
  return values && inferInterval(values.map(([time]) => time))
}

/** The median gap of the newest samples, in ms. */
export function inferInterval(times: readonly number[]): number | undefined {
  const recent = times.slice(-gapsUsed - 1)
  const gaps = recent.slice(1).map((time, i) => time - recent[i]!)
  if (gaps.length < 2) return undefined
  return Math.round(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]! * 1000)
}

/**
 * Matchers for exactly these labels; names that need quotes are left out, since not every server
 * reads those.
 */
export function formatSelector(labels: Record<string, string>): string {
  const matchers = Object.entries(labels)
    .filter(([name]) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name))
    .map(([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&')}"`)
  return `{${matchers.join(',')}}`
}
