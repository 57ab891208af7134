import {
  seeHelp
} from "./shared-cli-commands.js";
import {
  exitCodes,
  usageExitCode
} from "./shared-config-inputs.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  Problem,
  formatProblem
} from "./shared-model-problem.js";
import "./shared-model-basics-defined.js";

// build/cli/failure.js
var unknownCommand = (name) => new Problem("usage", `there is no command ${JSON.stringify(name)}`, { hint: seeHelp() });
function reportFailure(error) {
  return error instanceof Problem ? (process.stderr.write(`${formatProblem(error)}
`), ["config", "usage", "record"].includes(error.code) ? usageExitCode : exitCodes.error) : (process.stderr.write(`A bug in Reliability Gate ${gateVersion}, please report it:
${stackOf(error)}
`), exitCodes.error);
}
var stackOf = (error) => error instanceof Error ? error.stack ?? error.message : String(error);
export {
  reportFailure,
  unknownCommand
};
