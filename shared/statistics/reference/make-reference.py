"""Writes reference.json beside this file: quantiles by numpy, and Threefry-2x32 in plain Python integers.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make-reference.py
"""

import json
from pathlib import Path

import numpy as np

PROBABILITIES = [0, 0.01, 0.05, 0.1, 0.25, 0.3, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1]
WORD = 2**32


def quantile_cases():
    random = np.random.default_rng(7)
    samples = {
        "one value": [3.5],
        "two values": [1.0, 2.0],
        "equal values": [0.1] * 7,
        "ties": np.floor(random.random(101) * 5).tolist(),
        "latencies": random.lognormal(1, 0.8, 200).tolist(),
        "both signs": random.normal(0, 1e6, 97).tolist(),
        "tiny": (random.random(40) * 1e-310).tolist(),
    }
    for name, values in samples.items():
        linear = np.quantile(values, PROBABILITIES).tolist()
        order = np.quantile(values, PROBABILITIES, method="inverted_cdf").tolist()
        yield {"name": name, "values": values, "linear": linear, "order": order}


def threefry(key, counter):
    """The definition of the paper: 20 rounds of add, rotate and xor, with the key added after every four."""
    keys = [*key, 0x1BD11BDA ^ key[0] ^ key[1]]
    words = [(counter[0] + keys[0]) % WORD, (counter[1] + keys[1]) % WORD]
    for number in range(20):
        rotation = (13, 15, 26, 6, 17, 29, 16, 24)[number % 8]
        words[0] = (words[0] + words[1]) % WORD
        words[1] = ((words[1] << rotation) % WORD | words[1] >> (32 - rotation)) ^ words[0]
        if number % 4 == 3:
            turn = number // 4 + 1
            words[0] = (words[0] + keys[turn % 3]) % WORD
            words[1] = (words[1] + keys[(turn + 1) % 3] + turn) % WORD
    return words


def uniform_cases():
    for seed, stream, index in [(0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 0, 0), (42, 7, 123456789)]:
        yield seed, stream, index
    yield WORD - 1, WORD - 1, 2**53 - 1
    yield 20, 3, 2**32


def uniform(seed, stream, index):
    high, low = threefry([seed, stream], [index % WORD, index // WORD])
    return ((high >> 5) * 2**26 + (low >> 6)) / 2**53


reference = {
    "versions": {"numpy": np.__version__},
    "probabilities": PROBABILITIES,
    "quantiles": list(quantile_cases()),
    "uniform": [
        {"seed": seed, "stream": stream, "index": index, "value": uniform(seed, stream, index)}
        for seed, stream, index in uniform_cases()
    ],
}
path = Path(__file__).with_name("reference.json")
path.write_text(json.dumps(reference, allow_nan=False, separators=(",", ":")) + "\n")
