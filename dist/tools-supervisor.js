import {
  endGroup,
  removeContainer
} from "./shared-tools-process.js";
import "./shared-runtime-2.js";

// build/tools/supervisor.js
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
var graceMs = 3e3, lastLines = 15;
function supervise() {
  let endTool2, stop = () => {
    endTool2 ? endTool2() : process.connected && process.disconnect();
  };
  process.on("message", (message) => {
    message.kind === "stop" ? stop() : endTool2 = launch(message);
  }), process.once("disconnect", stop);
  for (let signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, stop);
}
function launch(order) {
  let { command, args } = order, tool = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], detached: !0 }), lines = [], rest = "";
  tool.stderr.setEncoding("utf8").on("data", (text) => {
    let [last = "", ...whole] = `${rest}${text}`.split(`
`).reverse();
    rest = last.slice(-1e3), lines.push(...whole.reverse().filter((line) => line.trim() !== "")), lines.splice(0, lines.length - lastLines);
  }), tool.once("spawn", () => tell({ kind: "started", pid: tool.pid })), tool.once("error", (error) => {
    end(order, { kind: "ended", how: error.message, lines });
  });
  let ending, endOnce = () => (ending ??= endTool(tool, order), ending);
  return tool.once("exit", endOnce), tool.once("close", (code, signal) => {
    tool.pid !== void 0 && end(order, {
      kind: "ended",
      how: signal === null ? `exit code ${code}` : signal,
      lines: [...lines, rest]
    });
  }), endOnce;
}
async function endTool(tool, { command, container }) {
  tool.pid !== void 0 && await endGroup(tool.pid, graceMs, async () => {
    container !== void 0 && await removeContainer(command, container).catch(() => {
    });
  });
}
async function end({ folder }, message) {
  process.connected && await tell(message), process.connected ? process.disconnect() : await rm(folder, { recursive: !0, force: !0 });
}
var tell = (message) => new Promise((resolve) => {
  process.connected ? process.send(message, () => resolve()) : resolve();
});
export {
  supervise
};
