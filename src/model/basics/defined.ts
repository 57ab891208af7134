type Defined<T> = { -readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  -readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/**
 * These properties without those that are undefined: an optional property is absent then, and not
 * there as undefined. A loop, because some are made for every request of a load.
 */
export function defined<const T extends object>(properties: T): Defined<T> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) kept[key] = value
  return kept as Defined<T>
}
