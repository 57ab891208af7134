import { setTimeout as delay } from 'node:timers/promises'
import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import { proxiesOf } from '../net/proxy.ts'
import type { Machine } from './machine.ts'

/** For whoever undoes what a run has left: another process, which has no run. */
export const undoContext = ({ variables = {} }: Machine): Context => ({
  signal: new AbortController().signal,
  clock: {
    now: () => Date.now(),
    sleep: (ms, signal) => delay(ms, undefined, defined({ signal })).catch(() => undefined),
  },
  log: { info: () => {}, warn: () => {}, debug: () => {}, progress: () => {} },
  random: () => Math.random(),
  hide: () => {},
  proxies: proxiesOf(variables),
})
