import { mergeHeaders } from '../../../language/access/headers.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Grant, Grants } from '../../../model/plan/auth.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import type { Headers, TargetPlan } from '../../../model/plan/target.ts'
import { Problem } from '../../../model/problem.ts'
import { Secret } from '../../../model/secret.ts'
import { granterOf } from '../../../net/auth/authorizers.ts'
import type { Stage } from '../stage.ts'

/**
 * From here on target and baseline hold what lets requests in, so that readiness, trial requests
 * and load are let in alike.
 */
export const signIn: Stage = {
  id: 'sign-in',
  run: async run => {
    const { plan, context } = run
    const { target, baseline, load } = plan
    run.plan = {
      ...plan,
      target: await withAuthorization('target', target, load, context),
      ...defined({
        baseline: baseline && (await withAuthorization('baseline', baseline, load, context)),
      }),
    }
  },
}

/**
 * What never expires stands in the headers. Another engine than the gate's own is given no more
 * than headers, once.
 * @throws Problem `target` where nothing lets the run in.
 */
export async function withAuthorization<T extends TargetPlan>(
  side: 'target' | 'baseline',
  plan: T,
  load: Pick<LoadPlan, 'engine'>,
  context: Context,
): Promise<T> {
  if (!plan.auth) return plan
  const grants = grantsOf(side, plan.auth, context)
  const grant = await granted(grants)
  const isKept = grant.kind === 'headers' && grant.expiresAt === undefined
  return isKept || load.engine !== undefined
    ? { ...plan, headers: withGrant(plan.headers, grant) }
    : { ...plan, route: { ...plan.route, grants } }
}

/**
 * The headers of a deployment for who sends by itself and signs nothing, as they are valid now.
 * @throws Problem `target` where nothing lets the run in any more.
 */
export async function headersNow({
  headers,
  route,
}: Pick<TargetPlan, 'headers' | 'route'>): Promise<Headers> {
  return route?.grants ? withGrant(headers, await granted(route.grants)) : headers
}

async function granted(grants: Grants): Promise<Grant> {
  const grant = await grants.current()
  if (grant.kind !== 'failed') return grant
  throw new Problem('target', grant.message, defined({ hint: grant.hint }))
}

function withGrant(headers: Headers, grant: Grant): Headers {
  const given = grant.kind === 'headers' ? Object.entries(grant.headers) : []
  return mergeHeaders(
    headers,
    Object.fromEntries(given.map(([name, value]) => [name, new Secret(value)])),
  )
}

function grantsOf(side: string, auth: NonNullable<TargetPlan['auth']>, context: Context): Grants {
  const grant = granterOf(auth)
  let last: Grant | undefined
  const renewed: Grants['renewed'] = async () => {
    const granted = await grant(context)
    if (granted.kind === 'failed')
      return { ...granted, message: `${side}.auth: ${granted.message}` }
    const { forget: _, ...plain } = granted
    last = plain
    return plain
  }
  return {
    renewed,
    current: async () => {
      const found = await renewed()
      const isValid = context.clock.now() < (last?.expiresAt ?? 0)
      return found.kind === 'failed' && last && isValid ? last : found
    },
    toJSON: () => undefined,
  }
}
