// build/files/exists.js
import { lstat } from "node:fs/promises";
var exists = (path) => lstat(path).then(() => !0, () => !1);

export {
  exists
};
