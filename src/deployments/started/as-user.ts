import { userInfo } from 'node:os'
import type { StartPlan } from '../../model/plan/target.ts'
import { Problem } from '../../model/problem.ts'
import { type Account, findAccount } from '../../tools/processes/account.ts'

/**
 * The user as whom the app is started; undefined where it is the one that runs the gate.
 * @throws Problem `target` where there is no such user, or the gate may not start anything as it.
 */
export async function accountOf(
  { user }: Pick<StartPlan, 'user'>,
  own: { uid: number; username: string } = userInfo(),
): Promise<Account | undefined> {
  if (user === undefined) return undefined
  const account = await findAccount(user)
  if (!account) {
    const hint =
      'create the user in an earlier step, for example by `useradd`, or leave target.user out'
    throw new Problem('target', `target.user: this machine has no user ${user}`, { hint })
  }
  if (account.uid === own.uid) return undefined
  if (own.uid !== 0) {
    throw new Problem(
      'target',
      `target.user: only root can start the app as ${user}, and the gate runs as ${own.username}`,
      { hint: 'run the gate as root, such as in a container job, or leave target.user out' },
    )
  }
  return account
}
