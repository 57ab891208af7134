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

export {
  makeToolFolder,
  undoFolder
};
