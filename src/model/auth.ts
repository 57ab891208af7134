/** How requests to a source of metrics are authorised. All of it may be secret: it is in the plan, never in the record. */
export type AuthPlan = BasicPlan | BearerPlan | OAuth2Plan | AwsPlan | GooglePlan | AzurePlan

export type BasicPlan = { kind: 'basic'; username: string; password: string }
export type BearerPlan = { kind: 'bearer'; token: string }

/** Client credentials (RFC 6749 4.4); the client says who it is in a Basic header, or in the form. */
export type OAuth2Plan = {
  kind: 'oauth2'
  tokenUrl: string
  clientId: string
  clientSecret: string
  clientAuth: 'header' | 'form'
  scopes: string[]
  audience?: string
}

/** Requests are signed (Signature Version 4). */
export type AwsPlan = {
  kind: 'aws'
  region: string
  service: string
  credentials: AwsKeys | AwsWebIdentity
}
export type AwsKeys = {
  kind: 'keys'
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}
/** Keys for a role, which STS gives for the token in a file. */
export type AwsWebIdentity = {
  kind: 'web-identity'
  roleArn: string
  tokenFile: string
  sessionName: string
  stsUrl: string
}

/** A file as `GOOGLE_APPLICATION_CREDENTIALS` names it: a service account's key, a federated identity, or a user's. */
export type GooglePlan = { kind: 'google'; credentialsFile: string; scope: string }

export type AzurePlan = {
  kind: 'azure'
  /** Such as `https://login.microsoftonline.com`. */
  authorityUrl: string
  tenantId: string
  clientId: string
  scope: string
  proof: AzureProof
}
/** Of who the client is: a secret, or a token of another identity that Entra trusts. */
export type AzureProof =
  | { kind: 'secret'; secret: string }
  | { kind: 'file'; path: string }
  /** The workflow's own identity, asked of its runner. */
  | { kind: 'github'; url: string; token: string }
