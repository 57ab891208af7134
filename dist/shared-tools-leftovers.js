import {
  undoFolder
} from "./shared-tools-folder.js";
import {
  undoContainer,
  undoProcess
} from "./shared-tools-process.js";

// build/tools/leftovers.js
var undoers = {
  container: undoContainer,
  folder: undoFolder,
  process: undoProcess
};
function openLeftovers(save = () => {
}, left = []) {
  let all = left, keep = (next) => {
    all = next, save(all);
  }, add = (leftover) => keep([...all, leftover]), done = (leftover) => {
    let next = all.filter((one) => one.kind !== leftover.kind || one.id !== leftover.id);
    next.length < all.length && keep(next);
  };
  return {
    add,
    done,
    undoAll: async () => {
      let undone = [];
      for (let leftover of all.toReversed()) {
        let one = await undo(leftover);
        one.outcome !== "failed" && done(leftover), undone.push(one);
      }
      return undone;
    }
  };
}
async function undo(leftover) {
  let undoer = Object.hasOwn(undoers, leftover.kind) ? undoers[leftover.kind] : void 0;
  if (!undoer)
    return { leftover, outcome: "failed", message: "this kind of leftover is unknown" };
  try {
    return { leftover, outcome: await undoer(leftover) };
  } catch (error) {
    return { leftover, outcome: "failed", message: error.message };
  }
}
function describeUndone(undone) {
  let { kind, title } = undone.leftover;
  if (undone.outcome === "undone")
    return `Cleaned up the ${kind} of ${title}`;
  if (undone.outcome === "failed")
    return `Could not clean up the ${kind} of ${title}: ${undone.message}`;
}
function parseLeftovers(json) {
  let saved = JSON.parse(json);
  return Array.isArray(saved) ? saved.filter(isLeftover) : [];
}
var isLeftover = (one) => {
  let { kind, id, title } = one ?? {};
  return [kind, id, title].every((text) => typeof text == "string");
};

export {
  openLeftovers,
  describeUndone,
  parseLeftovers
};
