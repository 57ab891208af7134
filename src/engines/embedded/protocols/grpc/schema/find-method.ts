import { type INamespace, type Method, Root, Service, type Type } from 'protobufjs'
import { listed } from '../../../../../model/basics/listed.ts'
import { nearest } from '../../../../../model/basics/nearest.ts'
import { typesAlone } from './types-alone.ts'

const mostNamed = 10

export type MethodName = { service: string; method: string }

/** A method with its types, and all types that stand beside them. */
export type LocatedMethod = {
  service: string
  method: Method
  requestType: Type
  responseType: Type
  schema: INamespace
}

/** Why there is no such method, and what there is instead. */
export type NoMethod = { message: string; hint?: string }

/** `holder`: what has the services, as messages call it: a file or a server. */
export function findMethod(
  { service: called, method: wanted }: MethodName,
  root: Root,
  holder: string,
): LocatedMethod | NoMethod {
  const services = servicesOf(root)
  const service = services.get(called)
  if (!service) {
    const whole = services.get(`${called}.${wanted}`)
    if (whole) return withoutMethod(whole)
    const message = `${holder} has no service \`${called}\``
    return { message, hint: hintOf(called, [...services.keys()], 'service') }
  }
  const { methods } = service
  const method = Object.hasOwn(methods, wanted) ? methods[wanted] : undefined
  if (!method) {
    const message = `the service ${called} has no method \`${wanted}\``
    return { message, hint: hintOf(wanted, Object.keys(methods), 'method') }
  }
  try {
    const { resolvedRequestType, resolvedResponseType } = method.resolve() as Method
    const schema = typesAlone(root.toJSON())
    const types = Root.fromJSON(schema).resolveAll()
    return {
      service: called,
      method,
      requestType: types.lookupType(resolvedRequestType!.fullName),
      responseType: types.lookupType(resolvedResponseType!.fullName),
      schema,
    }
  } catch (error) {
    return { message: `${holder}: ${(error as Error).message}` }
  }
}

function withoutMethod({ fullName, methods }: Service): NoMethod {
  const name = fullName.slice(1)
  const [first] = Object.keys(methods)
  return {
    message: `${name} is a service; expected one of its methods`,
    hint: `such as ${name}/${first ?? 'Method'}`,
  }
}

/** What a name that is not there may stand for. */
export function hintOf(name: string, known: readonly string[], what: string): string {
  const near = known.find(one => one.endsWith(`.${name}`)) ?? nearest(name, known)
  if (near !== undefined) return `did you mean \`${near}\`?`
  if (known.length === 0) return `it has no ${what}`
  return `its ${what}s are ${listed(known, mostNamed)}`
}

/** By their names with packages. */
function servicesOf(root: Root): Map<string, Service> {
  const found = new Map<string, Service>()
  const look = (namespace: { nestedArray: readonly unknown[] }) => {
    for (const one of namespace.nestedArray) {
      if (one instanceof Service) found.set(one.fullName.slice(1), one)
      else if (typeof one === 'object' && one !== null && 'nestedArray' in one)
        look(one as typeof namespace)
    }
  }
  look(root)
  return found
}
