"""Training patches: a piece of a well turned, scaled, bent, with animals pasted in and dirt strewn over it."""

import numpy as np
import torch
from scipy import ndimage as ni
from scipy.interpolate import BSpline
from torch.nn import functional as F

from net import BINS
from rendered import dirt, rendered_animal

SIDE = 192
KNOTS = 7  # of the spline that bends a patch
SPLINE = BSpline(np.arange(-3, KNOTS + 1), np.eye(KNOTS), 3)(np.linspace(0, KNOTS - 3, SIDE))


def sample(maps, y, x):
    """Bilinear values of maps [c, h, w] at pixel coordinates, 0 outside."""
    h, w = maps.shape[1:]
    grid = np.stack([(2 * x + 1) / w - 1, (2 * y + 1) / h - 1], -1).astype(np.float32)
    out = F.grid_sample(torch.from_numpy(maps)[None], torch.from_numpy(grid)[None], align_corners=False)
    return out[0].numpy()


def warp(rng, side, scale, bend, along=None, at=(0, 0)):
    """Offsets into the source, [2, side, side] (y, x), 0 at `at` (from the patch's middle), for a turn, a flip, a scale and a gentle bending. The
    turn is random, or takes the angle along[0] of the patch to the angle along[1] of the source."""
    turn = rng.uniform(0, 2 * np.pi)
    flip = rng.choice([-1, 1])
    if along is not None:
        turn = along[1] - along[0] if flip > 0 else along[1] + along[0] - np.pi
    c, s = np.cos(turn), np.sin(turn)
    q = np.arange(side) - (side - 1) / 2
    y, x = np.meshgrid(q - at[0], q - at[1], indexing="ij")
    if bend > 0:
        by, bx = SPLINE @ rng.normal(0, bend, (2, KNOTS, KNOTS)) @ SPLINE.T
        y, x = y + by, x + bx
    return np.stack([c * y + s * x * flip, -s * y + c * x * flip]) / scale


def oriented(maps, offsets_y, offsets_x):
    """Maps of an animal sampled on a warped grid: mask, core, tangent angle as seen in the patch, transmission."""
    m = sample(maps, offsets_y, offsets_x)
    theta = 0.5 * np.arctan2(m[3], m[2])
    sy, sx = np.sin(theta), np.cos(theta)
    yy, yx = np.gradient(offsets_y)
    xy, xx = np.gradient(offsets_x)
    # source = A(patch): solve A' t = (sy, sx); sign and length do not matter
    ty, tx = xx * sy - yx * sx, -xy * sy + yy * sx
    det = yy * xx - yx * xy
    return m[0], m[1], np.arctan2(ty * np.sign(det), tx * np.sign(det)), m[4]


def in_bins(theta):
    """How much an angle belongs to each bin, [BINS, ...]: 1 within 15 degrees of the bin's middle, 0 beyond 25."""
    centre = np.arange(BINS).reshape(-1, *[1] * theta.ndim) * np.pi / BINS
    off = np.abs((theta[None] - centre + np.pi / 2) % np.pi - np.pi / 2) * 180 / np.pi
    return np.clip((25 - off) / 10, 0, 1)


def at_rim(well, animal):
    """Whether a tenth of an animal lies beyond the floor or within 5 pixels of its end."""
    h, w = animal.maps.shape[1:]
    inner = ni.binary_erosion(well.floor[animal.y0 : animal.y0 + h, animal.x0 : animal.x0 + w], iterations=5, border_value=1)
    return (animal.maps[0] * ~inner).sum() > 0.1 * animal.maps[0].sum()


class Patches:
    """An endless, seeded stream of (flattened [1, SIDE, SIDE], truth [1 + 2 * BINS, SIDE, SIDE])."""

    def __init__(self, wells, seed=1, hand_share=1.0, rendered_share=0.15):
        self.wells = wells
        self.pasteable = [a for w in wells for a in w.animals if a.isolated]
        # animals at the rim and in clusters are rare and hard: they are shown more often
        self.shares = [np.array([1 + 3 * at_rim(w, a) + 0.7 * (not a.isolated) for a in w.animals]) for w in wells]
        self.well_shares = np.array([s.sum() + 3 for s in self.shares])
        self.well_shares /= self.well_shares.sum()
        self.rng = np.random.default_rng(seed)
        self.rendered_share = rendered_share
        self.hand_share = hand_share

    def scale(self):
        """Half of the patches near the native scale, the rest over the whole range that one model must bear."""
        rng = self.rng
        return np.exp(rng.normal(0, 0.06)) if rng.random() < 0.55 else np.exp(rng.uniform(np.log(0.7), np.log(1.45)))

    def next(self):
        rng = self.rng
        scale = self.scale()
        chosen = rng.choice(len(self.wells), p=self.well_shares)
        well = self.wells[chosen]
        offsets = warp(rng, SIDE, scale, rng.choice([0, 2.0, 4.0]))
        truth = np.zeros((1 + 2 * BINS, SIDE, SIDE), np.float32)
        if rng.random() < self.hand_share:
            image = self.place(well, self.shares[chosen], offsets, truth)
        else:
            image = np.ones((SIDE, SIDE), np.float32)
        if rng.random() < 0.75:
            for _ in range(rng.integers(1, 5)):
                image = self.paste(image, truth, scale)
        if rng.random() < 0.5:
            image = image * dirt(rng, SIDE, scale)
        return self.optics(image)[None].astype(np.float32), truth

    def place(self, well, shares, offsets, truth):
        rng = self.rng
        h, w = well.floor.shape
        if rng.random() < 0.75 and well.animals:  # near an animal
            a = well.animals[rng.choice(len(shares), p=shares / shares.sum())]
            cy, cx = a.y0 + a.maps.shape[1] / 2 + rng.uniform(-70, 70), a.x0 + a.maps.shape[2] / 2 + rng.uniform(-70, 70)
        else:
            cy, cx = rng.uniform(60, h - 60), rng.uniform(60, w - 60)
        y, x = offsets[0] + cy, offsets[1] + cx
        flattened = well.flattened[rng.integers(len(well.flattened))]
        image = sample(np.stack([flattened - 1, well.floor.astype(np.float32)]), y, x)
        for a in well.animals:
            ah, aw = a.maps.shape[1:]
            inside = (y > a.y0) & (y < a.y0 + ah) & (x > a.x0) & (x < a.x0 + aw)
            if inside.any():
                self.draw_truth(truth, a.maps, y - a.y0, x - a.x0, inside)
        gray = image[0] + 1
        if rng.random() < 0.15:  # without what lies beyond the rim
            seen = ni.gaussian_filter(np.maximum(image[1], truth[0]), rng.uniform(1, 4)) > rng.uniform(0.02, 0.3)
            gray = np.where(seen, gray, 1.0)
        return gray

    @staticmethod
    def draw_truth(truth, maps, y, x, inside):
        rows, columns = np.nonzero(inside.any(1))[0], np.nonzero(inside.any(0))[0]
        box = (slice(max(0, rows[0] - 1), rows[-1] + 2), slice(max(0, columns[0] - 1), columns[-1] + 2))
        body, core, theta, transmission = oriented(maps, y[box], x[box])
        body, core = body * inside[box], core * inside[box]
        bins = in_bins(theta)
        view = truth[(slice(None), *box)]
        np.maximum(view[0], body, out=view[0])
        np.maximum(view[1 : 1 + BINS], core * bins, out=view[1 : 1 + BINS])
        np.maximum(view[1 + BINS :], body * bins, out=view[1 + BINS :])
        return box, body, transmission

    def paste(self, image, truth, scale):
        rng = self.rng
        drawn = rng.random() < self.rendered_share or not self.pasteable
        maps = rendered_animal(rng) if drawn else self.pasteable[rng.integers(len(self.pasteable))].maps
        h, w = maps.shape[1:]
        py, px = rng.uniform(-SIDE / 2, SIDE / 2, 2)
        oy, ox = h / 2, w / 2
        along = None
        if rng.random() < 0.65 and truth[0].max() > 0.5:  # onto or beside another one
            at = np.argwhere(truth[0] > 0.5)
            own = np.argwhere(maps[0] > 0.5)
            ty, tx = at[rng.integers(len(at))]
            oy, ox = own[rng.integers(len(own))]
            py, px = np.array([ty, tx]) - (SIDE - 1) / 2
            if rng.random() < 0.4:  # lying along it
                there = truth[1 + BINS :, ty, tx].argmax() * np.pi / BINS
                here = 0.5 * np.arctan2(maps[3, oy, ox], maps[2, oy, ox])
                along = there + rng.normal(0, 0.12), here
                aside = rng.choice([-1, 1]) * rng.uniform(5, 12) * scale
                py, px = py + aside * np.cos(there), px - aside * np.sin(there)
            else:
                py, px = np.array([py, px]) + rng.normal(0, 8, 2)
        local = warp(rng, SIDE, scale * np.exp(rng.normal(0, 0.08)), rng.choice([0, 3.0, 6.0]), along, (py, px))
        y, x = local[0] + oy, local[1] + ox
        inside = (y > 0) & (y < h - 1) & (x > 0) & (x < w - 1)
        if inside.sum() < 50:
            return image
        box, body, transmission = self.draw_truth(truth, maps, y, x, inside)
        soft = np.clip(ni.gaussian_filter(ni.maximum_filter(body, 3), 0.8), 0, 1) * inside[box]
        depth = rng.uniform(0.7, 1.15)
        factor = 1 + soft * depth * (np.clip(transmission, 0.05, 1.3) - 1)
        image = image.copy()
        image[box] *= factor
        return image

    def optics(self, image):
        rng = self.rng
        if rng.random() < 0.5:  # absorbance
            image = 1 - (1 - image) * np.exp(rng.uniform(np.log(0.45), np.log(1.35)))
        if rng.random() < 0.3:
            image = ni.gaussian_filter(image, rng.uniform(0.3, 1.4))
        if rng.random() < 0.5:  # ground not quite flat
            gy, gx = rng.normal(0, 0.04, 2)
            q = np.linspace(-1, 1, SIDE)
            image = image * (1 + gy * q[:, None] + gx * q[None] + rng.normal(0, 0.03))
        if rng.random() < 0.5:
            image = image + rng.normal(0, rng.uniform(0.003, 0.05), image.shape)
        return image
