// build/net/free-port.js
import { once } from "node:events";
import { createServer } from "node:net";
async function freePort() {
  let server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  let address = server.address();
  if (server.close(), await once(server, "close"), address === null || typeof address == "string")
    throw new TypeError("no port is free");
  return address.port;
}

export {
  freePort
};
