import * as core from '@actions/core'
import { fileReasonOf } from '../../publish/file-denial.ts'

/** Gives outputs to the job's later steps. What cannot be written is told, and no more. */
export function setOutputs(outputs: Readonly<Record<string, string | number>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  } catch (error) {
    core.warning(
      `the outputs ${Object.keys(outputs).join(', ')} could not be written: ${fileReasonOf(error)}`,
    )
  }
}
