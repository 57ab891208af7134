import { scriptKind } from '../foreign/script-kind.ts'
import { gatlingFields } from './options.ts'

/** A simulation, run by the build that it is part of. */
export const gatling = scriptKind({
  id: 'gatling',
  fields: gatlingFields,
  doc: 'Runs a simulation of Gatling, which says what is sent and how often.',
  load: () => import('./gatling.ts'),
})
