/** How a preview stands, by one who knows of it. `name`: what it is called, as in `the deployment to "Preview"`. */
export type Standing = { name: string } & (
  | { kind: 'up'; url: string; deploymentId?: number }
  | { kind: 'pending'; state: string }
  | { kind: 'dead'; why: string }
)
