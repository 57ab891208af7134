// build/model/evidence/trace-side.js
const markOfBase = "ba5e";
const isTraceOfBase = (id) => typeof id === "string" && id.length === 32 && id.startsWith("ba5e", 2);
export { isTraceOfBase, markOfBase };
