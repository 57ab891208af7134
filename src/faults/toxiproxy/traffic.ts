import type { HttpResponse } from '../../net/http.ts'
import type { AskFaultApi } from '../fault-api.ts'

/** Of all proxies; Toxiproxy has counted no connection where there is none. */
const counted = /^toxiproxy_proxy_/m
/** It is the only other one that Toxiproxy may have been told to show. */
const runtime = /^go_/m

/**
 * What a Toxiproxy has received so far, from both sides of those connections of a proxy that have
 * ended: it adds up a connection at its end. Undefined where it does not say, which takes its flag
 * `-proxy-metrics`.
 */
export async function bytesThrough(proxy: string, ask: AskFaultApi): Promise<number | undefined> {
  const got = await ask({ path: '/metrics', expected: [404] }).catch(() => undefined)
  return got && got.status !== 404 && !got.truncated ? bytesIn(got, proxy) : undefined
}

function bytesIn({ body }: HttpResponse, proxy: string): number | undefined {
  if (!counted.test(body) && runtime.test(body)) return undefined
  const label = `,proxy="${proxy.replace(/["\\]/g, '\\$&')}",`
  return body
    .split('\n')
    .filter(
      line => line.startsWith('toxiproxy_proxy_received_bytes_total{') && line.includes(label),
    )
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0)
}
