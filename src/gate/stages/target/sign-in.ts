import { mergeHeaders } from '../../../language/access/headers.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Plan } from '../../../model/plan/plan.ts'
import type { TargetPlan } from '../../../model/plan/target.ts'
import { Problem } from '../../../model/problem.ts'
import { Secret } from '../../../model/secret.ts'
import { authorizerOf } from '../../../net/auth/authorizers.ts'
import type { Stage } from '../stage.ts'

const timeoutMs = 10_000

/**
 * From here on the headers of target and baseline hold what their `auth` gives, so that readiness,
 * trial requests and load are let in alike.
 */
export const signIn: Stage = {
  id: 'sign-in',
  run: async run => {
    run.plan = await signedIn(run.plan, run.context)
  },
}

async function signedIn({ target, baseline, ...rest }: Plan, context: Context): Promise<Plan> {
  return {
    ...rest,
    target: await withAuthorization('target', target, context),
    ...defined({ baseline: baseline && (await withAuthorization('baseline', baseline, context)) }),
  }
}

/** @throws Problem `target` where nobody gives it a token. */
export async function withAuthorization<T extends TargetPlan>(
  side: 'target' | 'baseline',
  plan: T,
  context: Context,
): Promise<T> {
  const { auth, headers } = plan
  if (!auth) return plan
  const given = await authorizerOf(auth)(orderOf(plan, context), context)
  if (given.kind === 'failed')
    throw new Problem('target', `${side}.auth: ${given.message}`, defined({ hint: given.hint }))
  const own = Object.entries(given.headers).map(([name, value]) => [name, new Secret(value)])
  return { ...plan, headers: mergeHeaders(headers, Object.fromEntries(own)) }
}

/** Tokens are the same for every request to a deployment, so that none is named. */
const orderOf = ({ from }: TargetPlan, { signal }: Context) => ({
  url: from.kind === 'url' ? from.url : '',
  timeoutMs,
  signal,
})
