/** Address of a page of the docs, such as `configuration.md`. */
export const docsPage = (page: string): string =>
  `https://github.com/reliability-gate/reliability-gate/blob/v1/docs/${page}`
