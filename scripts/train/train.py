"""Trains the body-map network on annotated wells, on a processor.

    python train.py DATA --out runs/fold0 --fold 0 --minutes 15     all wells but those of fold 0
    python train.py DATA --out runs/all --minutes 60                all wells
    python train.py DATA --out runs/mine --from runs/all/net.pt     go on from a trained network

Seeded; ends after --steps, or (not repeatable to the bit) after --minutes. The learning rate rises for 200
steps and falls along a cosine; what is kept is the running mean of the weights. Threads change the last bits of a
training, never those of the program that uses it: the weights are a file.
"""

import argparse
import copy
import json
import math
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

from data import fold_of, read_wells
from net import BINS, BodyMapNet
from patches import Patches


FRESH = 2  # newly made patches in a batch; the others are earlier ones, turned
POOL = 240  # patches kept for that


class Batches(torch.utils.data.IterableDataset):
    """An endless, seeded stream of batches: flattened [n, 1, s, s] and truth as bytes, folded as the network's output is."""

    def __init__(self, size, seed, *arguments, **settings):
        self.size, self.seed, self.arguments, self.settings = size, seed, arguments, settings

    def __iter__(self):
        torch.set_num_threads(1)
        rng = np.random.default_rng(self.seed + 1000)
        patches = Patches(*self.arguments, seed=self.seed, **self.settings)
        pool = []
        while True:
            batch = []
            for _ in range(min(FRESH, self.size)):
                flattened, truth = patches.next()
                batch.append((flattened, (truth * 255).astype(np.uint8)))
            old = [turned(*pool[rng.integers(len(pool))], rng) for _ in range(self.size - len(batch)) if pool]
            pool = (pool + batch)[-POOL:]
            flattened, truth = (torch.from_numpy(np.stack(p)) for p in zip(*(batch + old)))
            yield flattened, F.pixel_unshuffle(truth, 2)


def turned(flattened, truth, rng):
    """One of the eight ways to lay a square, the orientation bins moved along; with another gain and noise."""
    body, core, resolved = truth[:1], truth[1 : 1 + BINS], truth[1 + BINS :]
    if rng.random() < 0.5:  # mirrored: an angle t becomes pi - t
        order = -np.arange(BINS) % BINS
        flattened, body = flattened[:, :, ::-1], body[:, :, ::-1]
        core, resolved = core[order, :, ::-1], resolved[order, :, ::-1]
    for _ in range(rng.integers(4)):  # a quarter turn moves angles by half of the bins
        order = (np.arange(BINS) + BINS // 2) % BINS
        flattened, body = np.rot90(flattened, axes=(1, 2)), np.rot90(body, axes=(1, 2))
        core, resolved = np.rot90(core[order], axes=(1, 2)), np.rot90(resolved[order], axes=(1, 2))
    flattened = 1 - (1 - flattened) * rng.uniform(0.8, 1.2) + rng.normal(0, 0.02)
    return flattened.astype(np.float32), np.concatenate([body, core, resolved])


GROUPS = [slice(4 * a, 4 * b) for a, b in ((0, 1), (1, 1 + BINS), (1 + BINS, 1 + 2 * BINS))]


def loss_of(logits, truth, measure):
    """Cross-entropy per pixel, with half a Dice term, for each of the three groups of planes (folded, four channels a
    plane); no weights for the rarer class, which would make outlines too wide. Returns the gradient, written by hand as
    this takes a quarter of the time, and, where it is to be measured, the loss."""
    gradient = torch.sigmoid(logits)
    pixels = logits.shape[0] * logits.shape[2] * logits.shape[3] * 4
    total = 0.0
    for planes in GROUPS:
        z, q, t = logits[:, planes], gradient[:, planes], truth[:, planes]
        both = q.sum() + t.sum() + 1
        slope = torch.addcmul(q, q, q, value=-1)  # q (1 - q)
        share = (2 * torch.dot(q.flatten(), t.flatten()) + 1) / both
        if measure:
            cross = F.binary_cross_entropy_with_logits(z, t, reduction="sum") / pixels
            total += float(cross) + 0.5 * (1 - float(share))
        # (q - t) / pixels - 0.5 * slope * (2 t - share) / both
        q.sub_(t).div_(pixels).add_(slope, alpha=0.5 * float(share) / float(both))
        q.addcmul_(slope, t, value=-1 / float(both))
    return gradient, total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--out", required=True)
    parser.add_argument("--fold", type=int, help="leave out the wells of this fold, from 0")
    parser.add_argument("--folds", type=int, default=5, help="number of folds; 2 leaves out half of the wells")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--channels", default="16,40,56,80")
    parser.add_argument("--wide", type=int, default=32)
    parser.add_argument("--rendered-only", action="store_true", help="draw every animal, use no annotated one")
    parser.add_argument("--from", dest="start", help="net.pt to go on from")
    parser.add_argument("--cache", default=os.path.join(os.path.expanduser("~"), ".cache", "screen-train"))
    a = parser.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    os.makedirs(a.out, exist_ok=True)

    wells = read_wells(a.data, a.cache)
    folds = fold_of(wells, a.folds)
    kept = [w for w in wells if a.fold is None or folds[w.name] != a.fold]
    share = {"hand_share": 0.0, "rendered_share": 1.0} if a.rendered_only else {}
    batches = Batches(a.batch, a.seed, kept, **share)
    loader = torch.utils.data.DataLoader(batches, batch_size=None, num_workers=1, prefetch_factor=8)
    net = BodyMapNet([int(c) for c in a.channels.split(",")], a.wide)
    if a.start:
        net.load_state_dict(torch.load(a.start, weights_only=True)["weights"])
    mean = copy.deepcopy(net).eval()
    optimizer = torch.optim.AdamW(net.parameters(), a.rate, weight_decay=1e-3)
    began, steps, running = time.time(), a.steps, []
    log = open(os.path.join(a.out, "log.txt"), "a")
    for step, (flattened, truth) in enumerate(loader):
        done = step / steps if steps else (time.time() - began) / (60 * a.minutes)
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = a.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * done))
        with torch.autocast("cpu", torch.bfloat16):
            logits = net(flattened, unfold=False)
        with torch.no_grad():
            measure = step % 10 == 0
            gradient, loss = loss_of(logits.float(), truth.float().div_(255), measure)
        optimizer.zero_grad()
        logits.backward(gradient.to(logits.dtype))
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        keep = min(0.996, (step + 1) / (step + 10))
        with torch.no_grad():
            for m, n in zip(mean.state_dict().values(), net.state_dict().values()):
                m.lerp_(n, 1 - keep) if m.is_floating_point() else m.copy_(n)
        running += [loss] if measure else []
        if step % 100 == 99:
            line = f"step {step + 1} loss {sum(running) / len(running):.4f} {time.time() - began:.0f} s"
            running = []
            log.write(line + "\n")
            log.flush()
        if step % 500 == 499:
            save(a, mean, kept, step)
    save(a, mean, kept, step)


def save(a, net, wells, step):
    torch.save({"weights": net.state_dict(), "channels": net.channels, "wide": net.wide}, a.out + "/net.part")
    os.replace(a.out + "/net.part", a.out + "/net.pt")
    with open(a.out + "/run.json", "w") as f:
        json.dump(vars(a) | {"steps_done": step, "wells": [w.name for w in wells]}, f, indent=1)


if __name__ == "__main__":
    main()
