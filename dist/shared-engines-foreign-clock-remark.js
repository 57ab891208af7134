import { formatMilliseconds } from "./shared-common.js";
// build/engines/foreign/clock-remark.js
const someApartMs = 100;
const clockRemark = (machine, { aheadMs, withinMs }) => Math.abs(aheadMs) <= someApartMs ? [] : [`the clock of ${machine} was ${formatMilliseconds(Math.abs(aheadMs))} ${aheadMs > 0 ? "ahead" : "behind"}: its times are aligned, to within ${formatMilliseconds(withinMs)}`];
export { clockRemark };
