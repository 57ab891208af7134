import { createServer } from "node:net";
import { once } from "node:events";
// build/net/free-port.js
async function freePort() {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new TypeError("no port is free");
	return address.port;
}
export { freePort };
