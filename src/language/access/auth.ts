import { defined } from '../../model/basics/defined.ts'
import type { AuthPlan, AwsPlan, AzureProof } from '../../model/plan/auth.ts'
import { Secret } from '../../model/secret.ts'
import { base64 } from '../base-url.ts'
import { defaultOf, type Option, type SectionOf } from '../option.ts'
import { section } from '../section.ts'
import type { TextOption } from '../text-option.ts'
import { readVariable } from '../variables.ts'
import { type Environment, mistake, type Spot } from '../yaml/reading.ts'
import { entryOf } from '../yaml/tree.ts'
import { authFieldsOf, azureFields, googleFields, oauth2Fields } from './auth-fields.ts'
import { region, tenant } from './auth-names.ts'

type AuthFields = ReturnType<typeof authFieldsOf>
type Written = SectionOf<AuthFields>
type Kind = keyof AuthFields

/**
 * One way to be let in. What a cloud's own tools read from the environment is read here. `service`:
 * what AWS's signatures are for where nothing is said.
 */
function authFor(service: string): Option<AuthPlan> {
  const fields = authFieldsOf(service)
  const written = section(fields)
  return {
    ...written,
    schema: { ...written.schema, minProperties: 1, maxProperties: 1 },
    read: spot => {
      const read = written.read(spot)
      if (!read) return undefined
      const [kind, other] = Object.keys(read) as Kind[]
      const kinds = `one of ${Object.keys(fields).join(', ')}`
      if (kind === undefined) return mistake(spot, { message: `expected ${kinds}` })
      const second = other && entryOf(spot.node, other)
      if (second)
        return mistake(spot, { message: `expected ${kinds}; found several`, at: second.at })
      return builders[kind](
        read,
        {
          ...spot,
          node: entryOf(spot.node, kind)!.value,
          path: `${spot.path}.${kind}`,
        },
        service,
      )
    },
  }
}

/** To a source of metrics. */
export const auth: Option<AuthPlan> = authFor('aps')

/** To a deployment: most that ask for signatures stand behind an API Gateway. */
export const targetAuth: Option<AuthPlan> = authFor('execute-api')

const builders: {
  [K in Kind]: (read: Written, spot: Spot, service: string) => AuthPlan | undefined
} = {
  basic: ({ basic }, spot) => {
    const [username, password] = [basic!.username.reveal(), basic!.password.reveal()]
    secretly(spot, base64(`${username}:${password}`))
    return { kind: 'basic', ...basic! }
  },
  bearer: ({ bearer }) => ({ kind: 'bearer', token: bearer! }),
  oauth2: ({ oauth2 }) => ({
    kind: 'oauth2',
    tokenUrl: oauth2!['token-url'].url,
    clientId: oauth2!['client-id'],
    clientSecret: oauth2!['client-secret'],
    clientAuth: oauth2!['client-auth'] ?? defaultOf(oauth2Fields['client-auth']),
    scopes: oauth2!.scopes ?? [],
    ...defined({ audience: oauth2!.audience }),
  }),
  aws: ({ aws }, spot, service) =>
    readAwsPlan(defined({ region: aws!.region, service: aws!.service ?? service }), spot),
  google: ({ google }, spot) => {
    const read = variablesOf(spot)
    // Never a file that a config names: what is in it says where a token is read, and where it is
    // sent.
    const credentialsFile = read('GOOGLE_APPLICATION_CREDENTIALS')
    const scope = google!.scope ?? defaultOf(googleFields.scope)
    if (credentialsFile !== undefined)
      return { kind: 'google', credentialsFile: new Secret(credentialsFile), scope }
    const token = read('CLOUDSDK_AUTH_ACCESS_TOKEN')
    if (token !== undefined) return { kind: 'bearer', token: secretly(spot, token) }
    return missing(
      spot,
      'credentials',
      'run google-github-actions/auth before, which sets GOOGLE_APPLICATION_CREDENTIALS',
    )
  },
  azure: ({ azure }, spot) => {
    const read = variablesOf(spot)
    const given = (name: string) => {
      const value = read(name)
      return value === undefined ? undefined : new Secret(value)
    }
    const tenantId = azure!.tenant ?? given('AZURE_TENANT_ID')
    const clientId = azure!.client ?? given('AZURE_CLIENT_ID')
    if (tenantId === undefined)
      return missing(spot, 'tenant', "set `tenant`, or AZURE_TENANT_ID in the step's `env`")
    if (!isHeld(spot, 'tenant', tenantId.reveal(), tenant)) return undefined
    if (clientId === undefined)
      return missing(spot, 'client', "set `client`, or AZURE_CLIENT_ID in the step's `env`")
    const proof = readAzure(spot)
    const authorityUrl = addressIn(
      spot,
      'AZURE_AUTHORITY_HOST',
      'https://login.microsoftonline.com',
    )
    if (!isHttp(authorityUrl))
      return mistake(spot, { message: 'AZURE_AUTHORITY_HOST is not an http or https address' })
    const scope = azure!.scope ?? defaultOf(azureFields.scope)
    return proof && { kind: 'azure', authorityUrl, tenantId, clientId, scope, proof }
  },
}

/**
 * Signatures for a service, with the keys of the environment. `region`: the one written below the
 * spot; absent: the environment's.
 */
export function readAwsPlan(
  { region: written, service }: { region?: string; service: string },
  spot: Spot,
): AwsPlan | undefined {
  const read = variablesOf(spot)
  const named = written ?? read('AWS_REGION') ?? read('AWS_DEFAULT_REGION')
  if (named === undefined)
    return missing(spot, 'region', "set `region`, or AWS_REGION in the step's `env`")
  if (!isHeld(spot, 'region', named, region)) return undefined
  const credentials = readAws(named, spot)
  return credentials && { kind: 'aws', region: named, service, credentials }
}

function readAws(region: string, spot: Spot): AwsPlan['credentials'] | undefined {
  const read = variablesOf(spot)
  const accessKeyId = read('AWS_ACCESS_KEY_ID')
  const secretAccessKey = read('AWS_SECRET_ACCESS_KEY')
  const sessionToken = read('AWS_SESSION_TOKEN')
  if (accessKeyId !== undefined && secretAccessKey !== undefined) {
    return {
      kind: 'keys',
      accessKeyId: new Secret(accessKeyId),
      secretAccessKey: secretly(spot, secretAccessKey),
      ...defined({
        sessionToken: sessionToken === undefined ? undefined : secretly(spot, sessionToken),
      }),
    }
  }
  const roleArn = read('AWS_ROLE_ARN')
  const tokenFile = read('AWS_WEB_IDENTITY_TOKEN_FILE')
  if (roleArn !== undefined && tokenFile !== undefined) {
    const sessionName = read('AWS_ROLE_SESSION_NAME') ?? 'reliability-gate'
    const ofRegion = `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
    const stsUrl = addressIn(spot, 'AWS_ENDPOINT_URL_STS', ofRegion)
    if (!isHttp(stsUrl))
      return mistake(spot, { message: 'AWS_ENDPOINT_URL_STS is not an http or https address' })
    return {
      kind: 'web-identity',
      roleArn: new Secret(roleArn),
      tokenFile: new Secret(tokenFile),
      sessionName: new Secret(sessionName),
      stsUrl,
    }
  }
  return missing(
    spot,
    'credentials',
    'run aws-actions/configure-aws-credentials before, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE',
  )
}

function readAzure(spot: Spot): AzureProof | undefined {
  const read = variablesOf(spot)
  const secret = read('AZURE_CLIENT_SECRET')
  if (secret !== undefined) return { kind: 'secret', secret: secretly(spot, secret) }
  const path = read('AZURE_FEDERATED_TOKEN_FILE')
  if (path !== undefined) return { kind: 'file', path: new Secret(path) }
  const url = read('ACTIONS_ID_TOKEN_REQUEST_URL')
  const token = read('ACTIONS_ID_TOKEN_REQUEST_TOKEN')
  if (url !== undefined && token !== undefined)
    return { kind: 'github', url: new Secret(url), token: secretly(spot, token) }
  return missing(
    spot,
    'credentials',
    'give the job `permissions: id-token: write`, or set AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE',
  )
}

/** Where nothing will be sent there is no environment, and every variable stands for itself. */
const variablesOf = ({ reading: { environment } }: Spot) =>
  environment
    ? (name: string) => readVariable(name, environment as Environment)
    : (name: string) => `\${${name}}`

/** The address that a variable has in the place of the usual one, which it rarely has. */
const addressIn = (spot: Spot, name: string, usual: string): string =>
  (spot.reading.environment && variablesOf(spot)(name)) ?? usual

/** Whether a value that may come from the environment, and then is not quoted, has its own form. */
function isHeld(spot: Spot, key: string, value: string, option: TextOption<string>): boolean {
  const parsed = value.includes('${') && !spot.reading.environment ? { value } : option.parse(value)
  if ('value' in parsed) return true
  const written = entryOf(spot.node, key)?.value
  const at = written ? { ...spot, node: written, path: `${spot.path}.${key}` } : spot
  const message = parsed.refused.replace(/; found .*$/s, '')
  mistake(at, {
    message: written ? message : `the ${key} in the environment: ${message}`,
    hint: parsed.hint,
  })
  return false
}

const isHttp = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

function secretly({ reading }: Spot, value: string): Secret {
  if (reading.environment) reading.secrets.add(value)
  return new Secret(value)
}

const missing = (spot: Spot, what: string, hint: string): undefined =>
  mistake(spot, { message: `no ${what} given`, hint })
