import { embedded } from './embedded/embedded.ts'
import type { Engine } from './engine.ts'

/** The one place to add a load engine. */
export const engines = { embedded } as const satisfies Record<string, Engine>
