import type { Context } from '../../model/context.ts'
import type { HttpFailure } from '../http.ts'
import type { Authorizer } from './authorizer.ts'

/** What was obtained for a time; `expiresAt` is Unix ms. */
export type Lent<T> = { kind: 'lent'; value: T; expiresAt: number }

export type Obtain<T> = (context: Context) => Promise<Lent<T> | HttpFailure>

/** Renewed so long before it expires, or after half of a shorter life. */
const earlyMs = 120_000

/**
 * Obtained at the first use, by one of several at once, and kept until shortly before it expires or
 * is forgotten.
 */
export function keep<T>(obtain: Obtain<T>): {
  get: Obtain<T>
  /** Of what is still kept; what came after it stays. */
  forget: (lent: Lent<T>) => void
} {
  let kept: { lent: Lent<T>; until: number } | undefined
  let underway: Promise<Lent<T> | HttpFailure> | undefined
  const renew = async (context: Context): Promise<Lent<T> | HttpFailure> => {
    const now = context.clock.now()
    const found = await obtain(context)
    if (found.kind === 'lent') {
      kept = {
        lent: found,
        until: Math.max(found.expiresAt - earlyMs, (now + found.expiresAt) / 2),
      }
    }
    return found
  }
  return {
    get: async context => {
      if (kept && context.clock.now() < kept.until) return kept.lent
      underway ??= renew(context).finally(() => {
        underway = undefined
      })
      return await underway
    },
    forget: lent => {
      if (kept?.lent === lent) kept = undefined
    },
  }
}

/** Sends a token that is obtained when it is needed. */
export function withToken(obtain: Obtain<string>): Authorizer {
  const tokens = keep(obtain)
  return async (_, context) => {
    const token = await tokens.get(context)
    if (token.kind === 'failed') return token
    return {
      kind: 'authorization',
      headers: { authorization: `Bearer ${token.value}` },
      forget: () => tokens.forget(token),
    }
  }
}
