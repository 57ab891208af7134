import type { SectionOf } from '../../language/option.ts'
import { defined } from '../../model/basics/defined.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Mistake } from '../../model/problem.ts'
import type { tracesFields } from '../load/traces.ts'
import type { BuiltSource } from '../sources/build-sources.ts'

type Written = SectionOf<typeof tracesFields>

/** Where a source has traces, the requests of the gate's own engine begin some. */
export function buildTraces(
  written: Written | undefined,
  sources: readonly BuiltSource[],
  load: Plan['load'],
): Pick<Plan, 'load' | 'traces'> {
  const source = sources.find(({ kind }) => kind.readsTraces)
  if (!source || load.engine) return { load }
  const { share = 1, link } = written ?? {}
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
  const isThere = sources.some(({ kind }) => kind.readsTraces)
  if (load.engine && (written || isThere))
    return [
      {
        message: `traces need the gate's own engine, and the load is sent by ${load.engine.id}`,
        hint: 'remove `traces` and `opentelemetry`',
      },
    ]
  if (!written || isThere) return []
  return [
    {
      message: 'traces are read from opentelemetry, and no such source is given',
      hint: 'set opentelemetry.receive, such as 127.0.0.1:4318',
    },
  ]
}
