/**
 * How a service is built to live with a dependency that fails, as far as the proxy before the
 * dependency shows it. `most`: attempts of one request, the first of them included;
 * `amplification`: calls for each request, on average; `effects`: a path of the dependency at which
 * it says how many side effects it has had; `request`: of the load, the one that causes them.
 */
export type Pattern =
  | {
      kind: 'retries'
      dependency: string
      most: number
      amplification?: number
      backoff?: 'exponential'
    }
  | {
      kind: 'circuit-breaker'
      dependency: string
      opensWithinMs: number
      closesWithinMs?: number
    }
  | { kind: 'idempotency'; dependency: string; request?: string; effects?: string }
