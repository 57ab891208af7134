"""Exchanges with AWS, held to its own description of its APIs, which comes with botocore."""

import json
import sys

from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

faults, seen = set(), set()


def model_of(exchange):
    prefix, _, name = exchange.get("target", "").partition(".")
    service = "xray" if not name else "logs" if prefix.startswith("Logs") else "cloudwatch"
    model = ServiceModel(Loader().load_service_model(service, "service-2"))
    if name:
        return model.operation_model(name)
    paths = {model.operation_model(one).http["requestUri"]: one for one in model.operation_names}
    return model.operation_model(paths[exchange["path"]])


for exchange in json.load(sys.stdin):
    operation = model_of(exchange)
    seen.add(operation.name)
    sides = {
        "request": (exchange.get("request"), operation.input_shape),
        "response": (exchange["response"], operation.output_shape),
    }
    for side, (value, shape) in sides.items():
        report = ParamValidator().validate(value, shape)
        if report.has_errors():
            faults.add(f"{operation.name} {side}: {report.generate_report()}")

print(json.dumps({"faults": sorted(faults), "seen": sorted(seen)}))
