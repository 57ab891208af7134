// build/model/evidence/conventional.js
var resources = {
  cpu: { title: "CPU", unit: "cores" },
  memory: { title: "Memory", unit: "MB" },
  heap: { title: "Heap in use", unit: "MB" },
  event_loop: { title: "Event-loop lag", unit: "ms" },
  gc: { title: "Time in garbage collection", unit: "ratio" },
  threads: { title: "Threads or goroutines", unit: "none" },
  open_files: { title: "Open files", unit: "none" },
  io: { title: "Disk I/O", unit: "MB/s" },
  restarts: { title: "Restarts", unit: "none" }
}, traffic = {
  rate: { title: "Requests per second", unit: "/s" },
  errors: { title: "Responses with 5xx", unit: "ratio" },
  latency: { title: "Latency p95", unit: "ms" }
}, resourceNames = Object.keys(resources), trafficNames = Object.keys(traffic);

export {
  resources,
  traffic,
  resourceNames,
  trafficNames
};
