"""What SARIF 2.1.0 asks of the parts that we write: names, types and limits, as a JSON schema.

Written from the standard's text (its sections stand beside the parts). Like the published schema
it allows no property that the standard does not name, where properties matter to us.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

_COUNT = {"type": "integer", "minimum": 0}
_ONE = {"type": "integer", "minimum": 1}
_TEXT = {"type": "string"}
_BAG = {"type": "object", "properties": {"tags": {"type": "array", "uniqueItems": True}}}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}


def _only(properties: Schema, *required: str) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {**properties, "properties": _BAG},
        "required": list(required),
    }


def _list(items: Schema, **limits: Any) -> Schema:
    return {"type": "array", "items": items, **limits}


# 3.11 message, 3.12 multiformatMessageString
_MESSAGE = {
    **_only({"text": _TEXT, "markdown": _TEXT, "id": _TEXT, "arguments": _list(_TEXT)}),
    "anyOf": [{"required": ["text"]}, {"required": ["id"]}],
}
_MULTI = _only({"text": _TEXT, "markdown": _TEXT}, "text")

# 3.4 artifactLocation: a base goes with a relative reference only
_ARTIFACT_LOCATION = {
    **_only(
        {
            "uri": {"type": "string", "pattern": r"^([A-Za-z][A-Za-z0-9+.-]*:|[^:?#]*$)[^ \\]*$"},
            "uriBaseId": _TEXT,
            "index": {"type": "integer", "minimum": -1},
        }
    ),
    "if": {"required": ["uri"], "properties": {"uri": {"pattern": "^file:"}}},
    "then": {"not": {"required": ["uriBaseId"]}},
}

# 3.30 region
_REGION = _only(
    {
        "startLine": _ONE,
        "startColumn": _ONE,
        "endLine": _ONE,
        "endColumn": _ONE,
        "charOffset": _COUNT,
        "charLength": _COUNT,
        "snippet": _only({"text": _TEXT}),
    }
)

# 3.29 physicalLocation, 3.28 location
_PLACE = _only(
    {"artifactLocation": _ARTIFACT_LOCATION, "region": _REGION, "contextRegion": _REGION}
)
_LOCATION = _only({"id": _COUNT, "physicalLocation": _PLACE, "message": _MESSAGE})

# 3.35 suppression
_SUPPRESSION = _only(
    {
        "kind": {"enum": ["inSource", "external"]},
        "status": {"enum": ["accepted", "underReview", "rejected"]},
        "justification": _TEXT,
        "location": _LOCATION,
        "guid": _TEXT,
    },
    "kind",
)

# 3.27 result
_RESULT = _only(
    {
        "ruleId": _TEXT,
        "ruleIndex": _COUNT,
        "kind": {"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
        "level": _LEVEL,
        "rank": {"type": "number", "minimum": -1, "maximum": 100},
        "message": _MESSAGE,
        "locations": _list(_LOCATION),
        "relatedLocations": _list(_LOCATION, uniqueItems=True),
        "partialFingerprints": {"type": "object", "additionalProperties": _TEXT},
        "fingerprints": {"type": "object", "additionalProperties": _TEXT},
        "suppressions": _list(_SUPPRESSION, uniqueItems=True),
        "baselineState": {"enum": ["new", "unchanged", "updated", "absent"]},
    },
    "message",
)

# 3.49 reportingDescriptor, 3.50 reportingConfiguration
_RULE = _only(
    {
        "id": _TEXT,
        "name": _TEXT,
        "shortDescription": _MULTI,
        "fullDescription": _MULTI,
        "help": _MULTI,
        "helpUri": {"type": "string", "format": "uri"},
        "messageStrings": {"type": "object", "additionalProperties": _MULTI},
        "defaultConfiguration": _only({"level": _LEVEL, "enabled": {"type": "boolean"}}),
    },
    "id",
)

# 3.18 tool, 3.19 toolComponent
_TOOL = _only(
    {
        "driver": _only(
            {
                "name": {"type": "string", "minLength": 1},
                "version": _TEXT,
                "semanticVersion": {"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                "informationUri": {"type": "string", "format": "uri"},
                "rules": _list(_RULE, uniqueItems=True),
            },
            "name",
        )
    },
    "driver",
)

# 3.58 notification, 3.20 invocation
_NOTIFICATION = _only(
    {
        "level": _LEVEL,
        "message": _MESSAGE,
        "locations": _list(_LOCATION),
        "associatedRule": _only({"id": _TEXT, "index": _COUNT}),
    },
    "message",
)
_INVOCATION = _only(
    {
        "executionSuccessful": {"type": "boolean"},
        "toolExecutionNotifications": _list(_NOTIFICATION),
        "toolConfigurationNotifications": _list(_NOTIFICATION),
        "exitCode": {"type": "integer"},
    },
    "executionSuccessful",
)

# 3.24 artifact, 3.14 run, 3.13 sarifLog
_ARTIFACT = _only({"location": _ARTIFACT_LOCATION, "encoding": _TEXT, "length": _COUNT})
_RUN = _only(
    {
        "tool": _TOOL,
        "invocations": _list(_INVOCATION),
        "artifacts": _list(_ARTIFACT, uniqueItems=True),
        "results": _list(_RESULT),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    },
    "tool",
)
SARIF: Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"enum": ["2.1.0"]},
        "runs": _list(_RUN),
        "properties": _BAG,
    },
}
