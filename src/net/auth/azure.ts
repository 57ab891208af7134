import type { Context } from '../../model/context.ts'
import type { AzurePlan, AzureProof } from '../../model/plan/auth.ts'
import { type Revealed, revealed } from '../../model/secret.ts'
import type { HttpFailure } from '../http.ts'
import type { Granter } from './authorizer.ts'
import { readIdentityFile, readWorkflowIdentity } from './identity.ts'
import { withToken } from './kept.ts'
import { postForToken } from './token-endpoint.ts'

/** Whom a token of another identity is for, where Entra is to trust it. */
const audience = 'api://AzureADTokenExchange'
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Microsoft Entra: client credentials, proved by a secret or by a token of another identity. */
export function azure(plan: AzurePlan): Granter {
  const { authorityUrl, tenantId, clientId, scope, proof } = revealed(plan)
  const url = `${authorityUrl.replace(/\/$/, '')}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`
  return withToken(async context => {
    const proved = await prove(proof, context)
    if ('kind' in proved) return proved
    return await postForToken(
      {
        url,
        form: { grant_type: 'client_credentials', client_id: clientId, scope, ...proved.form },
      },
      context,
    )
  })
}

async function prove(
  proof: Revealed<AzureProof>,
  context: Context,
): Promise<{ form: Record<string, string> } | HttpFailure> {
  if (proof.kind === 'secret') return { form: { client_secret: proof.secret } }
  const token =
    proof.kind === 'file'
      ? await readIdentityFile(proof.path, context)
      : await readWorkflowIdentity(proof, audience, context)
  if (typeof token !== 'string') return token
  return { form: { client_assertion_type: assertionType, client_assertion: token } }
}
