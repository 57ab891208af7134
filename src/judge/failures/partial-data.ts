import { formatCount } from '../../model/basics/units.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'

/** Responses of a request that had errors of GraphQL beside their data. */
type Partial = { name: string; partial: number }

export const partialOf = ({ load }: Evidence, side: Side): Partial[] =>
  (load?.pages ?? []).flatMap(({ side: of, name, partial }) =>
    of === side && partial !== undefined ? [{ name, partial }] : [],
  )

export const formatPartial = ({ name, partial }: Partial): string =>
  partial === 1
    ? `1 response of ${name} has GraphQL errors beside its data`
    : `${formatCount(partial)} responses of ${name} have GraphQL errors beside their data`

export const partialAdvice =
  'they count as successful; if the data is incomplete without a field, name it, such as expect: { json: { $.data.cart.id: 1 } }'
