import { expect, test } from 'vitest'
import type { Event } from '../../../../src/action/event/event.ts'
import { assertMayStart } from '../../../../src/action/event/may-start.ts'
import { p95, planFor } from '../../judge/comparison/build.ts'

const plan = planFor([p95], 60)
const target = { ...plan.target, from: { kind: 'started' as const, start: 'npm start', env: {} } }
const eventOf = (event: string) => ({ where: { event } }) as Event

test.each(['pull_request_target', 'workflow_run', 'issue_comment', 'check_suite'])(
  'on %s the code of a checkout that may be anybody’s is not started',
  event => {
    expect(() => assertMayStart({ ...plan, target }, eventOf(event))).toThrow(
      `on ${event} nothing is started`,
    )
    expect(() => assertMayStart(plan, eventOf(event))).not.toThrow()
  },
)

test.each(['pull_request', 'push', 'merge_group', 'schedule', 'workflow_dispatch'])(
  'on %s an app is started, as a step of the job might',
  event => {
    expect(() => assertMayStart({ ...plan, target }, eventOf(event))).not.toThrow()
  },
)
