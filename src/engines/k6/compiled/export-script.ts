import { defined } from '../../../model/basics/defined.ts'
import { isStepped, type LoadPlan } from '../../../model/plan/load.ts'
import type { TargetPlan } from '../../../model/plan/target.ts'
import { revealed } from '../../../model/secret.ts'
import { compileScript } from './compile.ts'

/**
 * The script that `load.engine: k6` runs, of a plan that was read without an environment: what
 * headers read from there the script reads itself, so that it holds no secret.
 */
export const exportScript = (load: LoadPlan, { from, headers }: TargetPlan): string =>
  noteOn(load) +
  compileScript({
    load: revealed(load),
    headers: revealed(headers),
    seed: 1,
    namesVariables: true,
    ...defined({ target: from.kind === 'url' ? from.url : undefined }),
  })

/** What of the load is not in the script. */
const noteOn = ({ profile }: LoadPlan): string =>
  isStepped(profile)
    ? `// The first step of the profile ${profile}: the gate chooses the others by what it measures.\n`
    : ''
