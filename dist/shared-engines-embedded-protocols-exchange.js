import { clip } from "./shared-config.js";
import { answered, noBytes, noPhases } from "./shared-load.js";
// build/engines/embedded/protocols/exchange.js
const mostShown = 60;
const partingMs = 1e3;
const bytewise = (text) => text === void 0 ? void 0 : Buffer.from(text).toString("latin1");
const expectedText = (said, text = said) => said === void 0 ? void 0 : {
	text: bytewise(text),
	said: bytewise(said)
};
function judged(response, expected) {
	if (expected === void 0 || response.includes(expected.text)) return answered("answered");
	return {
		kind: "answered",
		code: "answered",
		fault: {
			error: "expect",
			message: `the response does not contain ${shown(expected.said)}`
		}
	};
}
const shown = (latin1) => clip(JSON.stringify(Buffer.from(latin1, "latin1").toString()), mostShown);
function stopwatch() {
	let since = performance.now();
	return () => {
		const before = since;
		since = performance.now();
		return since - before;
	};
}
function timed(socket, phases, lap) {
	socket.once("lookup", () => {
		phases.dns = lap();
	});
	socket.once("connect", () => {
		phases.connect = lap();
	});
	socket.once("secureConnect", () => {
		phases.tls = lap();
	});
	return socket;
}
const socketPerRequest = (open, exchange) => () => {
	const course = {
		phases: noPhases(),
		bytes: noBytes(),
		handshake: void 0
	};
	let abort = () => {};
	return {
		phases: course.phases,
		bytes: course.bytes,
		get handshake() {
			return course.handshake;
		},
		again: 0,
		send: (request, onEnd) => {
			Object.assign(course.phases, noPhases());
			Object.assign(course.bytes, noBytes());
			course.handshake = void 0;
			abort = exchange(open, request, course, onEnd);
		},
		close: () => abort()
	};
};
function endOnce({ close, destroy }, onEnd) {
	let isOver = false;
	return {
		isOver: () => isOver,
		end: (outcome) => {
			if (isOver) return;
			isOver = true;
			close();
			onEnd(outcome);
		},
		giveUp: () => {
			isOver = true;
			destroy();
		}
	};
}
function part(socket) {
	if (socket.destroyed) return;
	socket.end();
	const late = setTimeout(() => socket.destroy(), partingMs).unref();
	socket.once("close", () => clearTimeout(late));
}
export { bytewise, endOnce, expectedText, judged, part, shown, socketPerRequest, stopwatch, timed };
