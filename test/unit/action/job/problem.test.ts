import { expect, test } from 'vitest'
import type { JobLog } from '../../../../src/action/job/job-log.ts'
import { closingWith } from '../../../../src/action/job/problem.ts'
import { closeOrLeave } from '../../../../src/action/job/state.ts'
import type { CheckOutcome, CheckRun, Remote } from '../../../../src/model/github.ts'
import { Problem } from '../../../../src/model/problem.ts'
import { createRedactor } from '../../../../src/net/redaction/redact.ts'
import type { CheckHandle, CheckStore } from '../../../../src/publish/check-run.ts'

const check: CheckHandle = { kind: 'open', id: 7, sha: 'a'.repeat(40), service: 'shop' }

/** What the check was closed with where GitHub answers so, and what the log tells as an error. */
async function close(response: Remote<CheckRun>) {
  const outcomes: CheckOutcome[] = []
  const errors: string[] = []
  const updateCheck: CheckStore['updateCheck'] = async (_, outcome) => {
    outcomes.push(outcome)
    return response
  }
  const mistakes = [
    { message: 'the first with s3cret', place: { file: 'gate.yml', line: 2, column: 1 } },
    { message: 'the second' },
  ]
  const due = closingWith(
    new Problem('config', 'two mistakes', { mistakes }),
    { conclusion: 'failure', title: 'the config is wrong' },
    createRedactor(['s3cret']),
  )
  await closeOrLeave({ check, service: 'shop', where: {} }, due, {
    github: { updateCheck } as unknown as CheckStore,
    log: { error: (message: string) => errors.push(message) } as unknown as JobLog,
  })
  return { outcomes, errors }
}

test('a check without a verdict says every mistake, and no secret', async () => {
  expect(await close({ kind: 'ok', value: { id: 7 } })).toEqual({
    outcomes: [
      {
        conclusion: 'failure',
        title: 'the config is wrong',
        summary: '~~~\ngate.yml:2:1: the first with ***\nthe second\n~~~\n',
      },
    ],
    errors: [],
  })
})

test('that such a check could not be closed is told', async () => {
  const { errors } = await close({ kind: 'failed', message: 'GitHub was not reached' })
  expect(errors).toEqual(['check: the check could not be closed: GitHub was not reached'])
})
