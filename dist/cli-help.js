import {
  help,
  helpOf,
  seeHelp
} from "./shared-cli-commands.js";
import "./shared-config-inputs.js";
import "./shared-model-version.js";
export {
  help,
  helpOf,
  seeHelp
};
