// build/engines/embedded/scenario/varies.js
var readsBody = ({ body, json, size }) => body !== void 0 || json !== void 0 || size !== void 0;
function isRead(request, { cookies }) {
  if (request.protocol !== void 0)
    return !1;
  let { capture = [], expect, follow } = request, checks = readsBody(expect) || expect.headers !== void 0 || expect.time !== void 0;
  return capture.length > 0 || checks || follow === !0 || cookies === !0;
}
var varies = (load) => load.scenarios !== void 0 || load.traces !== void 0 || load.requests.some((request) => request.protocol !== void 0 || request.templates === !0 || isRead(request, load));

export {
  readsBody,
  isRead,
  varies
};
