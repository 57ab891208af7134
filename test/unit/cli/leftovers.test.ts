import { expect, test } from 'vitest'
import { linesOfUndone } from '../../../src/cli/leftovers.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { stopCommand } from '../../../src/tools/stop-command.ts'

const stop = (command: string, folder = '/') =>
  stopCommand('the target', command, { command, folder, environment: {} })

test('a command that cannot stop an app is told with its reason, and how to give it up', async () => {
  const left = [stop('echo busy >&2; exit 5'), stop('true'), stop('true', '/no/such/folder')]
  const undone = await openLeftovers(undefined, left).undoAll()
  const forget = '`reliability-gate undo --forget` if it is already gone)'
  expect(linesOfUndone(undone)).toEqual([
    expect.stringMatching(/: `true` could not be run: spawn .* ENOENT \(left by an earlier run; /),
    'Cleaned up the background of the target (left by an earlier run)',
    `Could not clean up the background of the target: \`echo busy >&2; exit 5\` ended with exit code 5: busy (left by an earlier run; ${forget}`,
  ])
})
