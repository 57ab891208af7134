import {
  startSupervised
} from "./shared-tools-processes-supervised.js";
import {
  runForOutput
} from "./shared-tools-run-for-output.js";
import {
  containerName,
  dockerArguments
} from "./shared-tools-container.js";
import {
  markedWith
} from "./shared-tools-processes-process.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/tools/tool-version.js
var timeoutMs = 6e4;
async function versionOf(tool, { environment }, args = ["--version"]) {
  if (tool.kind === "container")
    return versionIn(tool.image);
  let { code, stdout, stderr } = await runForOutput(tool.path, args, { environment, timeoutMs });
  return code === 0 ? versionIn(`${stdout}
${stderr}`) : void 0;
}
var versionIn = (text) => /(?<![\w.])v?(\d+\.\d+(?:\.\d+)*(?:-[\w.]+)?)/.exec(text)?.[1];

// build/tools/start-tool.js
import { randomUUID } from "node:crypto";
function startTool(tool, order, machine, leave) {
  let { title } = order, mark = randomUUID(), environment = { ...machine.environment, ...markedWith(mark) }, launch = launchOf(tool, { ...order, mark }, environment), leftovers = [{ kind: "process", id: mark, title }];
  if (launch.container !== void 0) {
    let data = { docker: tool.path };
    leftovers.push({ kind: "container", id: launch.container, title, data });
  }
  for (let leftover of leftovers)
    leave.add(leftover);
  let supervised = startSupervised(launch, environment);
  return {
    ...supervised,
    stop: async (patienceMs) => {
      let isGone = await supervised.stop(patienceMs);
      if (isGone)
        for (let leftover of leftovers)
          leave.done(leftover);
      return isGone;
    }
  };
}
function launchOf(tool, { args, folder, cwd, reportsLines, speaks, variables, mark }, ours) {
  let { kind, path: command } = tool;
  if (kind === "program") {
    let environment = variables && { ...ours, ...variables }, more = defined({ cwd, reportsLines, speaks, environment });
    return { kind: "launch", mark, command, args: [...args], folder, ...more };
  }
  let container = containerName(), ofClient = dockerArguments(tool.image, args, { folder, name: container });
  return { kind: "launch", mark, command, args: ofClient, folder, container };
}

export {
  versionOf,
  startTool
};
