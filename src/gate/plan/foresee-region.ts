import type { AuthPlan } from '../../model/plan/auth.ts'
import type { ProviderPlan } from '../../model/plan/provider.ts'

/** A region that only the environment of the run says; a config is read without one. */
export function foreseeRegion({ id, settings }: ProviderPlan): { message: string; hint: string }[] {
  const { auth } = settings as { auth?: AuthPlan }
  if (auth?.kind !== 'aws' || auth.region !== `\${AWS_REGION}`) return []
  return [
    {
      message: `${id} names no region: the run takes AWS_REGION from the environment, or ends with an error`,
      hint: "set `region`, such as eu-west-1, or AWS_REGION in the step's `env`",
    },
  ]
}
