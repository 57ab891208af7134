/*
 * The part of the listener for workers that somebody else has started, on other machines. They get
 * the listener from their master (`-f -`), and send it what they have measured, by its clock: each
 * asks the master for the time ten times, and goes by the quickest response (as NTP does). Locust's
 * own reports to the master hold no single request, and its master does not wait for the last.
 */

/** Rows about each worker: `["worker", id, what is known of it]`; see `WorkerRow`. */
export const distantWorkers = `

from locust.runners import MasterRunner, WorkerRunner

_REPORT = "reliability_gate_report"
_CLOCK = "reliability_gate_clock"
_CLOCK_QUESTIONS = 10
_PATIENCE = 3


@events.init.add_listener
def _on_init_of_many(environment, runner, **_):
    if isinstance(runner, MasterRunner):
        _collect(runner)
    elif isinstance(runner, WorkerRunner) and not _is_here:
        _report(runner)


def _report(runner):
    clock = {"offset": 0.0, "within": None}
    total = {"sent": 0}
    began = {}

    def on_time(environment, msg, **_):
        now = time.time()
        asked, there = msg.data
        within = (now - asked) / 2
        if clock["within"] is None or within < clock["within"]:
            clock.update(offset=there - (asked + now) / 2, within=within)

    def send(is_last=False):
        rows = [[*row] for row in _kept]
        _kept.clear()
        for row in rows:
            row[1] += clock["offset"]
        total["sent"] += len(rows)
        known = {"isLast": is_last, "sent": total["sent"], **clock}
        if began:
            known["cores"] = (time.process_time() - began["cpu"]) / max(1e-9, time.monotonic() - began["at"])
        runner.send_message(_REPORT, {"rows": [json.dumps(row, separators=(",", ":")) for row in rows], "known": known})

    def now_and_then():
        for _ in range(_CLOCK_QUESTIONS):
            runner.send_message(_CLOCK, time.time())
            gevent.sleep(0.1)
        while True:
            if _kept and clock["within"] is not None:
                send()
            gevent.sleep(0.5)

    runner.register_message(_CLOCK, on_time)
    events.test_start.add_listener(lambda **_: began.update(cpu=time.process_time(), at=time.monotonic()))
    events.test_stop.add_listener(lambda **_: send(is_last=True))
    gevent.spawn(now_and_then)


def _collect(runner):
    workers = {}

    def of(worker):
        return workers.setdefault(worker, {"isLast": False, "received": 0})

    def on_report(environment, msg, **_):
        known = of(msg.node_id)
        for line in msg.data["rows"]:
            _write_line(line)
        known["received"] += len(msg.data["rows"])
        known.update(msg.data["known"])

    def on_start(**_):
        for client in runner.clients.all:
            of(client.id)

    def on_connect(client_id, **_):
        if runner.state in ("spawning", "running"):
            of(client_id)

    def on_stopping(environment, **_):
        runner.send_message("quit")
        until = time.time() + (environment.stop_timeout or 0) + _PATIENCE
        while time.time() < until and not all(known["isLast"] for known in workers.values()):
            gevent.sleep(0.05)

    def on_quit(**_):
        for worker, known in workers.items():
            _write("worker", worker, known)
        _flush()

    runner.register_message(_CLOCK, lambda environment, msg, **_: runner.send_message(_CLOCK, [msg.data, time.time()], msg.node_id))
    runner.register_message(_REPORT, on_report)
    events.test_start.add_listener(on_start)
    events.worker_connect.add_listener(on_connect)
    events.test_stopping.add_listener(on_stopping)
    events.quit.add_listener(on_quit)
`
