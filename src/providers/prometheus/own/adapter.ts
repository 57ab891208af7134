import type { Adapter } from '../../provider.ts'
import type { OwnSettings } from '../settings.ts'
import { examineOwn } from './examine.ts'
import { openOwnPrometheus } from './own-prometheus.ts'

export const open: Adapter<OwnSettings, unknown>['open'] = openOwnPrometheus
export const examine: NonNullable<Adapter<OwnSettings, unknown>['examine']> = examineOwn
