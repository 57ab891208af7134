import { expect, test } from 'vitest'
import { findGitHub, parseRemote } from '../../../../src/cli/github/github-place.ts'

test.each([
  ['git@github.com:acme/shop.git', 'github.com', 'acme/shop'],
  ['https://github.com/acme/shop', 'github.com', 'acme/shop'],
  ['https://user:secret@GitHub.com/acme/shop.git', 'github.com', 'acme/shop'],
  ['ssh://git@github.example:22/acme/shop.git', 'github.example', 'acme/shop'],
])('the remote %s is a repository', (url, host, repository) => {
  expect(parseRemote(url)).toEqual({ host, repository })
})

test.each([
  '',
  '/srv/git/shop.git',
  '../shop',
  'file:///srv/shop',
  'https://github.com/acme',
  'git@host:a/b/c',
])('the remote %s is none', url => {
  expect(parseRemote(url)).toBeUndefined()
})

test('a token goes to the API that is named, else to that of github.com', async () => {
  const environment = { GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'acme/shop' }
  expect(await findGitHub(environment)).toMatchObject({
    apiUrl: 'https://api.github.com',
    owner: 'acme',
    repo: 'shop',
  })
  const enterprise = { ...environment, GITHUB_API_URL: 'https://github.example/api/v3' }
  expect(await findGitHub(enterprise)).toMatchObject({ apiUrl: 'https://github.example/api/v3' })
  expect(await findGitHub({ GH_TOKEN: 'g' }, 'acme/cart')).toMatchObject({
    token: 'g',
    repo: 'cart',
  })
})

test('what is missing is said', async () => {
  expect(await findGitHub({ GITHUB_REPOSITORY: 'acme/shop' })).toMatchObject({
    why: 'there is no token',
  })
  expect(await findGitHub({ GITHUB_TOKEN: 't' }, 'shop')).toMatchObject({
    why: '"shop" is not a repository',
  })
})
