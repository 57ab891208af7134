// build/files/decode-text.js
import { isUtf8 } from "node:buffer";
var looked = 512;
function decodeText(bytes) {
  let other = otherEncoding(bytes);
  return other ? { kind: "missing", isThere: !0, why: `it is ${other}`, hint: "save it as UTF-8" } : isUtf8(bytes) ? { kind: "text", text: bytes.toString("utf8").replace(/^\uFEFF/, "") } : {
    kind: "missing",
    isThere: !0,
    why: "it is not UTF-8, perhaps Latin-1 (ISO 8859-1 or Windows-1252)",
    hint: "save it as UTF-8",
    at: firstFault(bytes)
  };
}
function otherEncoding(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254)
    return "UTF-16 (little-endian), not UTF-8";
  if (bytes[0] === 254 && bytes[1] === 255)
    return "UTF-16 (big-endian), not UTF-8";
  let head = bytes.subarray(0, looked);
  if (!head.includes(0))
    return;
  let zeros = [0, 0];
  for (let [index, byte] of head.entries())
    byte === 0 && (zeros[index % 2] += 1);
  let [even, odd] = zeros, most = head.length / 4;
  return odd > most && even < odd / 4 ? "UTF-16 (little-endian), not UTF-8" : even > most && odd < even / 4 ? "UTF-16 (big-endian), not UTF-8" : "not text: it holds zero bytes";
}
function firstFault(bytes) {
  for (let line = 1, from = 0; ; line += 1) {
    let found = bytes.indexOf(10, from), text = bytes.subarray(from, found < 0 ? bytes.length : found);
    if (!isUtf8(text))
      return { line, column: text.toString("utf8").indexOf("�") + 1 };
    if (found < 0)
      return { line, column: 1 };
    from = found + 1;
  }
}

export {
  decodeText
};
