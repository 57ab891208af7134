import { expect, it } from 'vitest'
import { parseComment, parseDeploymentStatus, parseList } from '../../../src/github/parse.ts'

const status = { id: 1, state: 'success' }

it('a deployment is reached at its environment_url', () => {
  const data = {
    ...status,
    environment_url: 'https://p.example',
    target_url: 'https://ci.example/log',
  }
  expect(parseDeploymentStatus(data)).toEqual({ id: 1, state: 'success', url: 'https://p.example' })
})

it('an older integration gives its target_url instead', () => {
  const data = { ...status, environment_url: '', target_url: 'https://p.example', description: '' }
  expect(parseDeploymentStatus(data)).toEqual({ id: 1, state: 'success', url: 'https://p.example' })
})

it.each([
  'https://github.com/acme/shop/actions/runs/1/job/2',
  'https://ghes.example/acme/shop/actions/runs/1',
  '',
  'no url',
])('the log of a job is never taken for the preview: %j', target_url =>
  expect(parseDeploymentStatus({ ...status, target_url })).toEqual({ id: 1, state: 'success' }),
)

it('a comment of an account that is gone has no author', () => {
  expect(parseComment({ id: 1, user: null, html_url: 'https://x' })).toEqual({
    id: 1,
    author: '',
    body: '',
    url: 'https://x',
  })
})

it('what is no list is no empty list', () => {
  expect(() => parseList('<html>' as never, parseComment)).toThrow('expected a list')
})
