import {
  undoBackground,
  undoWorktree
} from "./shared-tools-worktree.js";
import {
  undoFolder
} from "./shared-tools-folder.js";
import {
  undoContainer
} from "./shared-tools-container.js";
import {
  undoProcess
} from "./shared-tools-processes-process.js";

// build/tools/leftovers.js
var undoers = {
  background: undoBackground,
  container: undoContainer,
  folder: undoFolder,
  process: undoProcess,
  worktree: undoWorktree
};
function openLeftovers(save = () => {
}, left = [], known = undoers) {
  let all = left, undoing, keep = (next) => {
    all = next, save(all);
  }, add = (leftover) => keep([...all, leftover]), done = (leftover) => {
    let next = all.filter((one) => one.kind !== leftover.kind || one.id !== leftover.id);
    next.length < all.length && keep(next);
  }, undoEach = async (report) => {
    let undone = [], next = () => all.findLast((one) => !undone.some(({ leftover }) => leftover === one));
    for (let leftover = next(); leftover; leftover = next()) {
      let one = await undo(leftover, known);
      one.outcome !== "failed" && done(leftover), undone.push(one), report(one);
    }
    return undone;
  };
  return {
    add,
    done,
    left: () => all,
    undoAll: (report = () => {
    }) => (undoing ??= undoEach(report).finally(() => {
      undoing = void 0;
    }), undoing)
  };
}
async function undo(leftover, known) {
  let undoer = Object.hasOwn(known, leftover.kind) ? known[leftover.kind] : void 0;
  if (!undoer)
    return { leftover, outcome: "failed", message: "this kind of leftover is unknown" };
  try {
    return { leftover, outcome: await undoer(leftover) };
  } catch (error) {
    return { leftover, outcome: "failed", message: error.message };
  }
}
var describeLeftover = ({ kind, title }) => `the ${kind} of ${title}`;
function describeUndone(undone) {
  let what = describeLeftover(undone.leftover);
  if (undone.outcome === "undone")
    return `Cleaned up ${what}`;
  if (undone.outcome === "failed")
    return `Could not clean up ${what}: ${undone.message}`;
}
function reportUndone(undone, log) {
  let text = describeUndone(undone);
  text !== void 0 && log[undone.outcome === "failed" ? "warn" : "info"](text);
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
  undoers,
  openLeftovers,
  describeLeftover,
  describeUndone,
  reportUndone,
  parseLeftovers
};
