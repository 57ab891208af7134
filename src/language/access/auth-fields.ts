import { baseUrl } from '../base-url.ts'
import { list } from '../list.ts'
import type { Fields } from '../option.ts'
import { choice, name } from '../scalars/texts.ts'
import { section } from '../section.ts'
import { azureScope, region, scope, signedService } from './auth-names.ts'
import { identity, secretText } from './credential.ts'

const mayHold = `May hold \`\${NAME}\`.`

const basicFields = {
  username: { option: identity, doc: mayHold, required: true, example: 'gate' },
  password: {
    option: secretText,
    doc: `${mayHold} A secret.`,
    required: true,
  },
} as const satisfies Fields

export const oauth2Fields = {
  'token-url': {
    option: baseUrl,
    doc: 'Where tokens are requested.',
    required: true,
    example: 'https://login.example/oauth2/token',
  },
  'client-id': { option: identity, doc: mayHold, required: true },
  'client-secret': { option: secretText, doc: `${mayHold} A secret.`, required: true },
  'client-auth': {
    option: choice(['header', 'form']),
    doc: 'How the client identifies itself: in a Basic header, or in the form.',
    default: 'header',
  },
  scopes: {
    option: list(scope, { most: 50, what: 'scopes' }),
    doc: 'What the token is for.',
    otherwise: 'none',
  },
  audience: {
    option: name,
    doc: 'Token audience, if the server requires one.',
    otherwise: 'none',
  },
} as const satisfies Fields

const awsFields = {
  region: {
    option: region,
    doc: 'Region that requests are signed for.',
    otherwise: '`AWS_REGION`',
    example: 'eu-west-1',
  },
} as const satisfies Fields

const awsFieldsOf = (service: string) => ({
  ...awsFields,
  service: {
    option: signedService,
    doc: 'Name of the service that requests are signed for.',
    default: service,
  },
})

export const googleFields = {
  scope: {
    option: scope,
    doc: 'What the token is for.',
    default: 'https://www.googleapis.com/auth/monitoring.read',
  },
} as const satisfies Fields

export const azureFields = {
  tenant: { option: identity, doc: 'Id of the directory.', otherwise: '`AZURE_TENANT_ID`' },
  client: { option: identity, doc: 'Id of the application.', otherwise: '`AZURE_CLIENT_ID`' },
  scope: {
    option: scope,
    doc: 'What the token is for.',
    default: azureScope,
  },
} as const satisfies Fields

/**
 * Keys of the ways to be let in. `service`: what signatures of AWS are for where nothing is said.
 */
export const authFieldsOf = (service: string) =>
  ({
    basic: { option: section(basicFields), doc: 'User and password.', otherwise: 'none' },
    bearer: {
      option: secretText,
      doc: `An existing token. ${mayHold} A secret.`,
      otherwise: 'none',
    },
    oauth2: {
      option: section(oauth2Fields),
      doc: 'Client credentials (RFC 6749).',
      otherwise: 'none',
    },
    aws: {
      option: section(awsFieldsOf(service)),
      doc: 'Requests are signed (SigV4) with the keys in the environment, or with those of the role `AWS_ROLE_ARN`.',
      otherwise: 'none',
    },
    google: {
      option: section(googleFields),
      doc: 'A token of Google Cloud, obtained with the file in `GOOGLE_APPLICATION_CREDENTIALS`; else the one in `CLOUDSDK_AUTH_ACCESS_TOKEN`.',
      otherwise: 'none',
    },
    azure: {
      option: section(azureFields),
      doc: 'A token of Microsoft Entra, obtained with `AZURE_CLIENT_SECRET`, `AZURE_FEDERATED_TOKEN_FILE`, or the identity of a workflow with `id-token: write`.',
      otherwise: 'none',
    },
  }) as const satisfies Fields
