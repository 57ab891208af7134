// build/model/plan/load.js
var profiles = ["load", "stress", "spike", "soak", "scalability"], isStepped = (profile) => profile === "stress" || profile === "scalability", isHttp = (request) => request.protocol === void 0;
function standaloneRequests({ requests, scenarios }) {
  let first = scenarios && new Set(scenarios.map(({ steps }) => steps[0]?.request));
  return requests.filter((_, index) => first?.has(index) ?? !0).filter(isHttp).filter(({ templates, follow, file, multipart }) => !templates && !follow && !file && !multipart);
}
var isExpected = ({ status: expected }, status) => expected ? expected.includes(status) : status >= 200 && status < 400;

export {
  profiles,
  isStepped,
  isHttp,
  standaloneRequests,
  isExpected
};
