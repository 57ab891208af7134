import { auth } from '../language/access/auth.ts'
import { isAuthorised } from '../language/access/headers.ts'
import type { BaseUrl } from '../language/base-url.ts'
import type { Fields, Option, SectionOf } from '../language/option.ts'
import { section } from '../language/section.ts'
import type { Entry, TreeNode } from '../language/yaml/tree.ts'
import type { AuthPlan } from '../model/plan/auth.ts'
import type { Headers } from '../model/plan/target.ts'
import type { accessFields } from './access.ts'

type Written = { url?: BaseUrl; headers?: Headers; auth?: AuthPlan }

/**
 * The section of a source in a cloud: by default, its queries are authorised as by `auth: { <kind>:
 * {} }`.
 */
export function cloudSection<F extends typeof accessFields & Fields>(
  fields: F,
  kind: 'google' | 'azure',
): Option<SectionOf<F>> {
  const plain = section(fields)
  return {
    ...plain,
    read: spot => {
      const values = plain.read(spot)
      const { auth: own, url, headers = {} } = (values ?? {}) as Written
      if (!values || own || url?.authorization || isAuthorised(headers)) return values
      const { at } = spot.node
      const node = mapOf(at, [{ key: kind, at, value: mapOf(at, []) }])
      const plan = auth.read({ ...spot, node, path: `${spot.path}.auth` })
      return plan && { ...values, auth: plan }
    },
  }
}

const mapOf = (at: number, entries: Entry[]): TreeNode => ({ kind: 'map', at, entries })
