"""How good the animals of a trained network are, on wells that it has not seen.

    python evaluate.py DATA NET.pt --fold 0 [--pictures FOLDER]

AP = TP / (TP + FP + FN), pooled over wells, greedy one-to-one by intersection over union of whole masks.
"""

import argparse
import os

import numpy as np
import torch
from skimage.io import imsave

from data import fold_of, read_wells
from decode import Found, Settings, decode
from export import load, rounded
from net import BINS, MULTIPLE

MARGIN = 12


def window(well):
    """The box of the well's floor, with a margin."""
    ys, xs = np.nonzero(well.floor)
    h, w = well.floor.shape
    return max(0, ys.min() - MARGIN), min(h, ys.max() + MARGIN + 1), max(0, xs.min() - MARGIN), min(w, xs.max() + MARGIN + 1)


@torch.no_grad()
def maps(net, flattened):
    """Probabilities [planes, h, w], in the steps of 1/16 of a logit that the program keeps."""
    h, w = flattened.shape
    filled = np.ones((-h % MULTIPLE + h, -w % MULTIPLE + w), np.float32)
    filled[:h, :w] = flattened
    logits = net(torch.from_numpy(filled)[None, None])[0, :, :h, :w]
    steps = torch.floor(logits * 16).clamp(-128, 127)
    return torch.sigmoid((steps + 0.5) / 16).numpy()


def animals(net, well, settings=Settings()):
    y0, y1, x0, x1 = window(well)
    m = maps(net, well.flattened[0][y0:y1, x0:x1])
    found = decode(m[1 : 1 + BINS], m[1 + BINS :], settings)
    return [Found(f.y0 + y0, f.x0 + x0, f.mask, f.path + [y0, x0], f.confidence) for f in found]


def overlaps(truth, found):
    """Intersection over union, [truth, found]."""
    m = np.zeros((len(truth), len(found)))
    for i, t in enumerate(truth):
        for j, f in enumerate(found):
            both = np.count_nonzero(t & f)
            m[i, j] = both / np.count_nonzero(t | f) if both else 0
    return m


def matches(m, threshold):
    rows, columns, n = set(), set(), 0
    for k in np.argsort(-m.ravel()):
        i, j = divmod(int(k), m.shape[1])
        if m[i, j] < threshold:
            break
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            n += 1
    return n


def summary(results):
    """One line for a list of overlap matrices."""
    thresholds = np.arange(0.5, 0.96, 0.05)
    tp = np.sum([[matches(m, t - 1e-9) for t in thresholds] for m in results], 0)
    truth, found = sum(m.shape[0] for m in results), sum(m.shape[1] for m in results)
    ap = tp / (truth + found - tp)
    count = np.mean([abs(m.shape[0] - m.shape[1]) / m.shape[0] for m in results])
    return (
        f"wells {len(results)} animals {truth} found {found} AP50 {ap[0]:.3f} AP75 {ap[5]:.3f} AP90 {ap[8]:.3f} "
        f"mean AP {ap.mean():.3f} count error {count:.3f}"
    )


def picture(well, found, m, path):
    """Truth left, result right, both over the image; red where IoU stays below one half."""
    y0, y1, x0, x1 = window(well)
    gray = np.kron(np.clip(well.flattened[0][y0:y1, x0:x1], 0, 1.3) / 1.3, np.ones((2, 2)))

    def drawn(masks, bad):
        rgb = np.stack([gray] * 3, -1)
        for mask, wrong in zip(masks, bad):
            big = np.kron(mask[y0:y1, x0:x1], np.ones((2, 2))) > 0
            inner = big.copy()
            inner[1:-1, 1:-1] &= big[:-2, 1:-1] & big[2:, 1:-1] & big[1:-1, :-2] & big[1:-1, 2:]
            inner[0], inner[-1], inner[:, 0], inner[:, -1] = False, False, False, False
            rgb[big & ~inner] = (1, 0, 0) if wrong else (0.2, 1, 0.3)
        return rgb

    left = drawn(well.masks, m.max(1, initial=0) < 0.5)
    right = drawn(found, m.max(0, initial=0) < 0.5)
    imsave(path, (np.hstack([left, right]) * 255).astype(np.uint8), check_contrast=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("net")
    parser.add_argument("--fold", type=int, help="only the wells of this fold, from 0")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--pictures")
    parser.add_argument("--cache", default=os.path.join(os.path.expanduser("~"), ".cache", "screen-train"))
    a = parser.parse_args()
    torch.set_num_threads(1)
    net, _ = rounded(load(a.net))
    wells = read_wells(a.data, a.cache)
    folds = fold_of(wells, a.folds)
    results = []
    for well in wells:
        if a.fold is None or folds[well.name] == a.fold:
            found = [f.full(well.floor.shape) for f in animals(net, well)]
            results.append(overlaps(well.masks, found))
            m = results[-1]
            print(well.name, *m.shape, matches(m, 0.5), matches(m, 0.75))
            if a.pictures:
                os.makedirs(a.pictures, exist_ok=True)
                picture(well, found, m, os.path.join(a.pictures, well.name + ".png"))
    print(summary(results))


if __name__ == "__main__":
    main()
