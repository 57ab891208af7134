import { defined } from '../../../model/basics/defined.ts'
import { revealed } from '../../../model/secret.ts'
import type { LoadOrder } from '../../engine.ts'
import type { ToolSide } from '../../foreign/foreign-tool.ts'
import { compileScript, type ScriptOrder } from './compile.ts'

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
