import {
  removeContainer
} from "./shared-tools-container.js";
import {
  endGroup,
  endMarked,
  signalGroup
} from "./shared-tools-processes-process.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/tools/processes/supervisor.js
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";

// build/tools/processes/output.js
function lineReader(found) {
  let rest = "";
  return {
    push: (text) => {
      let lines = `${rest}${text}`.split(`
`);
      rest = lines.pop().slice(0, 4001), lines.length > 0 && found(lines.map(clipped));
    },
    rest: () => clipped(rest)
  };
}
var clipped = (line) => line.length > 4e3 ? `${line.slice(0, 4e3)}…` : line, mostCharacters = 5e5, mostLast = 200;
function boundedOutput(report) {
  let left = mostCharacters, skipped = 0, last = [];
  return {
    push: (lines) => {
      if (left > 0) {
        left -= lines.reduce((sum, line) => sum + line.length + 1, 0), report(lines);
        return;
      }
      skipped += lines.length, last.push(...lines.slice(-mostLast)), last.splice(0, last.length - mostLast);
    },
    end: () => {
      let lost = skipped - last.length;
      skipped > 0 && report([...lost > 0 ? [`… ${lost} lines are left out …`] : [], ...last]), skipped = 0;
    }
  };
}

// build/tools/processes/supervisor.js
var graceMs = 3e3, lastLines = 15, lastWordsMs = 1e3;
function supervise() {
  let running, stop = () => {
    running ? running.end() : process.connected && process.disconnect();
  };
  process.on("message", (message) => {
    message.kind === "launch" ? running = launch(message) : message.kind === "stop" ? stop() : running?.interrupt();
  }), process.once("disconnect", stop);
  for (let signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, stop);
}
function launch(order) {
  let { app } = order, tool = spawnTool(order), lines = [], output = boundedOutput((some) => {
    send({ kind: "output", lines: some });
  }), found = (some) => {
    if (app)
      return output.push(some);
    lines.push(...some.filter((line) => line.trim() !== "")), lines.splice(0, lines.length - lastLines);
  }, readers = [tool.stdout, tool.stderr].flatMap((stream) => {
    let reader = lineReader(found);
    return stream?.setEncoding("utf8").on("data", reader.push), stream ? [reader] : [];
  });
  tool.once("spawn", () => send({ kind: "started", pid: tool.pid })), tool.once("error", (error) => {
    end(order, { kind: "ended", how: error.message, lines });
  });
  let ending, goesOn = !1, endOnce = () => (ending ??= endTool(tool, order), ending);
  tool.once("exit", (code) => {
    goesOn = app?.goesOn === !0 && code === 0, goesOn || endOnce();
  }), tool.once("close", async (code, signal) => {
    if (tool.pid === void 0)
      return;
    let how = signal === null ? `exit code ${code}` : signal;
    found(readers.map(({ rest }) => rest()).filter((rest) => rest !== "")), goesOn && await stopped, output.end(), await ending, end(order, { kind: "ended", how, lines });
  });
  let { promise: stopped, resolve: stop } = Promise.withResolvers();
  return {
    interrupt: () => tool.pid !== void 0 && signalGroup(tool.pid, "SIGINT"),
    end: () => (stop(), endOnce())
  };
}
function spawnTool({ command, args, cwd, environment, reportsLines, speaks, app, user }) {
  let stdio = ["ignore", app || speaks ? "pipe" : reportsLines ? "inherit" : "ignore", "pipe"], { uid, gid } = user ?? {}, options = defined({ cwd, env: environment, uid, gid });
  return spawn(command, args, { stdio, ...options, detached: !0 });
}
async function endTool(tool, { command, container, mark }) {
  tool.pid !== void 0 && (await endGroup(tool.pid, graceMs, async () => {
    container !== void 0 && await removeContainer(command, container).catch(() => {
    });
  }), await endMarked(mark, graceMs), setTimeout(() => {
    tool.stdout?.destroy(), tool.stderr?.destroy();
  }, lastWordsMs).unref());
}
async function end({ folder }, message) {
  process.connected && await send(message), process.connected ? process.disconnect() : folder !== void 0 && await rm(folder, { recursive: !0, force: !0 });
}
var send = (message) => new Promise((resolve) => {
  process.connected ? process.send(message, () => resolve()) : resolve();
});
export {
  supervise
};
