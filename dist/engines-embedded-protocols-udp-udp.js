import { defined, unbracketed } from "./shared-common.js";
import { failureOf } from "./shared-load.js";
import { endOnce, expectedText, judged, socketPerRequest, stopwatch } from "./shared-engines-embedded-protocols-exchange.js";
import { filled } from "./shared-engines-embedded-protocols-filled.js";
import { isIP } from "node:net";
import { createSocket } from "node:dgram";
// build/engines/embedded/connection/open-datagrams.js
function datagramOpener({ url, lookup }) {
	const { hostname, port } = new URL(url);
	const host = unbracketed(hostname);
	return ({ onOpen, onDatagram, onError }) => {
		let socket;
		let isClosed = false;
		const open = (address) => {
			if (isClosed) return;
			const opened = createSocket(isIP(address) === 6 ? "udp6" : "udp4");
			socket = opened;
			opened.on("error", onError);
			opened.on("message", onDatagram);
			opened.connect(Number(port), address, (error) => {
				if (isClosed) return;
				if (error) onError(error);
				else onOpen(opened);
			});
		};
		if (isIP(host) !== 0) open(host);
		else lookup(host, { all: true }, (error, found) => {
			if (!error) open(preferred(found));
			else if (!isClosed) onError(error);
		});
		return () => {
			if (isClosed) return;
			isClosed = true;
			socket?.close();
		};
	};
}
const preferred = (found) => (found.find(({ family }) => family === 4) ?? found[0]).address;
// build/engines/embedded/protocols/udp/udp.js
const prepare = ({ name, settings }, { side }) => ({
	side,
	name,
	isGood: () => true,
	bytes: Buffer.from(settings.send),
	body: expectedText(settings.expect?.body)
});
const dynamic = filled(prepare, (request, { send, expected }) => ({
	...request,
	...defined({
		bytes: send === void 0 ? void 0 : Buffer.from(send),
		body: expected
	})
}));
const connect = (options) => socketPerRequest(datagramOpener(options), exchange);
function exchange(open, { bytes, body }, { phases, bytes: counts }, onEnd) {
	const lap = stopwatch();
	const { end, giveUp } = endOnce({
		close: () => close(),
		destroy: () => close()
	}, onEnd);
	const close = open({
		onOpen: (socket) => {
			phases.connect = lap();
			counts.sent = bytes.length;
			socket.send(bytes, (error) => error && end(failureOf(error)));
		},
		onDatagram: (response) => {
			phases.firstByte = lap();
			counts.received = response.length;
			end(judged(response.toString("latin1"), body));
		},
		onError: (error) => end(failureOf(error))
	});
	return giveUp;
}
export { connect, dynamic, prepare };
