import { promisify } from 'node:util'
import { guardedLookup } from '../../net/addresses/address-guard.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { runForOutput } from '../../tools/processes/run-for-output.ts'
import type { CheckModule } from '../check-kind.ts'
import { findPing, noPing } from './program.ts'

type Settings = { ping: string }

/** No privilege is needed: the program has what it takes to send ICMP. */
export const look: CheckModule<Settings>['look'] = async (
  { ping: host },
  { timeoutMs, machine },
) => {
  const tool = await findPing(machine)
  if (!tool) return { kind: 'unknown', ...noPing }
  const { platform } = process
  const address = await resolve(host, {}).catch((error: Error) => error)
  if (address instanceof Error) return { kind: 'bad', what: address.message }
  const once = platform === 'win32' ? '-n' : '-c'
  const { environment } = machine
  const said = await runForOutput(tool.path, [once, '1', `${address}`], { environment, timeoutMs })
  // On Windows the code is 0 too where a router says that the host cannot be reached.
  if (said.code === 0 && (platform !== 'win32' || replyTime.test(said.stdout)))
    return { kind: 'good' }
  if (said.code === null) return { kind: 'bad', what: `no response within ${timeoutMs} ms` }
  // iputils and macOS: 1 or 2 for no answer, with words of their own only where they cannot ask.
  const refusal = said.stderr.split('\n').find(line => /permitted|permission|privilege/i.test(line))
  if (refusal === undefined) return { kind: 'bad', what: 'it did not reply' }
  const what = `\`ping\` may not be used here: ${excerpt(refusal.trim())}`
  return { kind: 'unknown', what, hint: 'run as root, or with the capability CAP_NET_RAW' }
}

/** `time<1ms`, in whatever language. */
const replyTime = /[=<]\s?\d+\s?ms/

const resolve = promisify(guardedLookup)
