import type { Access } from '../provider.ts'

/** `annotate`: the run is marked at the address. */
export type GrafanaSettings = Partial<Access> & { dashboard?: string; annotate?: true }

/** How Grafana is reached; undefined without an address. */
export const accessOf = ({ url, headers = {}, ...rest }: GrafanaSettings): Access | undefined =>
  url === undefined ? undefined : { ...rest, url, headers }
