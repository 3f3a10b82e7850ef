"""Scores what bench/scoring.mjs scores with onnxruntime, from ready-made arrays: one pass over all rows for each line on
standard input, answered with the milliseconds that it took.

Arguments: folder (inputs.json beside the arrays), model, output, threads, rows in a batch.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime

folder, model, output, threads, batch = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
feeds = {}
for each in json.loads((folder / "inputs.json").read_text()):
    path = folder / each["file"]
    if each["type"] == "string":
        values = np.array(json.loads(path.read_text()), dtype=object)
    else:
        values = np.fromfile(path, dtype=each["type"])
    feeds[each["name"]] = values.reshape(each["dims"])
rows = len(next(iter(feeds.values())))

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = threads
options.inter_op_num_threads = 1
session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
print(onnxruntime.__version__, flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    for at in range(0, rows, batch):
        session.run([output], {name: values[at : at + batch] for name, values in feeds.items()})
    print((time.perf_counter() - start) * 1000, flush=True)
