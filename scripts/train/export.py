"""Writes a trained network as the weights file of the program, and golden values to hold the program against.

    python export.py runs/all/net.pt OUT

OUT/bodymap.weights: see NetWeights.java for its layout. OUT/golden.csv: logits of a painted image (no photograph).
Prints the SHA-256 that belongs into BodyMapNet.java.
"""

import hashlib
import os
import struct
import sys

import numpy as np
import torch

from data import flatten, stretch
from net import BodyMapNet

MAGIC = b"WSBODY01"
GOLDEN_WIDTH, GOLDEN_HEIGHT = 90, 70  # not multiples of 16: the filling up is tested too


def folded(conv):
    """Weights and biases of a convolution with its normalisation in it."""
    norm = conv.norm
    factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return conv.conv.weight * factor[:, None, None, None], norm.bias - norm.running_mean * factor


def layers(net):
    """All convolutions in the order of the file."""
    yield net.stem
    for block in net.encode:
        yield from (block.first, block.second)
    yield from net.down
    yield from net.up
    for block in net.decode:
        yield from (block.first, block.second)
    yield net.widen
    yield net.head


def painted():
    """Two crossing sine waves on shaded ground; the same formula stands in BodyMapNetTest.java."""
    y, x = np.mgrid[0:GOLDEN_HEIGHT, 0:GOLDEN_WIDTH].astype(float)
    first = np.abs(y - 30 - 9 * np.sin(x / 14)) / 4.5
    second = np.abs(x - 40 - 6 * np.sin(y / 11)) / 4.0
    ground = 1 + 0.02 * np.sin(x / 7) * np.cos(y / 5)
    return (ground * (1 - 0.55 * np.exp(-(first**4))) * (1 - 0.45 * np.exp(-(second**4)))).astype(np.float32)


def rounded(net):
    """The network with the weights that the file can hold, and the file; folded normalisation is set to nothing."""
    blob = bytearray(MAGIC)
    blob += struct.pack("<i", len(net.channels)) + struct.pack(f"<{len(net.channels)}i", *net.channels)
    blob += struct.pack("<i", net.wide)
    with torch.no_grad():
        for layer in layers(net):
            if hasattr(layer, "norm"):
                weight, bias = folded(layer)
                norm = layer.norm
                norm.weight.fill_(1), norm.running_mean.zero_(), norm.running_var.fill_(1 - norm.eps)
            else:
                norm, weight, bias = None, layer.weight, layer.bias
            half = weight.numpy().astype("<f2")
            if not np.isfinite(half).all():
                raise ValueError("a weight does not fit into a half float")
            blob += half.tobytes() + bias.numpy().astype("<f4").tobytes()
            (layer if norm is None else layer.conv).weight.copy_(torch.from_numpy(half.astype(np.float32)))
            (layer if norm is None else norm).bias.copy_(bias.clone())
    return net, bytes(blob)


def load(path):
    kept = torch.load(path, weights_only=True)
    net = BodyMapNet(kept["channels"], kept["wide"])
    net.load_state_dict(kept["weights"])
    return net.eval()


def main(path, out):
    net, blob = rounded(load(path))
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "bodymap.weights"), "wb") as f:
        f.write(blob)
    image = painted()
    filled = np.ones((80, 96), np.float32)
    filled[:GOLDEN_HEIGHT, :GOLDEN_WIDTH] = image
    with torch.no_grad():
        logits = net(torch.from_numpy(filled)[None, None])[0].numpy()
    rng = np.random.default_rng(1)
    with open(os.path.join(out, "golden.csv"), "w") as f:
        f.write("plane,x,y,logit\n")
        for plane in range(len(logits)):
            inside = logits[plane, :GOLDEN_HEIGHT, :GOLDEN_WIDTH]
            high = rng.choice(np.argsort(inside.ravel())[-300:], 6, replace=False)
            for k in [*high, *rng.integers(0, inside.size, 4)]:
                f.write(f"{plane},{k % GOLDEN_WIDTH},{k // GOLDEN_WIDTH},{inside.ravel()[k]:.5f}\n")
    y, x = np.mgrid[0:GOLDEN_HEIGHT, 0:GOLDEN_WIDTH].astype(float)
    lit = 100 + 2000 * image.astype(float) * (1 - x / 200) * (1 - y / 300) * (x > 8)
    flat, _ = flatten(stretch(lit.astype(np.float32)))
    with open(os.path.join(out, "flattened.csv"), "w") as f:
        f.write("x,y,transmission\n")
        for k in rng.choice(flat.size, 100, replace=False):
            f.write(f"{k % GOLDEN_WIDTH},{k // GOLDEN_WIDTH},{flat.ravel()[k]:.6f}\n")
    print(hashlib.sha256(blob).hexdigest(), len(blob), "bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
