import type { Fields } from '../language/option.ts'
import type { EnginePlan, LoadPlan } from '../model/plan/load.ts'
import type { Ask } from '../net/http.ts'
import { embedded } from './embedded/kind.ts'
import { addressesOf, protocols } from './embedded/protocols/protocols.ts'
import type { EngineKind } from './engine.ts'
import { jmeter } from './jmeter/kind.ts'
import { k6 } from './k6/kind.ts'
import { locust } from './locust/kind.ts'
import { samples } from './samples/kind.ts'

/** The one place to add a load engine. */
export const engines = { embedded, samples, k6, locust, jmeter } as const

// biome-ignore lint/suspicious/noExplicitAny: settings that a plan holds were read by the option of that very kind.
const kinds: readonly EngineKind<any>[] = Object.values(engines)

/** The settings of the engines, each a key of `load`. */
export const engineFields: Fields = Object.fromEntries(
  kinds.flatMap(({ id, setting }) => (setting ? [[id, setting]] : [])),
)

/** What requests of other protocols than HTTP say, by the key that names the protocol. */
export const protocolFields: ReadonlyMap<string, Fields> = new Map(
  protocols.flatMap(({ id, fields }) => (fields ? [[id, fields] as const] : [])),
)

/** Addresses that requests name themselves, as URLs of HTTP; those on the host of the target where it is known. */
export const requestAddresses = (
  load: LoadPlan,
  target?: string,
): { name: string; url: string }[] => (load.engine === undefined ? addressesOf(load, target) : [])

/** The engine whose settings a `load` of a config holds; undefined of the gate's own. */
export function engineIn(load: object | undefined): EnginePlan | undefined {
  const [found] = Object.entries(load ?? {}).filter(([key]) => Object.hasOwn(engineFields, key))
  return found && { id: found[0], settings: found[1] }
}

/** The kind of the engine that a load has. */
export function kindOf({ engine }: Pick<LoadPlan, 'engine'>): (typeof kinds)[number] {
  const id = engine?.id ?? embedded.id
  const kind = kinds.find(one => one.id === id)
  if (!kind) throw new TypeError(`there is no engine ${id}`)
  return kind
}

/** Asks as the gate's own load would, for who waits until its target is ready. */
export const askAs =
  (load: LoadPlan): Ask =>
  async order =>
    (await import('./embedded/protocols/http/ask.ts')).askAs(load)(order)
