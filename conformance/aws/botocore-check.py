"""Reads [{title, service, operation, input}] from standard input and prints what AWS's API models refuse, a line each."""

import json
import re
import sys

import botocore.session
from botocore.validate import ParamValidator


def matches(pattern, value):
    try:
        return re.fullmatch(pattern, value) is not None
    except re.error:  # Java's dialect knows classes that Python's does not.
        return True


def walk(shape, value, path):
    """What the SDK itself leaves to the service: closed lists, lengths, patterns."""
    limits = shape.metadata
    if shape.type_name == "structure":
        for name, member in shape.members.items():
            if name in value:
                yield from walk(member, value[name], f"{path}.{name}")
    elif shape.type_name == "list":
        if "max" in limits and len(value) > limits["max"]:
            yield f"{path}: {len(value)} items, {limits['max']} at most"
        for index, item in enumerate(value):
            yield from walk(shape.member, item, f"{path}[{index}]")
    elif shape.type_name == "map":
        for key, item in value.items():
            yield from walk(shape.key, key, f"{path}<{key}>")
            yield from walk(shape.value, item, f"{path}.{key}")
    elif shape.type_name == "string":
        if "max" in limits and len(value) > limits["max"]:
            yield f"{path}: {len(value)} characters, {limits['max']} at most"
        if limits.get("enum") and value not in limits["enum"]:
            yield f"{path}: {value!r} is none of {limits['enum']}"
        if "pattern" in limits and not matches(limits["pattern"], value):
            yield f"{path}: {value!r} does not match {limits['pattern']}"
    elif shape.type_name in ("integer", "long"):
        if "max" in limits and value > limits["max"]:
            yield f"{path}: {value}, {limits['max']} at most"


session = botocore.session.get_session()
models = {}
for case in json.load(sys.stdin):
    model = models.setdefault(case["service"], session.get_service_model(case["service"]))
    shape = model.operation_model(case["operation"]).input_shape
    report = ParamValidator().validate(case["input"], shape)
    faults = report.generate_report().splitlines() if report.has_errors() else list(walk(shape, case["input"], ""))
    for fault in faults:
        print(f"{case['title']}: {fault}")
