/** Whether data of anybody's has properties that can be looked at; a list has, too. */
export const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null

/** Whether data of anybody's is a list of objects, each of which `is` so. */
export const isListOf = (
  data: unknown,
  is: (one: Record<string, unknown>) => boolean = () => true,
): boolean => Array.isArray(data) && data.every(one => isObject(one) && is(one))
