"""NumPy and PyTorch: answers lines of `peer bits seconds kind numbers...`, a JSON object each.

On one thread each, or on as many as OMP_NUM_THREADS says. Started once, since the import of PyTorch takes longer than most measurements.
"""

import ctypes
import json
import os
import sys
import time

threads = os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["OPENBLAS_NUM_THREADS"] = threads

import numpy
import torch

# Alone, processor time, as of all that is compared: this machine may have other work.
now = time.thread_time if threads == "1" else time.perf_counter
torch.set_num_threads(int(threads))
torch.set_grad_enabled(False)


def numbers(count, seed, dtype):
    """The same numbers as in native.cpp."""
    hashes = (numpy.arange(count, dtype=numpy.uint32) + numpy.uint32(seed)) * numpy.uint32(2654435761)
    return (hashes / 4294967296.0 - 0.5).astype(dtype)


def problem(kind, sizes, dtype):
    """Values (inputs x examples), weights (outputs x inputs) and room for sums (outputs x examples)."""
    examples, inputs, outputs = (1, sizes[0], 1) if kind == "sum" else sizes
    values = numbers(inputs * examples, 1, dtype).reshape(inputs, examples)
    weights = numbers(outputs * inputs, 2, dtype).reshape(outputs, inputs)
    return values, weights, numpy.zeros((outputs, examples), dtype)


def prepare(peer, values, weights, sums):
    """The call to measure, written as each library's documentation says is fastest."""
    outputs, examples = sums.shape
    if peer == "PyTorch":
        values, weights, sums = (torch.from_numpy(array) for array in (values, weights, sums))
        if outputs > 1:
            return lambda: torch.mm(weights, values, out=sums)
        if examples == 1:
            a, b, out = values.flatten(), weights.flatten(), sums.view(())
            return lambda: torch.dot(a, b, out=out)
        matrix, vector, out = values.t(), weights.flatten(), sums.flatten()
        return lambda: torch.mv(matrix, vector, out=out)
    if outputs > 1:
        return lambda: numpy.matmul(weights, values, out=sums)
    if examples == 1:
        a, b, out = values.ravel(), weights.ravel(), sums.reshape(())
        return lambda: numpy.dot(a, b, out=out)
    vector, out = weights.ravel(), sums.ravel()
    return lambda: numpy.dot(vector, values, out=out)


def seconds_per_call(call, enough):
    """Doubles the number of calls until they take long enough."""
    call()
    calls = 1
    while True:
        start = now()
        for _ in range(calls):
            call()
        took = now() - start
        if took >= enough:
            return took / calls
        calls = max(2 * calls, int(calls * 1.2 * enough / max(took, 1e-9))) if took > 0 else 2 * calls


def blas():
    """The file that BLAS calls end up in, and the kernels that it has chosen."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        files = sorted({line.split()[-1] for line in maps if "blas" in line})
    return ", ".join(f"{file}{chosen_kernels(file)}" for file in files) or "unknown"


def chosen_kernels(file):
    for name in ("openblas_get_corename", "scipy_openblas_get_corename64_"):
        try:
            ask = getattr(ctypes.CDLL(file), name)
        except (OSError, AttributeError):
            continue
        ask.restype = ctypes.c_char_p
        return f" with kernels for {ask().decode()}"
    return ""


print(json.dumps({"numpy": numpy.__version__, "torch": torch.__version__, "blas": blas()}), flush=True)
for line in sys.stdin:
    peer, bits, enough, kind, *sizes = line.split()
    arrays = problem(kind, [int(size) for size in sizes], numpy.dtype(f"float{bits}"))
    time_each = seconds_per_call(prepare(peer, *arrays), float(enough))
    sums = arrays[2].ravel().astype(float)
    check = float((sums * (numpy.arange(sums.size) % 7 - 3)).sum())
    print(json.dumps({"seconds": time_each, "check": check}), flush=True)
