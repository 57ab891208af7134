import { registerHooks } from 'node:module'

// The parser imports its JSON schemas without saying that they are JSON, which Node refuses.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
})
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  '@actions/workflow-parser'
)

/** What GitHub's own parser and schema find wrong with a workflow. */
export async function workflowErrors(name: string, content: string): Promise<unknown[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const template = value && (await convertWorkflowTemplate(context, value))
  return [...context.errors.getErrors(), ...(template?.errors ?? [])]
}
