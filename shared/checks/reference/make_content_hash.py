"""The content hash that docs/eval-set.md describes, in Python: python make_content_hash.py > content-hash.json"""

import hashlib
import json
import math
import platform
import struct


def field(text):
    return b"-" if text is None else b"%d:%s" % (len(text.encode()), text.encode())


def text_of(value):
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(struct.unpack(">q", struct.pack(">d", value + 0.0))[0])
    return str(value)


def content_hash(families, rows):
    """families: column -> family; rows: list of dicts."""
    names = sorted(families)
    sums = [0, 0, 0, 0]
    for row in rows:
        digest = hashlib.sha256(b"".join(field(text_of(row[name])) for name in names)).digest()
        for part in range(4):
            sums[part] += int.from_bytes(digest[8 * part : 8 * part + 8], "big")
    header = [text for name in names for text in (name, families[name])]
    whole = ["assay content 1", *header, str(len(rows)), *map(str, sums)]
    return hashlib.sha256(b"".join(map(field, whole))).hexdigest()


families = {"id": "integer", "x": "float", "ok": "boolean", "Name 🙂": "string", "Ünï": "string"}
rows = [
    {
        "id": i * 1_000_003 - 5_000_000,
        "x": [0.1 * i, -0.0, float("nan"), 1e22, 1e-7, float("inf"), None, i / 3, 5e-324, 123456.75][i % 10],
        "ok": [True, False, None][i % 3],
        "Name 🙂": ["", "NULL", None, "a:b", "é", "e\u0301", "🙂", "-"][i % 8],
        "Ünï": "1:a",
    }
    for i in range(200)
]
print(
    json.dumps(
        {
            "versions": {"python": platform.python_version()},
            "rows": [
                {name: (str(v) if isinstance(v, float) else v) for name, v in row.items()} for row in rows
            ],
            "content_sha256": content_hash(families, rows),
            "empty_content_sha256": content_hash(families, []),
        },
        ensure_ascii=False,
    )
)
