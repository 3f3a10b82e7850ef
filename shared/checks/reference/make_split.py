"""The parts of 10,000 keys by the split that docs/eval-set.md writes in Python: python make_split.py > split.json"""

import hashlib
import json
import math
import platform
import random


def first_64_bits(key, salt=""):
    return int.from_bytes(hashlib.sha256(f"{salt}{key}".encode()).digest()[:8], "big")


def is_eval(key, fraction, salt=""):
    return first_64_bits(key, salt) < fraction * 2**64


random.seed(20261125)
integers = [0, -1, 1, 2**63 - 1, -(2**63), *range(-1500, 1500)]
while len(set(integers)) < 4000:
    integers.append(random.randrange(-(2**63), 2**63) >> random.randrange(63))
integers = list(dict.fromkeys(integers))

alphabets = ["abcXYZ0189 _-", "äéßñ\u0301o\u0308", "顧客番号", "🙂👩\u200d🔬𝔘", "'\"\\\n\t;--", "אבגد\u200f"]
texts = ["", " ", "NULL", "null", "nan", "1.0", "é", "e\u0301", "O'Brien", "a\u0000b"]
while len(set(texts)) < 6000:
    alphabet = random.choice(alphabets) + random.choice(alphabets)
    texts.append("".join(random.choice(alphabet) for _ in range(random.randrange(1, 6))))
texts = list(dict.fromkeys(texts))

splits = [
    {"fraction": fraction, "salt": salt}
    for fraction in (0.2, 1 / 3, 0.001, 0.999999, 1e-300)
    for salt in ("", "2026 'é'")
]
for split in splits:
    parts = "".join("1" if is_eval(key, **split) else "0" for key in [*integers, *texts])
    split["eval"] = f"{int(parts, 2):0{len(parts) // 4}x}"

# Fractions that lie as near to a key as a double can.
edges = []
for key in range(150):
    nearest = first_64_bits(key) / 2**64
    for fraction in (math.nextafter(nearest, 0), nearest, math.nextafter(nearest, 1)):
        edges.append([key, fraction, is_eval(key, fraction)])

print(
    json.dumps(
        {
            "versions": {"python": platform.python_version()},
            "integers": [str(key) for key in integers],
            "texts": texts,
            "splits": splits,
            "edges": edges,
        },
        ensure_ascii=False,
    )
)
