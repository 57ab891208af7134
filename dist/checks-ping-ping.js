import {
  runForOutput
} from "./shared-tools-run-for-output.js";
import {
  findTool
} from "./shared-tools-find-tool.js";
import {
  guardedLookup
} from "./shared-net-addresses-address-guard.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-model-problem.js";
import "./shared-model-basics-defined.js";

// build/checks/ping/ping.js
import { promisify } from "node:util";
var look = async ({ ping: host }, { timeoutMs, machine }) => {
  let { platform, arch } = process, tool = await findTool({ name: "ping", title: "ping" }, machine, { platform, arch });
  if (!tool)
    return { kind: "unknown", what: "there is no program `ping` on this machine", hint: "install it (Debian: iputils-ping), or check a port with `tcp`" };
  let address = await resolve(host, {}).catch((error) => error);
  if (address instanceof Error)
    return { kind: "bad", what: address.message };
  let once = platform === "win32" ? "-n" : "-c", { environment } = machine, said = await runForOutput(tool.path, [once, "1", `${address}`], { environment, timeoutMs });
  return said.code === 0 ? { kind: "good" } : said.code === null ? { kind: "bad", what: `no answer within ${timeoutMs} ms` } : /permitted|permission|privilege/i.test(said.stderr) ? { kind: "unknown", what: `\`ping\` may not be used here: ${firstLine(said.stderr)}` } : { kind: "bad", what: "it did not answer" };
}, resolve = promisify(guardedLookup), firstLine = (text) => text.trim().split(`
`)[0] ?? "";
export {
  look
};
