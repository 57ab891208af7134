import { expect, test } from 'vitest'
import { machineOf, stepEnvironment } from '../../../src/tools/machine.ts'

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
    variables: { RUNNER_TOOL_CACHE: '/tools', RUNNER_TEMP: '/runner/_temp' },
    toolCache: '/tools',
    temporary: '/runner/_temp',
  })
})

test('an app is given the environment of the step, without tokens, inputs, files of the runner, secrets of the config and the repository of a hook', () => {
  const given = {
    PATH: '/bin',
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://here',
    CI: 'true',
    'INPUT_GITHUB-TOKEN': 'ghs_1',
    STATE_x: '1',
    ACTIONS_RUNTIME_TOKEN: 't',
    GITHUB_TOKEN: 'ghs_2',
    GH_TOKEN: 'ghs_3',
    GITHUB_OUTPUT: '/o',
    GITHUB_STATE: '/s',
    PREVIEW_TOKEN: 'a secret of a header',
    GITHUB_SHA: 'abc',
    GIT_DIR: '.git',
    GIT_INDEX_FILE: '.git/index',
    GIT_AUTHOR_NAME: 'a',
  }
  expect(stepEnvironment(given, ['a secret of a header', 'true'])).toEqual({
    PATH: '/bin',
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://here',
    CI: 'true',
    GITHUB_SHA: 'abc',
    GIT_AUTHOR_NAME: 'a',
  })
})

test('what the environment says to a tool by a name of that tool is kept apart, for that tool alone', () => {
  const machine = machineOf({ PATH: '/bin', K6_OUT: 'x', K6_CLOUD_TOKEN: 'secret', K6_VUS: '' })
  expect(machine).toEqual({
    environment: { PATH: '/bin' },
    variables: { K6_OUT: 'x', K6_CLOUD_TOKEN: 'secret' },
  })
})
