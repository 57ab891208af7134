/** Documents of an index that a Lucene query finds. */
export type DocumentsQuery = { index: string; query: string }

/** As a search is written in an address. */
export const writeSearch = ({ index, query }: DocumentsQuery): string =>
  `${index}/_search?q=${query}`
