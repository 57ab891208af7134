// build/model/context.js
const silentLog = {
	info: () => {},
	warn: () => {},
	debug: () => {},
	progress: () => {}
};
export { silentLog };
