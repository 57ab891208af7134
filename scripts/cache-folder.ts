import { fileURLToPath } from 'node:url'

/** Where foreign programs are kept from run to run; never a part of the product. */
export const cacheFolder = (): string =>
  process.env.RELIABILITY_GATE_CACHE ?? fileURLToPath(new URL('../.cache', import.meta.url))
