import {
  help,
  helpExitCode,
  helpOf,
  seeHelp
} from "./shared-cli-commands.js";
import "./shared-config-inputs.js";
import "./shared-model-version.js";
export {
  help,
  helpExitCode,
  helpOf,
  seeHelp
};
