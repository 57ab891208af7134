import { expect, test } from 'vitest'
import { machineOf } from '../../../src/tools/machine.ts'

test('a server is given what it needs to be found and to run, and none of the secrets around it', () => {
  const environment = {
    PATH: '/bin',
    HOME: '/root',
    GITHUB_TOKEN: 'secret',
    INPUT_X: 'secret',
    DOCKER_HOST: '',
  }
  expect(
    machineOf({ ...environment, RUNNER_TOOL_CACHE: '/tools', RUNNER_TEMP: '/runner/_temp' }),
  ).toEqual({
    environment: { PATH: '/bin', HOME: '/root' },
    toolCache: '/tools',
    temporary: '/runner/_temp',
  })
})

test('what the environment says to a tool by a name of that tool is kept apart, for that tool alone', () => {
  const machine = machineOf({ PATH: '/bin', K6_OUT: 'x', K6_CLOUD_TOKEN: 'secret', K6_VUS: '' })
  expect(machine).toEqual({
    environment: { PATH: '/bin' },
    variables: { K6_OUT: 'x', K6_CLOUD_TOKEN: 'secret' },
  })
})
