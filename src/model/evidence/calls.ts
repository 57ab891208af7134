/**
 * Why a call cannot have had a side effect. `kept`: it did not reach the dependency; `read`: its
 * method only reads.
 */
export type Harmless = 'kept' | 'read'

/**
 * One call of a dependency, as its proxy saw it. `at`: seconds of the measured part; `tookMs`:
 * until it ended; `of`: calls with the same number are attempts of one request, null where the call
 * bears no id; `status`: of the response that got back, 0 where none did, null where it is not
 * HTTP; `key`: the number of its idempotency key, null without one; `harmless`: absent where it may
 * have had a side effect.
 */
export type Call = [
  at: number,
  tookMs: number,
  of: number | null,
  status: number | null,
  key: number | null,
  harmless?: Harmless,
]

/**
 * What reached a dependency from the start of the load to its end, in the order in which it came.
 * `isCut`: there was more than is kept. `effects`: side effects that the dependency says it has had
 * meanwhile; absent where it was not checked, or does not say.
 */
export type DependencyCalls = {
  dependency: string
  calls: Call[]
  isCut?: true
  effects?: number
}
