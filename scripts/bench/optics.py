"""Writes annotated wells as another microscope would have seen them.

    python3 optics.py DATA CHANGE OUT [WELL...]

DATA holds wells.csv, images/ and masks/ (one image an animal, named WELL_*). CHANGE is one of CHANGES below; OUT
gets the same three, images as 16-bit TIFF. Needs numpy, scipy, scikit-image and tifffile (scripts/train).
"""

import csv
import glob
import os
import sys

import numpy as np
import tifffile
from scipy import ndimage as ni
from skimage.io import imread, imsave
from skimage.transform import resize


def scaled(factor):
    def change(gray):
        size = [round(side * factor) for side in gray.shape]
        return resize(gray, size, order=1, anti_aliasing=factor < 1, preserve_range=True)

    return change


def gradient(gray):
    """Light falls to 40 % from the upper left to the lower right."""
    y, x = np.mgrid[0 : gray.shape[0], 0 : gray.shape[1]]
    return gray * (1 - 0.6 * (x / gray.shape[1] + y / gray.shape[0]) / 2)


def half_signal(gray):
    """Half of the light on the same camera: shot and read noise count twice as much."""
    rng = np.random.default_rng(1)
    half = gray / 2
    return half + rng.normal(0, 1, gray.shape) * np.sqrt(np.maximum(half, 0) * 0.5 + 25)


def half_contrast(gray):
    """What is dark on the ground is half as dark."""
    ground = ni.gaussian_filter(ni.grey_closing(gray, size=(31, 31)), 6)
    return (gray + ground) / 2


CHANGES = {
    "same": lambda gray: gray,
    "half-size": scaled(0.5),
    "double-size": scaled(2),
    "blurred": lambda gray: ni.gaussian_filter(gray, 1.5),
    "inverted": lambda gray: gray.max() - gray,
    "gradient": gradient,
    "half-signal": half_signal,
    "half-contrast": half_contrast,
}


def main(data, name, out, *wells):
    change = CHANGES[name]
    if os.path.lexists(out):
        sys.exit(f"{out} exists already; name a new folder, for through a link DATA itself would be written over")
    rows = [r for r in csv.DictReader(open(os.path.join(data, "wells.csv"))) if not wells or r["well"] in wells]
    for folder in ("images", "masks"):
        os.makedirs(os.path.join(out, folder), exist_ok=True)
    with open(os.path.join(out, "wells.csv"), "w", newline="") as f:
        table = csv.DictWriter(f, rows[0].keys(), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    for r in rows:
        gray = tifffile.imread(os.path.join(data, "images", r["image_brightfield"])).astype(float)
        changed = np.clip(np.rint(change(gray)), 0, 65535).astype(np.uint16)
        tifffile.imwrite(os.path.join(out, "images", r["image_brightfield"]), changed)
        for path in sorted(glob.glob(os.path.join(data, "masks", r["well"] + "_*"))):
            mask = imread(path)
            mask = (mask if mask.ndim == 2 else mask[..., 0]) > 0
            if changed.shape != mask.shape:
                mask = resize(mask.astype(float), changed.shape, order=1, anti_aliasing=False) > 0.5
            imsave(os.path.join(out, "masks", os.path.basename(path)), mask.astype(np.uint8) * 255, check_contrast=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
