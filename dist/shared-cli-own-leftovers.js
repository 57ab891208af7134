import {
  keepLeftovers,
  keptFolder
} from "./shared-tools-kept-leftovers.js";
import {
  undoersOn
} from "./shared-gate-undoers.js";
import {
  openLeftovers
} from "./shared-tools-leftovers.js";

// build/cli/own-leftovers.js
async function ownLeftovers(machine) {
  let keep = await keepLeftovers(keptFolder(process.env));
  return openLeftovers(keep, [], undoersOn(machine));
}

export {
  ownLeftovers
};
