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
alpha = 0.01


def numbers(count, seed, dtype):
    """The same numbers as in native.cpp."""
    hashes = (numpy.arange(count, dtype=numpy.uint32) + numpy.uint32(seed)) * numpy.uint32(2654435761)
    return (hashes / 4294967296.0 - 0.5).astype(dtype)


def network_problem(kind, examples, widths, dtype):
    """Values, a matrix of weights per layer, targets, and room for predictions or the weights after an update."""
    pairs = list(zip(widths, widths[1:]))
    all_weights = numbers(sum(inputs * outputs for inputs, outputs in pairs), 2, dtype)
    ends = numpy.cumsum([inputs * outputs for inputs, outputs in pairs])[:-1]
    weights = [part.reshape(outputs, inputs) for part, (inputs, outputs) in zip(numpy.split(all_weights, ends), pairs)]
    values = numbers(widths[0] * examples, 1, dtype).reshape(widths[0], examples)
    targets = numbers(widths[-1] * examples, 3, dtype).reshape(widths[-1], examples)
    results = [numpy.zeros_like(w) for w in weights] if kind == "learn" else [numpy.zeros_like(targets)]
    return values, weights, targets, results


def prepare_network(peer, kind, values, weights, targets, results):
    """The call to measure: a network's predictions, or its weights after one update, written into `results`."""
    if peer == "NumPy":
        matmul, maximum, multiply, subtract = numpy.matmul, numpy.maximum, numpy.multiply, numpy.subtract
        room = lambda rows: numpy.empty((rows, values.shape[1]), values.dtype)
        zero, turned = 0, lambda matrix: matrix.T
    else:
        values, targets = torch.from_numpy(values), torch.from_numpy(targets)
        weights, results = ([torch.from_numpy(w) for w in some] for some in (weights, results))
        matmul, multiply, subtract = torch.mm, torch.mul, torch.sub
        room = lambda rows: torch.empty((rows, values.shape[1]), dtype=values.dtype)
        maximum = lambda a, _, out: torch.clamp_min(a, 0, out=out)
        zero, turned = 0, lambda matrix: matrix.t()
    if peer == "PyTorch-autograd":
        return autograd_update(values, weights, targets, results) if kind == "learn" else None
    outputs = [room(w.shape[0]) for w in weights]
    if kind == "network":
        outputs[-1] = results[0]
    deltas = [room(w.shape[0]) for w in weights]
    rate = alpha / values.shape[1]

    def forward():
        given = values
        for layer, (w, out) in enumerate(zip(weights, outputs)):
            matmul(w, given, out=out)
            if layer + 1 < len(weights):
                maximum(out, zero, out=out)
            given = out

    def learn():
        forward()
        subtract(outputs[-1], targets, out=deltas[-1])
        for layer in range(len(weights) - 1, -1, -1):
            given = outputs[layer - 1] if layer else values
            slope = results[layer]
            matmul(deltas[layer], turned(given), out=slope)
            if layer:
                matmul(turned(weights[layer]), deltas[layer], out=deltas[layer - 1])
                multiply(deltas[layer - 1], given > 0, out=deltas[layer - 1])
            multiply(slope, rate, out=slope)
            subtract(weights[layer], slope, out=slope)

    return learn if kind == "learn" else forward


def autograd_update(values, weights, targets, results):
    """The slopes found by PyTorch, as a training loop has it; half of each, since alpha takes in the factor 2."""
    weights = [w.clone().requires_grad_() for w in weights]

    def learn():
        with torch.enable_grad():
            given = values
            for w in weights[:-1]:
                given = torch.relu(torch.mm(w, given))
            error = (torch.mm(weights[-1], given) - targets).square().sum() / values.shape[1]
            slopes = torch.autograd.grad(error, weights)
        for w, slope, after in zip(weights, slopes, results):
            torch.add(w.detach(), slope, alpha=-alpha / 2, out=after)

    return learn


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
    dtype = numpy.dtype(f"float{bits}")
    if kind in ("network", "learn"):
        arrays = network_problem(kind, int(sizes[0]), [int(width) for width in sizes[1].split("-")], dtype)
        call = prepare_network(peer, kind, *arrays)
        results = arrays[3]
    else:
        arrays = problem(kind, [int(size) for size in sizes], dtype)
        call = prepare(peer, *arrays) if peer != "PyTorch-autograd" else None
        results = [arrays[2]]
    if call is None:
        print(json.dumps({}), flush=True)
        continue
    time_each = seconds_per_call(call, float(enough))
    sums = numpy.concatenate([result.ravel() for result in results]).astype(float)
    check = float((sums * (numpy.arange(sums.size) % 7 - 3)).sum())
    print(json.dumps({"seconds": time_each, "check": check}), flush=True)
