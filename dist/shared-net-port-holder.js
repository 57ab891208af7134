import {
  excerpt
} from "./shared-net-redaction-excerpt.js";

// build/net/port-holder.js
import { readdir, readFile, readlink } from "node:fs/promises";
import { createConnection } from "node:net";
var listening = "0A", timeoutMs = 1e3, loopbacks = ["127.0.0.1", "::1"];
async function loopbackOf(port) {
  for (let host of loopbacks)
    if (await listens(host, port))
      return host === "::1" ? "[::1]" : host;
}
function listens(host, port) {
  let { promise, resolve } = Promise.withResolvers(), socket = createConnection({ host, port, timeout: timeoutMs });
  socket.once("connect", () => resolve(!0));
  for (let event of ["error", "timeout"])
    socket.once(event, () => resolve(!1));
  return promise.finally(() => socket.destroy());
}
async function portHolder(port) {
  let sockets = (await listeningSockets()).filter((one) => one.port === port);
  for (let pid of sockets.length > 0 ? await processIds() : []) {
    let own = await socketsOf(pid);
    if (!sockets.some(({ inode }) => own.includes(inode)))
      continue;
    let command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""), words = excerpt(command.replaceAll("\0", " "), 80);
    return words === "" ? `process ${pid}` : `"${words}" (process ${pid})`;
  }
  return sockets.length > 0 || await loopbackOf(port) !== void 0 ? "another process" : void 0;
}
async function portsOf(pids) {
  let inodes = new Set((await Promise.all(pids.map(socketsOf))).flat()), sockets = await listeningSockets();
  return [...new Set(sockets.filter(({ inode }) => inodes.has(inode)).map(({ port }) => port))];
}
async function listeningSockets() {
  return (await Promise.all(["tcp", "tcp6"].map((name) => readFile(`/proc/net/${name}`, "utf8").catch(() => "")))).flatMap((table) => table.split(`
`).flatMap((line) => {
    let [, local = "", , state, , , , , , inode] = line.trim().split(/\s+/), port = Number.parseInt(local.split(":").at(-1) ?? "", 16);
    return state === listening && inode !== void 0 ? [{ port, inode }] : [];
  }));
}
var processIds = async () => (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
async function socketsOf(pid) {
  let files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  return (await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => "")))).flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
}

export {
  loopbackOf,
  portHolder,
  portsOf
};
