import { isObject } from "./shared-common.js";
// build/model/basics/part-of.js
function partOf(of, key) {
	const part = isObject(of) ? of[key] : void 0;
	return isObject(part) ? part : {};
}
export { partOf };
