import { StringDecoder } from "node:string_decoder";
// build/files/byte-taker.js
function byLine(take) {
	const decoder = new StringDecoder("utf8");
	let rest = "";
	return {
		push: (chunk) => {
			const lines = (rest + decoder.write(chunk)).split("\n");
			rest = lines.pop().slice(-1048576);
			for (const line of lines) take(line);
		},
		end: () => {
			rest += decoder.end();
			if (rest !== "") take(rest);
		}
	};
}
export { byLine };
