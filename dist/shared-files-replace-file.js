// build/files/replace-file.js
import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
async function replaceFile(path, text) {
  let made = `${path}.${randomUUID().slice(0, 8)}.new`;
  try {
    await writeFile(made, text, { flag: "wx" }), await rename(made, path);
  } catch (error) {
    throw await rm(made, { force: !0 }).catch(() => {
    }), error;
  }
}

export {
  replaceFile
};
