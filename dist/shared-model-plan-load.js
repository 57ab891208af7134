// build/model/plan/load.js
var profiles = ["load", "stress", "spike", "soak", "scalability"], isStepped = (profile) => profile === "stress" || profile === "scalability", isHttp = (request) => request.protocol === void 0, isExpected = ({ status: expected }, status) => expected ? expected.includes(status) : status >= 200 && status < 400;

export {
  profiles,
  isStepped,
  isHttp,
  isExpected
};
