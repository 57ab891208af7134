import type { Context } from '../../model/context.ts'
import type { HttpFailure } from '../http.ts'
import type { Granter } from './authorizer.ts'

/** What was obtained for a time; `expiresAt` is Unix ms. */
export type Lent<T> = { kind: 'lent'; value: T; expiresAt: number }

export type Obtain<T> = (context: Context) => Promise<Lent<T> | HttpFailure>

/** `renewAt`: from when on it is obtained anew. */
type Kept<T> = Lent<T> & { renewAt: number }

/** Renewed so long before it expires, or after half of a shorter life. */
const earlyMs = 120_000

/**
 * Obtained at the first use, by one of several at once, and kept until shortly before it expires or
 * is forgotten.
 */
export function keep<T>(obtain: Obtain<T>): {
  get: (context: Context) => Promise<Kept<T> | HttpFailure>
  /** Of what is still kept; what came after it stays. */
  forget: (lent: Lent<T>) => void
} {
  let kept: Kept<T> | undefined
  let underway: Promise<Kept<T> | HttpFailure> | undefined
  const renew = async (context: Context): Promise<Kept<T> | HttpFailure> => {
    const now = context.clock.now()
    const found = await obtain(context)
    if (found.kind === 'failed') return found
    const { expiresAt } = found
    kept = { ...found, renewAt: Math.max(expiresAt - earlyMs, (now + expiresAt) / 2) }
    return kept
  }
  return {
    get: async context => {
      if (kept && context.clock.now() < kept.renewAt) return kept
      underway ??= renew(context).finally(() => {
        underway = undefined
      })
      return await underway
    },
    forget: lent => {
      if (kept === lent) kept = undefined
    },
  }
}

/** Sends a token that is obtained when it is needed. */
export function withToken(obtain: Obtain<string>): Granter {
  const tokens = keep(obtain)
  return async context => {
    const token = await tokens.get(context)
    if (token.kind === 'failed') return token
    const { expiresAt, renewAt } = token
    return {
      kind: 'headers',
      headers: { authorization: `Bearer ${token.value}` },
      expiresAt,
      renewAt,
      forget: () => tokens.forget(token),
    }
  }
}
