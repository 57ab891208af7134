import {
  exists
} from "./shared-files-exists.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/tools/stop-command.js
import { execFile } from "node:child_process";
import { promisify } from "node:util";
var timeoutMs = 6e4, stopCommand = (title, id, data) => ({ kind: "background", id, title, data }), undoBackground = async ({ data }) => {
  let { command, folder, environment, user } = data ?? {};
  if (typeof command != "string" || typeof folder != "string")
    throw new Error("the command that stops it is not known");
  let { uid, gid } = user ?? {};
  return await promisify(execFile)("/bin/sh", ["-c", command], {
    cwd: folder,
    env: environment,
    timeout: timeoutMs,
    ...defined({ uid, gid })
  }), "undone";
};

// build/tools/worktree.js
import { execFile as execFile2 } from "node:child_process";
import { randomUUID } from "node:crypto";
import { realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify as promisify2 } from "node:util";
var prefix = "reliability-gate-base-", quiet = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"], timeoutMs2 = 12e4;
async function runGit(folder, words, environment, signal) {
  let options = {
    cwd: folder,
    timeout: timeoutMs2,
    maxBuffer: 16777216,
    ...environment && { env: { ...environment, GIT_TERMINAL_PROMPT: "0" } },
    ...signal && { signal }
  };
  try {
    let { stdout } = await promisify2(execFile2)("git", [...quiet, ...words], options);
    return { ok: !0, text: stdout.trim() };
  } catch (error) {
    let { stderr, message } = error;
    return { ok: !1, why: stderr?.trim().split(`
`).at(-1) || message };
  }
}
async function addWorktree({ repository, commit, title }, { temporary = tmpdir(), step, environment }, leave, signal) {
  let path = join(await realpath(temporary), `${prefix}${randomUUID()}`), leftover = { kind: "worktree", id: path, title, data: { repository } };
  leave.add(leftover), await forgetOwn(repository);
  let added = await runGit(repository, ["worktree", "add", "--detach", path, commit], step ?? environment, signal), remove = async () => {
    await removeWorktree(repository, path), leave.done(leftover);
  };
  if (added.ok)
    return { path, remove };
  throw await remove(), new Error(added.why);
}
async function removeWorktree(repository, path) {
  await rm(path, { recursive: !0, force: !0, maxRetries: 3 }), await runGit(repository, ["worktree", "remove", "--force", "--force", path]);
}
async function forgetOwn(repository) {
  let listed = await runGit(repository, ["worktree", "list", "--porcelain"]), paths = listed.ok ? [...listed.text.matchAll(/^worktree (.+)$/gm)].map(([, path]) => path) : [];
  for (let path of paths.filter((path2) => basename(path2).startsWith(prefix)))
    await exists(path) || await removeWorktree(repository, path);
}
var undoWorktree = async ({ id, data }) => {
  let { repository } = data ?? {};
  if (!basename(id).startsWith(prefix) || typeof repository != "string")
    throw new Error("it is no checkout of the gate");
  let wasThere = await exists(id);
  return await removeWorktree(repository, id), wasThere ? "undone" : "was not there";
};

export {
  stopCommand,
  undoBackground,
  runGit,
  addWorktree,
  undoWorktree
};
