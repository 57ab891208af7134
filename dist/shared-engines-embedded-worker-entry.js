// build/engines/embedded/worker-entry.js
function workerEntry() {
  let here = import.meta.url;
  return new URL(here.endsWith(".ts") ? "./worker.ts" : "./index.js", here);
}

export {
  workerEntry
};
