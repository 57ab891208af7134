import type { SectionOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Mistake } from '../../model/problem.ts'
import type { tracesFields } from '../load/traces.ts'
import type { BuiltSource } from '../sources/build-sources.ts'

type Written = SectionOf<typeof tracesFields>

/** The source that traces are read from, where there is one. */
const sourceOf = (
  written: Written | undefined,
  sources: readonly BuiltSource[],
): BuiltSource | undefined =>
  sources.find(({ kind }) =>
    written?.from === undefined ? kind.readsTraces === 'always' : kind.key === written.from,
  )

/** Where a source has traces, the requests of the gate's own engine begin some. */
export function buildTraces(
  written: Written | undefined,
  sources: readonly BuiltSource[],
  load: Plan['load'],
): Pick<Plan, 'load' | 'traces'> {
  const source = sourceOf(written, sources)
  if (!source || load.engine) return { load }
  const { share = 1, link = source.kind.traceLink?.(source.plan.settings) } = written ?? {}
  return {
    load: { ...load, traces: share },
    traces: { from: source.plan.id, ...defined({ link }) },
  }
}

export function tracesMistakes(
  written: Written | undefined,
  sources: readonly BuiltSource[],
  load: Plan['load'],
): Mistake[] {
  const source = sourceOf(written, sources)
  if (load.engine && (written || source))
    return [
      {
        message: `traces need the gate's own engine, and the load is sent by ${load.engine.id}`,
        hint: `remove \`traces\`${source ? ` and \`${source.plan.id}\`` : ''}`,
      },
    ]
  if (!written || source) return []
  const { from = 'a source of traces' } = written
  return [
    {
      message: `traces are read from ${from}, and no such source is given`,
      hint: 'set opentelemetry.receive, such as 127.0.0.1:4318, or the address of where they are',
    },
  ]
}
