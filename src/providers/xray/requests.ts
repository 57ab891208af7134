/** A request of X-Ray's API, which is JSON by POST. */
export const postOf = (path: string, body: object) => ({
  path,
  method: 'POST' as const,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
