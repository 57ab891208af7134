import { type Context, silentLog } from '../model/context.ts'
import { proxiesOf } from '../net/proxy.ts'
import type { Machine } from './machine.ts'
import { systemClock } from './system-clock.ts'

/** For whoever undoes what a run has left: another process, which has no run. */
export const undoContext = ({ variables = {} }: Machine): Context => ({
  signal: new AbortController().signal,
  clock: systemClock,
  log: silentLog,
  random: () => Math.random(),
  hide: () => {},
  proxies: proxiesOf(variables),
})
