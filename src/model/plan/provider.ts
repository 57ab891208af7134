/**
 * A source that the run asks. `id`: what objectives and the record call it; `kind`: the adapter,
 * which alone reads `settings`. `given`: an input says where it is. `flags`: what of the settings
 * is a flag of the command; `sends`: names of the headers that go to it.
 */
export type ProviderPlan = {
  id: string
  kind: string
  settings: ProviderSettings
  given?: true
  flags?: Record<string, string>
  sends?: string[]
}

/** Plain data; `headers`, `auth` and `tls` hold credentials in every kind that has them. */
export type ProviderSettings = { readonly [name: string]: unknown }
