import {
  openLeftovers,
  parseLeftovers,
  tellUndone
} from "./shared-tools-leftovers.js";
import "./shared-tools-worktree.js";
import "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-process.js";
import "./shared-runtime-2.js";

// build/action/undo-leftovers.js
import { warning } from "./vendor/github.js";
async function undoLeftovers(state) {
  for (let signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => {
    });
  let log = { info: (text) => console.log(text), warn: (text) => warning(text) };
  await openLeftovers(void 0, parseLeftovers(state)).undoAll((undone) => tellUndone(undone, log));
}
export {
  undoLeftovers
};
