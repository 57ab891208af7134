import {
  undoersOn
} from "./shared-gate-undoers.js";
import "./shared-faults-ready-fault.js";
import {
  machineOf,
  stepEnvironment
} from "./shared-tools-machine.js";
import {
  openLeftovers,
  parseLeftovers,
  reportUndone
} from "./shared-tools-leftovers.js";
import "./shared-tools-worktree.js";
import "./shared-faults-proxy-options.js";
import "./shared-files-exists.js";
import "./shared-faults-command-options.js";
import "./shared-language-option.js";
import "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-processes-process.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-section.js";
import "./shared-language-limits.js";
import "./shared-language-scalars-texts.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-basics-units.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-problem.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/action/undo-leftovers.js
import { warning } from "./vendor/github.js";
async function undoLeftovers(state) {
  for (let signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => {
    });
  let log = { info: (text) => console.log(text), warn: (text) => warning(text) }, machine = { ...machineOf(process.env), step: stepEnvironment(process.env, []) };
  await openLeftovers(void 0, parseLeftovers(state), undoersOn(machine)).undoAll((undone) => reportUndone(undone, log));
}
export {
  undoLeftovers
};
