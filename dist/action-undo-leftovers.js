import {
  describeUndone,
  openLeftovers,
  parseLeftovers
} from "./shared-tools-leftovers.js";
import "./shared-tools-folder.js";
import "./shared-tools-process.js";
import "./shared-runtime-2.js";

// build/action/undo-leftovers.js
import { warning } from "./vendor/github.js";
async function undoLeftovers(state) {
  let undone = await openLeftovers(() => {
  }, parseLeftovers(state)).undoAll();
  for (let one of undone) {
    let text = describeUndone(one);
    text !== void 0 && (one.outcome === "failed" ? warning(text) : console.log(text));
  }
}
export {
  undoLeftovers
};
