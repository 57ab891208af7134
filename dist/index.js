#!/usr/bin/env node
import {
  supervisorRole
} from "./shared-tools-processes-supervisor-messages.js";

// build/main.js
import { isMainThread } from "node:worker_threads";
var oldestNode = 24;
Number.parseInt(process.versions.node, 10) < oldestNode && (console.error(`Reliability Gate needs Node ${oldestNode} or newer; this is ${process.version}.`), process.exit(2));
var bugExitCode = 4;
isMainThread && process.on("uncaughtException", (error) => {
  console.error(`A bug in Reliability Gate, please report it:
${error.stack ?? error}`), process.exit(bugExitCode);
});
if (!isMainThread)
  await import("./engines-embedded-worker.js");
else if (process.send && process.argv[2] === supervisorRole) {
  let { supervise } = await import("./tools-processes-supervisor.js");
  supervise();
} else if (process.argv.length === 2 && process.env.INPUT_RECORD !== void 0)
  await end(await (await import("./action-publish.js")).runPublish());
else if (process.argv.length === 2 && process.env["INPUT_REPORT-DIR"] !== void 0)
  process.env.STATE_started ? await end(await (await import("./action-post.js")).runPost()) : await end(await (await import("./action-action.js")).runAction());
else {
  let { runCommand } = await import("./cli-cli.js");
  await end(await runCommand(process.argv.slice(2)));
}
async function end(code) {
  for (let stream of [process.stdout, process.stderr])
    stream.writable && await new Promise((written) => stream.write("", () => written()));
  process.exit(code);
}
