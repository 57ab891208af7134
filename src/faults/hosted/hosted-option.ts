import type { BaseUrl } from '../../language/base-url.ts'
import type { Fields, Option, SectionOf } from '../../language/option.ts'
import { readSection, section, sectionSchema } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'

/**
 * `{ <id>: { … } }`: a fault whose keys are all below the one that names it. `settingsOf` makes of
 * them what is saved with the fault.
 */
export function hostedOption<F extends Fields, S>(
  id: string,
  fields: F,
  doc: string,
  settingsOf: (written: SectionOf<F>, spot: Spot) => S | undefined,
): Option<S> {
  const outer = { [id]: { option: section(fields), required: true, doc } } as const
  return {
    type: 'mapping',
    fields: outer,
    schema: sectionSchema(outer),
    read: spot => {
      const written = readSection(outer, {}, spot).values[id] as SectionOf<F> | undefined
      if (!written) return undefined
      const { url } = written as { url?: BaseUrl }
      return url && holdsCredentials(id, url, spot) ? undefined : settingsOf(written, spot)
    },
  }
}

/** Notes the mistake of an address that would take its credentials into what is saved. */
export function holdsCredentials(id: string, { authorization }: BaseUrl, spot: Spot): boolean {
  if (!authorization) return false
  mistake(spot, {
    message: `the address of ${id} is saved with the fault, and must not contain credentials`,
    hint: 'write its address without them',
  })
  return true
}
