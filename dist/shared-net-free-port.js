import { createServer } from "node:net";
import { randomInt } from "node:crypto";
import { once } from "node:events";
// build/net/free-port.js
const range = [2e4, 3e4];
const mostTries = 100;
async function freePort() {
	for (let left = mostTries; left > 0; left -= 1) {
		const port = randomInt(...range);
		if (await isFree(port)) return port;
	}
	throw new TypeError("no port is free");
}
async function isFree(port) {
	const server = createServer();
	if (!await new Promise((resolve) => {
		server.once("error", () => resolve(false));
		server.listen(port, "127.0.0.1", () => resolve(true));
	})) return false;
	server.close();
	await once(server, "close");
	return true;
}
export { freePort };
