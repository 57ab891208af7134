import {
  undoersOn
} from "./shared-faults-proxy-options.js";
import {
  machineOf,
  stepEnvironment
} from "./shared-tools-machine.js";
import {
  openLeftovers,
  parseLeftovers,
  tellUndone
} from "./shared-tools-leftovers.js";
import "./shared-tools-worktree.js";
import "./shared-faults-command-options.js";
import "./shared-language-option.js";
import "./shared-files-exists.js";
import "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-process.js";
import "./shared-net-excerpt.js";
import "./shared-language-section.js";
import "./shared-language-scalars.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-units.js";
import "./shared-model-problem.js";
import "./shared-model-basics-defined.js";
import "./shared-model-basics-joiners.js";
import "./shared-runtime-2.js";

// build/action/undo-leftovers.js
import { warning } from "./vendor/github.js";
async function undoLeftovers(state) {
  for (let signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => {
    });
  let log = { info: (text) => console.log(text), warn: (text) => warning(text) }, machine = { ...machineOf(process.env), step: stepEnvironment(process.env, []) };
  await openLeftovers(void 0, parseLeftovers(state), undoersOn(machine)).undoAll((undone) => tellUndone(undone, log));
}
export {
  undoLeftovers
};
