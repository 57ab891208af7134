import { excerpt } from "./shared-common.js";
import { createConnection } from "node:net";
import { readFile, readdir, readlink } from "node:fs/promises";
// build/net/port-holder.js
const listening = "0A";
const timeoutMs = 1e3;
const loopbacks = ["127.0.0.1", "::1"];
async function loopbackOf(port) {
	for (const host of loopbacks) if (await listens(host, port)) return host === "::1" ? "[::1]" : host;
}
function listens(host, port) {
	const { promise, resolve } = Promise.withResolvers();
	const socket = createConnection({
		host,
		port,
		timeout: timeoutMs
	});
	socket.once("connect", () => resolve(true));
	for (const event of ["error", "timeout"]) socket.once(event, () => resolve(false));
	return promise.finally(() => socket.destroy());
}
async function portHolder(port) {
	const [pid] = await portHolders(port);
	if (pid === void 0) return await isTaken(port) ? "another process" : void 0;
	const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
	const words = excerpt(command.replaceAll("\0", " "), 80);
	return words === "" ? `process ${pid}` : `"${words}" (process ${pid})`;
}
const isTaken = async (port) => (await listeningSockets()).some((one) => one.port === port) || await loopbackOf(port) !== void 0;
async function portHolders(port) {
	const sockets = (await listeningSockets()).filter((one) => one.port === port);
	const pids = sockets.length > 0 ? await processIds() : [];
	const own = await Promise.all(pids.map(socketsOf));
	return pids.filter((_, index) => sockets.some(({ inode }) => own[index].includes(inode)));
}
async function portsOf(pids) {
	const inodes = new Set((await Promise.all(pids.map(socketsOf))).flat());
	const sockets = await listeningSockets();
	return [...new Set(sockets.filter(({ inode }) => inodes.has(inode)).map(({ port }) => port))];
}
async function listeningSockets() {
	return (await Promise.all(["tcp", "tcp6"].map((name) => readFile(`/proc/net/${name}`, "utf8").catch(() => "")))).flatMap((table) => table.split("\n").flatMap((line) => {
		const [, local = "", , state, , , , , , inode] = line.trim().split(/\s+/);
		const port = Number.parseInt(local.split(":").at(-1) ?? "", 16);
		return state === listening && inode !== void 0 ? [{
			port,
			inode
		}] : [];
	}));
}
const processIds = async () => (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
async function socketsOf(pid) {
	const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
	return (await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => "")))).flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
}
export { loopbackOf, portHolder, portHolders, portsOf };
