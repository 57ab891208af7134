// build/cli/folder-name.js
import { basename } from "node:path";
var folderName = () => basename(process.cwd()) || "service";

export {
  folderName
};
