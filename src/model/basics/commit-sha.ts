/** Whether it is the whole SHA of a commit: SHA-1 or SHA-256, in lower case. */
export const isCommitSha = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{40,64}$/.test(text)
