/**
 * How a preview stands, by one who knows of it. `name`: what it is called, as in `the deployment to
 * "Preview"`. `label`: what a config writes to mean it, such as `Preview`. `isPreview: false`: it
 * has no address, and so never was one, such as the deployment that GitHub makes for a job with an
 * `environment`. `isProduction`: end users see it.
 */
export type PreviewState = { name: string; label: string } & (
  | { kind: 'up'; url: string; deploymentId?: number; isProduction?: true }
  | { kind: 'pending'; state: string }
  | { kind: 'dead'; why: string; isPreview?: false }
)

/** As the rest of a sentence that begins with its name. */
function stateOf(preview: PreviewState): string {
  switch (preview.kind) {
    case 'up':
      return 'is up'
    case 'pending':
      return `is ${preview.state}`
    case 'dead':
      return preview.why
  }
}

export const sentenceOf = (preview: PreviewState): string => `${preview.name} ${stateOf(preview)}`
