import { defined } from "./shared-common.js";
import { answered, closedByServer, failureOf, socketOpener } from "./shared-load.js";
import { bytewise, endOnce, expectedText, judged, part, shown, socketPerRequest, stopwatch, timed } from "./shared-engines-embedded-protocols-exchange.js";
import { filled } from "./shared-engines-embedded-protocols-filled.js";
// build/engines/embedded/protocols/tcp/response.js
const mostBytes = 1048576;
const tooLong = {
	kind: "failed",
	error: "protocol",
	message: `the response does not end within ${mostBytes} bytes`
};
var Response = class {
	text = "";
	wanted;
	constructor(wanted) {
		this.wanted = wanted;
	}
	read(bytes, length) {
		const { body, until } = this.wanted;
		const end = until ?? body?.text ?? "";
		const from = Math.max(0, this.text.length - end.length + 1);
		this.text += Buffer.from(bytes.buffer, bytes.byteOffset, length).toString("latin1");
		const at = this.text.indexOf(end, from);
		if (at < 0) return this.text.length > mostBytes ? tooLong : void 0;
		return judged(this.text.slice(0, at + end.length), body);
	}
	close() {
		if (this.text === "") return closedByServer;
		if (this.wanted.until === void 0) return judged(this.text, this.wanted.body);
		const message = `the server closed the connection before ${shown(this.wanted.until)}`;
		return {
			...closedByServer,
			message
		};
	}
};
// build/engines/embedded/protocols/tcp/tcp.js
const prepare = ({ name, settings }, { side }) => {
	const { send, until, expect } = settings;
	const isExchange = send !== void 0 || until !== void 0 || expect?.body !== void 0;
	return {
		side,
		name,
		isGood: () => true,
		bytes: send === void 0 ? void 0 : Buffer.from(send),
		wanted: isExchange ? {
			body: expectedText(expect?.body),
			until: bytewise(until)
		} : void 0
	};
};
const dynamic = filled(prepare, (request, { send, expected }) => ({
	...request,
	...defined({
		bytes: send === void 0 ? void 0 : Buffer.from(send),
		wanted: expected && {
			...request.wanted,
			body: expected
		}
	})
}));
const connect = (options) => socketPerRequest(socketOpener(options, []), exchange);
function exchange(open, { bytes, wanted }, { phases, bytes: counts }, onEnd) {
	const lap = stopwatch();
	const response = new Response(wanted ?? {});
	const { isOver, end, giveUp } = endOnce({
		close: () => part(socket),
		destroy: () => socket.destroy()
	}, onEnd);
	const read = (length, bytesOf) => {
		if (isOver()) return true;
		counts.received += length;
		if (phases.firstByte === 0) phases.firstByte = lap();
		const outcome = response.read(bytesOf, length);
		if (outcome) {
			phases.download = lap();
			end(outcome);
		}
		return true;
	};
	const socket = timed(open("", read), phases, lap);
	socket.once("connect", () => {
		if (bytes) {
			socket.write(bytes);
			counts.sent = bytes.length;
		}
		if (!wanted) end(answered("connected"));
	});
	socket.on("error", (error) => end(failureOf(error)));
	socket.on("end", () => end(response.close()));
	socket.on("close", () => end(response.close()));
	return giveUp;
}
export { connect, dynamic, prepare };
