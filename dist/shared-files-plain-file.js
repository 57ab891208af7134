// build/files/plain-file.js
import { constants } from "node:fs";
import { open } from "node:fs/promises";
var reasons = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "its links lead round in a circle",
  ENAMETOOLONG: "its name is too long",
  ENXIO: "it is not a regular file"
};
function missingFor(error) {
  let { code, message } = error;
  return {
    kind: "missing",
    isThere: code !== "ENOENT" && code !== "ENOTDIR",
    why: reasons[code ?? ""] ?? `it cannot be read (${code ?? message})`
  };
}
async function openPlainFile(path) {
  let file;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    let found = await file.stat();
    return found.isFile() ? { kind: "open", file, bytes: found.size } : (await file.close(), {
      kind: "missing",
      isThere: !0,
      why: found.isDirectory() ? reasons.EISDIR : reasons.ENXIO
    });
  } catch (error) {
    return await file?.close().catch(() => {
    }), missingFor(error);
  }
}
async function readPlainFile(path, most) {
  let opened = await openPlainFile(path);
  if (opened.kind === "missing")
    return opened;
  let { file } = opened, tooLarge = {
    kind: "missing",
    isThere: !0,
    why: `it is larger than ${formatSize(most)}`
  };
  if (opened.bytes > most)
    return await file.close(), tooLarge;
  try {
    let chunks = [], length = 0;
    for (; ; ) {
      let chunk = Buffer.allocUnsafe(Math.min(1048576, Math.max(4096, opened.bytes + 1 - length))), { bytesRead } = await file.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0)
        return { kind: "bytes", bytes: Buffer.concat(chunks, length) };
      if (chunks.push(chunk.subarray(0, bytesRead)), length += bytesRead, length > most)
        return tooLarge;
    }
  } catch (error) {
    return missingFor(error);
  } finally {
    await file.close().catch(() => {
    });
  }
}
var formatSize = (bytes) => bytes >= 1 << 20 ? `${Math.floor(bytes / (1 << 20))} MB` : `${Math.floor(bytes / 1024)} KB`;

export {
  missingFor,
  openPlainFile,
  readPlainFile
};
