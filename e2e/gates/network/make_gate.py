"""Makes eval.parquet and network.onnx: a small neural network of ai.onnx operators only, which WebGPU can run.

Run in this folder with numpy, pyarrow, onnx 1.x: python make_gate.py
"""

import numpy as np
import onnx
import pyarrow as pa
import pyarrow.parquet as pq
from onnx import TensorProto, helper, numpy_helper

FEATURES, HIDDEN, ROWS = 6, 16, 2000
rng = np.random.default_rng(11)

x = rng.normal(size=(ROWS, FEATURES)).astype(np.float32)
w1 = rng.normal(size=(FEATURES, HIDDEN)).astype(np.float32)
b1 = rng.normal(size=HIDDEN).astype(np.float32)
w2 = rng.normal(size=(HIDDEN, 1)).astype(np.float32)
b2 = np.zeros(1, dtype=np.float32)

logit = (np.maximum(x @ w1 + b1, 0) @ w2 + b2).ravel()
b2 -= np.float32(np.median(logit))
probability = 1 / (1 + np.exp(-(logit + b2[0]) / 2))
label = (rng.random(ROWS) < probability).astype(np.int32)

columns = {"id": np.arange(ROWS), **{f"x{i}": x[:, i] for i in range(FEATURES)}, "label": label}
pq.write_table(pa.table(columns), "eval.parquet", compression="zstd")

nodes = [
    helper.make_node("Gemm", ["features", "w1", "b1"], ["hidden"]),
    helper.make_node("Relu", ["hidden"], ["active"]),
    helper.make_node("Gemm", ["active", "w2", "b2"], ["logit"]),
    helper.make_node("Sigmoid", ["logit"], ["score"]),
]
graph = helper.make_graph(
    nodes,
    "network",
    [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["N", FEATURES])],
    [helper.make_tensor_value_info("score", TensorProto.FLOAT, ["N", 1])],
    [numpy_helper.from_array(value, name) for name, value in {"w1": w1, "b1": b1, "w2": w2, "b2": b2}.items()],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
onnx.checker.check_model(model)
onnx.save(model, "network.onnx")
