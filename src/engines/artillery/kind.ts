import { scriptKind } from '../foreign/script-kind.ts'
import { artilleryFields } from './options.ts'

export const artillery = scriptKind({
  id: 'artillery',
  fields: artilleryFields,
  doc: 'Runs an Artillery script, which says what is sent and how often.',
  load: () => import('./artillery.ts'),
})
