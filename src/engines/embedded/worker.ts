import { parentPort, workerData } from 'node:worker_threads'
import { stopMessage, type WorkerMessage, type WorkerOrder } from './messages.ts'
import { startLoad } from './run-load.ts'

/* The load worker: begins as it is loaded, reports once. */
const port = parentPort
if (port) {
  const say = (message: WorkerMessage) => port.postMessage(message)
  const load = startLoad(workerData as WorkerOrder, {
    onProgress: progress => say({ kind: 'progress', progress }),
    onLook: report => say({ kind: 'look', report }),
    onReport: report => {
      say({ kind: 'report', report })
      port.close()
    },
  })
  port.on('message', message => {
    if (message === stopMessage) load.stop()
  })
}
