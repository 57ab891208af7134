import {
  undoContainer,
  undoProcess
} from "./shared-tools-process.js";

// build/tools/folder.js
import { randomUUID } from "node:crypto";
import { mkdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, isAbsolute, join } from "node:path";
var prefix = "reliability-gate-";
async function makeToolFolder({ name, title }, { temporary = tmpdir() }, leave) {
  let path = join(await realpath(temporary), `${prefix}${name}-${randomUUID()}`), leftover = { kind: "folder", id: path, title };
  return leave.add(leftover), await mkdir(path, { mode: 448 }), {
    path,
    remove: async () => {
      await removeFolder(path), leave.done(leftover);
    }
  };
}
var removeFolder = (path) => rm(path, { recursive: !0, force: !0, maxRetries: 3 }), undoFolder = async ({ id }) => {
  if (!isAbsolute(id) || !basename(id).startsWith(prefix))
    throw new Error("it is no folder of the gate");
  let isThere = await stat(id).then(() => !0, () => !1);
  return await removeFolder(id), isThere ? "undone" : "was not there";
};

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
  makeToolFolder,
  openLeftovers,
  describeUndone,
  parseLeftovers
};
