/** Documents of an index that a Lucene query finds. */
export type DocumentsQuery = { index: string; query: string }

/** As a search in an address. */
export const writeSearch = ({ index, query }: DocumentsQuery): string =>
  `${index}/_search?q=${query}`

/**
 * The fields in a Lucene query, such as `level` in `level:error`; without patterns of fields, and
 * without `_exists_`.
 */
export const fieldsOf = (query: string): string[] => {
  const plain = query.replaceAll(/"(?:[^"\\]|\\.)*"|\/(?:[^/\\]|\\.)*\//g, '""')
  const names = [...plain.matchAll(/(?:^|[\s(+\-!])([A-Za-z@][\w.@-]*):(?!\/\/)/g)].map(
    ([, name]) => name!,
  )
  return [...new Set(names)]
}
