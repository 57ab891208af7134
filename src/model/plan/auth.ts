import type { Revealed, Secret } from '../secret.ts'

/**
 * How requests to a source of metrics are authorised. What comes from the environment, names and
 * paths too, is a secret: it is in the plan, never in the record.
 */
export type AuthPlan = BasicPlan | BearerPlan | OAuth2Plan | AwsPlan | GooglePlan | AzurePlan

export type BasicPlan = { kind: 'basic'; username: Secret; password: Secret }
export type BearerPlan = { kind: 'bearer'; token: Secret }

/**
 * Client credentials (RFC 6749 4.4); the client says who it is in a Basic header, or in the form.
 */
export type OAuth2Plan = {
  kind: 'oauth2'
  tokenUrl: string
  clientId: Secret
  clientSecret: Secret
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
  accessKeyId: Secret
  secretAccessKey: Secret
  sessionToken?: Secret
}
/** Keys for a role, which STS gives for the token in a file. */
export type AwsWebIdentity = {
  kind: 'web-identity'
  roleArn: Secret
  tokenFile: Secret
  sessionName: Secret
  stsUrl: string
}

/**
 * A file as `GOOGLE_APPLICATION_CREDENTIALS` names it: a service account's key, a federated
 * identity, or a user's.
 */
export type GooglePlan = { kind: 'google'; credentialsFile: Secret; scope: string }

export type AzurePlan = {
  kind: 'azure'
  /** Such as `https://login.microsoftonline.com`. */
  authorityUrl: string
  tenantId: Secret
  clientId: Secret
  scope: string
  proof: AzureProof
}
/** Of who the client is: a secret, or a token of another identity that Entra trusts. */
export type AzureProof =
  | { kind: 'secret'; secret: Secret }
  | { kind: 'file'; path: Secret }
  /** The workflow's own identity, asked of its runner. */
  | { kind: 'github'; url: Secret; token: Secret }

/**
 * What lets requests in for a time: headers that are the same for all of them, or keys that sign
 * each. It is had anew from `renewAt` on; both times are Unix ms, and absent of what does not
 * expire.
 */
export type Grant = { expiresAt?: number; renewAt?: number } & (
  | { kind: 'headers'; headers: Record<string, string> }
  | { kind: 'signature'; region: string; service: string; keys: Revealed<AwsKeys> }
)

/**
 * Gives the grant that is valid, anew where it is about to expire: `current` gives the last one
 * where that fails and it has not expired yet. Never a part of a record.
 */
export type Grants = {
  current: () => Promise<Grant | NoGrant>
  renewed: () => Promise<Grant | NoGrant>
  toJSON: () => undefined
}

type NoGrant = { kind: 'failed'; message: string; hint?: string }
