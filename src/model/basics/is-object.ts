/** Whether data of anybody's has properties that can be looked at; a list has, too. */
export const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null

/** Those of a list of anybody's; none where it is no list. */
export const objectsIn = (data: unknown): Record<string, unknown>[] =>
  Array.isArray(data) ? data.filter(isObject) : []
