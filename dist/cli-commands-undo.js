import {
  assertMended,
  forgetAbandoned,
  tellUndone,
  undoAbandoned
} from "./shared-tools-kept-leftovers.js";
import {
  readArguments
} from "./shared-cli-arguments.js";
import "./shared-cli-commands.js";
import {
  exitCodes
} from "./shared-config-inputs.js";
import "./shared-gate-undoers.js";
import "./shared-faults-ready-fault.js";
import "./shared-tools-machine.js";
import "./shared-tools-leftovers.js";
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
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/cli/commands/undo.js
async function undo(words) {
  readArguments("undo", words).isSet("forget") && await forgetAbandoned(process.env);
  let { undone, running } = await undoAbandoned(process.env), told = tellUndone(undone);
  for (let line of told)
    process.stdout.write(`${line}
`);
  return running > 0 && process.stdout.write(`Left alone: what belongs to a run that is still at work
`), told.length === 0 && running === 0 && process.stdout.write(`Nothing is left to undo
`), assertMended(undone, (text) => text), undone.some(({ outcome }) => outcome === "failed") ? exitCodes.error : 0;
}
export {
  undo
};
