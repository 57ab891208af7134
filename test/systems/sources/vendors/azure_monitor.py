"""Exchanges with Azure Monitor, held to what Azure's own client sends and reads."""

import json
import sys
from urllib.parse import parse_qsl, urlsplit

from azure.core.pipeline.policies import SansIOHTTPPolicy
from azure.mgmt.monitor import MonitorManagementClient

import replay

faults, seen = set(), set()
client = MonitorManagementClient(
    "none",
    "1",
    base_url=f"http://127.0.0.1:{replay.start()}",
    authentication_policy=SansIOHTTPPolicy(),
)
# How the client calls what goes by other names in a query.
names = {"$filter": "filter", "AutoAdjustTimegrain": "auto_adjust_timegrain"}
kinds = {"top": int, "AutoAdjustTimegrain": lambda written: written == "true"}


def differences(ours, theirs, path):
    """Where what the client has read is not what was answered, but for how it writes times."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in set(ours) | set(theirs):
            yield from differences(ours.get(key), theirs.get(key), f"{path}.{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for at, (one, other) in enumerate(zip(ours, theirs)):
            yield from differences(one, other, f"{path}[{at}]")
    elif path.endswith(".timeStamp"):
        return
    elif ours != theirs or type(ours) is bool is not type(theirs) is bool:
        yield f"{path}: {json.dumps(ours)} is read as {json.dumps(theirs)}"


def missing(model, path):
    """What has to be there and is not."""
    for name, rules in model._validation.items():
        if rules.get("required") and getattr(model, name) is None:
            yield f"{path} has no {name}"
    for name in model._attribute_map:
        found = getattr(model, name)
        for one in found if isinstance(found, list) else [found]:
            if hasattr(one, "_attribute_map"):
                yield from missing(one, f"{path}.{name}")


for exchange in json.load(sys.stdin):
    url = urlsplit(exchange["path"])
    resource, _, what = url.path.partition("/providers/Microsoft.Insights/")
    query = dict(parse_qsl(url.query))
    seen.add(what)
    options = {
        names.get(key, key): kinds.get(key, str)(value)
        for key, value in query.items()
        if key != "api-version"
    }
    operation = {
        "metrics": client.metrics.list,
        "metricDefinitions": lambda *words, **more: list(client.metric_definitions.list(*words, **more)),
    }[what]
    try:
        read, asked = replay.asked_for(exchange, lambda: operation(resource, **options))
    except Exception as error:
        faults.add(f"{what}: {type(error).__name__}: {error}")
        continue
    if asked["path"].lstrip("/") != url.path.lstrip("/"):
        faults.add(f"the client asks {asked['path']}, not {url.path}")
    if asked["form"] != query:
        faults.add(f"the client sends {asked['form']}, not {query}")
    models = read if isinstance(read, list) else [read]
    for model in models:
        faults.update(missing(model, what))
    written = [model.serialize(keep_readonly=True) for model in models]
    theirs = {"value": written} if isinstance(read, list) else written[0]
    faults.update(differences(exchange["response"], theirs, what))

print(json.dumps({"faults": sorted(faults), "seen": sorted(seen)}))
