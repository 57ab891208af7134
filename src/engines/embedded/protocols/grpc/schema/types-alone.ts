import type { AnyNestedObject, INamespace } from 'protobufjs'

/**
 * The same types without services and extensions: what these alone name may be missing, and no
 * message is made of it.
 */
export function typesAlone<N extends INamespace>(namespace: N): N {
  const { nested } = namespace
  if (!nested) return namespace
  const own = Object.entries(nested).filter(([, one]) => isType(one))
  return {
    ...namespace,
    nested: Object.fromEntries(
      own.map(([name, one]) => [name, 'nested' in one ? typesAlone(one as INamespace) : one]),
    ),
  }
}

const isType = (one: AnyNestedObject): boolean => !('methods' in one) && !('extend' in one)
