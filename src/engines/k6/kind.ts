import { scriptKind } from '../foreign/script-kind.ts'
import { k6Fields } from './options.ts'

export const k6 = scriptKind({
  id: 'k6',
  fields: k6Fields,
  doc: 'Runs a k6 script, which says what is sent and how often.',
  load: () => import('./k6.ts'),
})
