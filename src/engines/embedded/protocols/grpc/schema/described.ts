import { Secret } from '../../../../../model/secret.ts'
import type { GrpcSettings } from '../settings.ts'
import type { LocatedMethod } from './find-method.ts'

/** What a request holds of its method. */
export const described = ({
  method,
  requestType,
  responseType,
  schema,
}: LocatedMethod): Pick<GrpcSettings, 'requestType' | 'responseType' | 'isStream' | 'types'> => ({
  requestType: requestType.fullName,
  responseType: responseType.fullName,
  isStream: method.responseStream === true,
  types: new Secret(JSON.stringify(schema)),
})
