import { defined } from '../../../model/basics/defined.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import { revealed } from '../../../model/secret.ts'
import type { LoadOrder } from '../../engine.ts'
import type { ToolSide } from '../../foreign/foreign-tool.ts'
import { k6Program } from '../program.ts'
import { compileScript, type ScriptOrder } from './compile.ts'

/** Variables for k6 beside a script. */
export const scriptVariables = ({ http }: Pick<LoadPlan, 'http'>): Record<string, string> => ({
  ...k6Program.variables,
  // Go speaks HTTP/2 with whoever offers it, unless told otherwise.
  ...defined({ GODEBUG: http === 2 ? undefined : 'http2client=0' }),
})

/** The script that loads one side. */
export function scriptFor(
  { load, seed }: LoadOrder,
  { deployment: { url, headers, route } }: ToolSide,
  more: Pick<ScriptOrder, 'packs' | 'startsAt'>,
): string {
  const { cert, key } = route?.tls ?? {}
  return compileScript({
    load: revealed(load),
    headers: revealed(headers),
    seed,
    target: url,
    ...more,
    ...defined({
      hosts: route?.address === undefined ? undefined : { [new URL(url).hostname]: route.address },
      tls: cert && key ? { cert: cert.reveal(), key: key.reveal() } : undefined,
    }),
  })
}
