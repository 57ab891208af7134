import type { Fields, SectionOf } from '../../language/option.ts'
import { section } from '../../language/section.ts'
import { defined } from '../../model/basics/defined.ts'
import { type EngineKind, usualWindowSeconds } from '../engine.ts'

/** A script that ends by itself may take so long. */
const longestMs = 30 * 60_000

/**
 * `id`, `load` and `refusals` as of any kind; `fields`: its settings; `doc`: what it does.
 * `isTimed`: it runs for as long as the gate says, and has no end of its own.
 */
type Script<F extends Fields> = Pick<EngineKind<SectionOf<F>>, 'id' | 'load'> & {
  fields: F
  doc: string
  refusals?: NonNullable<EngineKind<unknown>['can']['refusals']>
  isTimed?: true
}

/**
 * An engine that runs a script of the user's by its own tool: the script says what is sent and how
 * often, and runs to its own end.
 */
export const scriptKind = <F extends Fields>({
  id,
  fields,
  doc,
  refusals,
  isTimed,
  load,
}: Script<F>): EngineKind<SectionOf<F>> => ({
  id,
  setting: { option: section(fields), doc, otherwise: "the gate's own load" },
  can: {
    keys: ['profile', 'duration', 'warmup'],
    sends: 'its own',
    sides: 'at once',
    steps: false,
    ...defined({ refusals }),
  },
  ...defined({ usualDurationMs: isTimed ? undefined : longestMs }),
  windowSeconds: () => usualWindowSeconds,
  load,
})
