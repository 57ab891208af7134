import type { Format } from './format.ts'
import { keptn } from './keptn.ts'
import { openSlo } from './open-slo.ts'
import { pyrra } from './pyrra.ts'
import { sloth, slothResource } from './sloth.ts'

/** The one place to add a format. */
export const formats: readonly Format[] = [openSlo, sloth, slothResource, pyrra, keptn]
