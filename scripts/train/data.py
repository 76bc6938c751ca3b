"""Annotated wells: reading, flattening, and the truth that one animal carries.

A data folder holds `wells.csv` (columns `well` and `image_brightfield`), `images/` and `masks/`, one mask image per
animal named `<well>_*.png`; masks of animals that cross overlap, each is whole.
"""

import csv
import glob
import hashlib
import os
import pickle
from dataclasses import dataclass

import numpy as np
from scipy import ndimage as ni
from scipy.spatial import cKDTree
from skimage.io import imread
from skimage.morphology import skeletonize

CORE_SHARE = 0.45  # of the half-width, to either side of the midline
MARGIN = 8  # pixels of ground kept around an animal's crop


@dataclass
class Animal:
    """One animal on a crop; (y0, x0) is the crop's place in its well."""

    y0: int
    x0: int
    maps: np.ndarray  # float32 [5, h, w]: mask, core, cos 2*theta, sin 2*theta, transmission
    isolated: bool
    hand: bool = True  # drawn by a person; False: rendered


@dataclass
class Well:
    name: str
    flattened: list  # float32 [h, w] each, transmission by several estimates of the background
    floor: np.ndarray  # bool [h, w], where the well's floor is seen
    animals: list
    masks: list  # bool [h, w], as drawn


def flatten(gray, closing=31, sigma=6.0):
    """Transmission: gray over local background, 1 on empty ground. The background is a closing (removes what is dark
    and narrower than `closing` pixels), smoothed; .04 keeps the darkness outside of the well from being divided by 0."""
    background = ni.gaussian_filter(ni.grey_closing(gray, size=(closing, closing)), sigma, mode="nearest", truncate=3)
    return (gray / (background + 0.04)).astype(np.float32), background


def stretch(gray):
    """Darkness to 0, the brightest ground to about 1; as Flattening.java does."""
    low, high = np.percentile(gray[::3, ::3], [1, 99.5])
    low = low if low < 0.15 * high else 0
    return np.clip((gray.astype(np.float32) - np.float32(low)) / np.float32(max(high - low, 1e-6)), 0, None)


def floor_of(background):
    """The largest bright region, its holes filled; a well that fills the image gives the whole image."""
    bright = background > 0.12
    labels, n = ni.label(bright)
    if n == 0:
        return np.ones(background.shape, bool)
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    return ni.binary_fill_holes(labels == sizes.argmax())


def pruned_skeleton(mask, shortest_spur=7):
    """Skeleton without side branches shorter than a half-width or so."""
    skeleton = skeletonize(mask)
    kernel = np.ones((3, 3))
    for _ in range(3):
        degree = (ni.convolve(skeleton.astype(int), kernel, mode="constant") - 1) * skeleton
        joints = ni.binary_dilation(degree > 2, kernel)
        pieces, n = ni.label(skeleton & ~joints, kernel)
        removed = False
        for k in range(1, n + 1):
            piece = pieces == k
            if piece.sum() < shortest_spur and (degree[piece] == 1).any() and (ni.binary_dilation(piece, kernel) & joints).any():
                skeleton &= ~piece
                removed = True
        if not removed:
            break
        skeleton = skeletonize(skeleton)
    return skeleton


def midline_field(mask):
    """Points along the middle of a mask, their half-widths and doubled-angle tangents."""
    edt = ni.distance_transform_edt(mask)
    skeleton = pruned_skeleton(mask)
    points = np.argwhere(skeleton).astype(float)
    if len(points) < 4:
        return None
    tree = cKDTree(points)
    near = tree.query_ball_point(points, 6.5)
    tangent = np.zeros((len(points), 2))
    smooth = points.copy()
    half = edt[skeleton]
    ends = []
    for i, js in enumerate(near):
        d = points[js] - points[i]
        far = np.hypot(d[:, 0], d[:, 1])
        angle = 2 * np.arctan2(d[:, 0], d[:, 1])
        tangent[i] = (far * np.cos(angle)).sum(), (far * np.sin(angle)).sum()
        close = far <= 3.1
        balanced = np.abs(d[close].mean(0)).max() < 0.5
        if balanced:
            smooth[i] = points[js][close].mean(0)
        if (far[far > 0] < 1.5).sum() == 1:
            ends.append(i)
    angle = np.arctan2(tangent[:, 1], tangent[:, 0]) / 2
    extra, extra_half, extra_angle = [], [], []
    for i in ends:  # a skeleton ends a half-width before the tip: go on straight
        js = [j for j in near[i] if j != i]
        away = points[i] - points[js].mean(0)
        away /= np.hypot(*away) + 1e-9
        p = points[i]
        for _ in range(12):
            p = p + away
            y, x = np.rint(p).astype(int)
            if not (0 <= y < mask.shape[0] and 0 <= x < mask.shape[1] and mask[y, x]):
                break
            extra.append(p)
            extra_half.append(edt[y, x])
            extra_angle.append(np.arctan2(away[0], away[1]))
    if extra:
        smooth = np.concatenate([smooth, extra])
        half = np.concatenate([half, extra_half])
        angle = np.concatenate([angle, extra_angle])
    return smooth, half, angle


def truth_of(mask):
    """mask, core and doubled-angle tangent maps of one animal, float32 [4, h, w]; None where there is no midline."""
    field = midline_field(mask)
    if field is None:
        return None
    points, half, angle = field
    tree = cKDTree(points)
    at = np.argwhere(ni.binary_dilation(mask, iterations=4))
    d, k = tree.query(at, k=min(3, len(points)))
    core = np.zeros(mask.shape, np.float32)
    cos2 = np.zeros(mask.shape, np.float32)
    sin2 = np.zeros(mask.shape, np.float32)
    y, x = at.T
    width = half[k].mean(1)
    # soft over one pixel, so that warping keeps the edge where it is
    core[y, x] = np.clip(np.maximum(CORE_SHARE * width, 0.7) - d[:, 0] + 0.5, 0, 1) * mask[y, x]
    cos2[y, x] = np.cos(2 * angle[k]).mean(1)
    sin2[y, x] = np.sin(2 * angle[k]).mean(1)
    return np.stack([mask.astype(np.float32), core, cos2, sin2])


def read_mask(path):
    m = imread(path)
    return (m if m.ndim == 2 else m[..., 0]) > 0


def read_well(folder, name, image):
    gray = stretch(imread(os.path.join(folder, "images", image)))
    flattened, floor = [], None
    for closing, sigma in ((31, 6.0), (25, 4.0), (41, 10.0)):
        f, background = flatten(gray, closing, sigma)
        flattened.append(f)
        floor = floor_of(background) if floor is None else floor
    masks = [read_mask(f) for f in sorted(glob.glob(os.path.join(folder, "masks", name + "_*.png")))]
    animals = []
    for i, mask in enumerate(masks):
        ys, xs = np.nonzero(mask)
        y0, x0 = max(0, ys.min() - MARGIN), max(0, xs.min() - MARGIN)
        crop = (slice(y0, ys.max() + MARGIN + 1), slice(x0, xs.max() + MARGIN + 1))
        truth = truth_of(mask[crop])
        if truth is None:
            continue
        others = np.zeros(mask.shape, bool)
        for j, other in enumerate(masks):
            if j != i:
                others |= other
        isolated = not (ni.binary_dilation(mask, iterations=6) & others).any()
        maps = np.concatenate([truth, flattened[0][crop][None]])
        animals.append(Animal(y0, x0, maps.astype(np.float32), isolated))
    return Well(name, flattened, floor, animals, masks)


def read_wells(folder, cache=None):
    """All wells of a data folder, in the order of `wells.csv`; `cache` is a folder for what was computed."""
    rows = list(csv.DictReader(open(os.path.join(folder, "wells.csv"))))
    key = hashlib.sha256((repr(rows) + open(__file__).read()).encode()).hexdigest()[:16]
    kept = os.path.join(cache, key + ".pickle") if cache else None
    if kept and os.path.exists(kept):
        with open(kept, "rb") as f:
            return pickle.load(f)
    wells = [read_well(folder, r["well"], r["image_brightfield"]) for r in rows]
    if kept:
        os.makedirs(cache, exist_ok=True)
        with open(kept + ".part", "wb") as f:
            pickle.dump(wells, f)
        os.replace(kept + ".part", kept)
    return wells


def fold_of(wells, folds=5):
    """Wells to folds, by place on the plate: every fifth well of the list, so that both halves of the plate (the two
    treatments) and all rows are in each fold. No well is in two folds."""
    return {w.name: i % folds for i, w in enumerate(sorted(wells, key=lambda w: (int(w.name[1:]) > 12, w.name)))}
