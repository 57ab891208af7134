/** Documents of an index that a Lucene query finds. */
export type DocumentsQuery = { index: string; query: string }

/** As a search is written in an address. */
export const writeSearch = ({ index, query }: DocumentsQuery): string =>
  `${index}/_search?q=${query}`

/**
 * The fields that a Lucene query names, such as `level` in `level:error`; a pattern of several, and
 * `_exists_`, name none.
 */
export const fieldsOf = (query: string): string[] => {
  const plain = query.replaceAll(/"(?:[^"\\]|\\.)*"|\/(?:[^/\\]|\\.)*\//g, '""')
  const names = [...plain.matchAll(/(?:^|[\s(+\-!])([A-Za-z@][\w.@-]*):(?!\/\/)/g)].map(
    ([, name]) => name!,
  )
  return [...new Set(names)]
}
