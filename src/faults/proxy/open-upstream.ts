import { connect, type Socket } from 'node:net'
import type { Endpoint } from '../../model/plan/chaos.ts'
import { guardedLookup } from '../../net/addresses/address-guard.ts'

/** A connection to the dependency itself. Machines' own metadata is no dependency. */
export const openUpstream = ({ host, port }: Endpoint): Socket =>
  connect({ host, port, lookup: guardedLookup, noDelay: true, allowHalfOpen: true })
