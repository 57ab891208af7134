import { type FakeAnswer, invalid, notFound, type Operation, page } from './answers.ts'
import { errorBody } from './knobs.ts'
import * as build from './objects.ts'

const mostCharacters = 65_536

const tooLong = (body: unknown): FakeAnswer | undefined =>
  String(body ?? '').length > mostCharacters
    ? invalid('body is too long (maximum is 65536 characters)')
    : undefined

/** What GitHub does with issues. */
export const issueOperations: Record<string, Operation> = {
  'issues/list-for-repo': ({ issues }, request) => {
    const { query, web } = request
    const [creator, state] = [query.get('creator'), query.get('state') ?? 'open']
    const [label, turn] = [query.get('labels'), query.get('direction') === 'asc' ? -1 : 1]
    const found = issues.filter(
      issue =>
        (creator === null || issue.author === creator) &&
        (label === null || issue.labels?.includes(label)) &&
        (state === 'all' || issue.state === state),
    )
    return page(
      found.sort((a, b) => turn * (b.number - a.number)).map(one => build.issue(web, one)),
      request,
    )
  },
  'issues/create': ({ issues }, { body, login, web }) => {
    const wrong = tooLong(body.body)
    if (wrong) return wrong
    const issue = {
      number: issues.length + 100,
      author: login,
      title: String(body.title),
      body: String(body.body ?? ''),
      state: 'open' as const,
    }
    issues.push(issue)
    return { status: 201, body: build.issue(web, issue) }
  },
  'issues/update': ({ issues }, { parameters, body, login, web }) => {
    const issue = issues.find(({ number }) => number === Number(parameters.issue_number))
    if (!issue) return notFound
    if (issue.author !== login)
      return { status: 403, body: errorBody('Resource not accessible by integration') }
    const wrong = tooLong(body.body)
    if (wrong) return wrong
    if (body.title !== undefined) issue.title = String(body.title)
    if (body.body !== undefined) issue.body = String(body.body)
    return { status: 200, body: build.issue(web, issue) }
  },
}
