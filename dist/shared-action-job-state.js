import { saveState } from "./vendor/github.js";
// build/action/job/state.js
const saveStarted = () => saveState("started", "true");
const saveRun = (run) => saveState("run", run);
const saveLeftovers = (left) => saveState("leftovers", left);
const saveFinished = () => saveState("finished", "true");
export { saveFinished, saveLeftovers, saveRun, saveStarted };
