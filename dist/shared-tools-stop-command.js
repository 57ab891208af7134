// build/tools/stop-command.js
import { execFile } from "node:child_process";
import { promisify } from "node:util";
var timeoutMs = 6e4, stopCommand = (title, id, data) => ({ kind: "background", id, title, data }), undoBackground = async ({ data }) => {
  let { command, folder, environment } = data ?? {};
  if (typeof command != "string" || typeof folder != "string")
    throw new Error("the command that stops it is not known");
  return await promisify(execFile)("/bin/sh", ["-c", command], {
    cwd: folder,
    env: environment,
    timeout: timeoutMs
  }), "undone";
};

export {
  stopCommand,
  undoBackground
};
