"""The network: a residual U-Net at half resolution, thin where it is wide, made of 3x3 convolutions only.

In: two planes of a flattened image, 2 x 2 pixels folded into channels. Out, unfolded again to full resolution: body
(1 plane), core and body in BINS orientation bins each, as logits.
Every convolution but the last is followed by batch normalisation, which `export.py` folds away.
"""

import torch
from torch import nn
from torch.nn import functional as F

BINS = 12
PLANES_IN = 2
PLANES_OUT = 1 + 2 * BINS
DEPTH = 4
MULTIPLE = 2 * 2 ** (DEPTH - 1)  # sides of an input must divide by this


def planes(flattened):
    """Flattened transmission [n, 1, h, w] to the two planes that the network sees: whole range and faint contrast."""
    dark = flattened - 1
    return torch.cat([dark.clamp(-1, 0.6), (4 * dark).clamp(-1, 1)], 1)


class Conv(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return self.norm(self.conv(x))


class Block(nn.Module):
    """x + conv(relu(conv(x))), then relu."""

    def __init__(self, channels):
        super().__init__()
        self.first = Conv(channels, channels)
        self.second = Conv(channels, channels)

    def forward(self, x):
        return F.relu(x + self.second(F.relu(self.first(x))))


class BodyMapNet(nn.Module):
    def __init__(self, channels=(16, 40, 56, 80), wide=32):
        super().__init__()
        self.channels, self.wide = tuple(channels), wide
        self.stem = Conv(4 * PLANES_IN, channels[0])
        self.encode = nn.ModuleList(Block(c) for c in channels)
        # a step down is a mean over 2 x 2, then a convolution
        self.down = nn.ModuleList(Conv(a, b) for a, b in zip(channels, channels[1:]))
        # a step up is a 1 x 1 convolution, then each value repeated 2 x 2
        self.up = nn.ModuleList(nn.Conv2d(b, a, 1) for a, b in zip(channels, channels[1:]))
        self.decode = nn.ModuleList(Block(c) for c in channels[:-1])
        self.widen = Conv(channels[0], wide)
        self.head = nn.Conv2d(wide, 4 * PLANES_OUT, 1)
        nn.init.constant_(self.head.bias, -3)  # bodies are rare

    def forward(self, flattened, unfold=True):
        x = F.pixel_unshuffle(planes(flattened), 2)
        x = F.relu(self.stem(x))
        kept = []
        for i, block in enumerate(self.encode):
            x = block(x)
            if i < len(self.down):
                kept.append(x)
                x = F.relu(self.down[i](F.avg_pool2d(x, 2)))
        for i in reversed(range(len(self.decode))):
            x = kept[i] + F.interpolate(self.up[i](x), scale_factor=2, mode="nearest")
            x = self.decode[i](x)
        x = F.relu(self.widen(x))
        x = self.head(x)
        return F.pixel_shuffle(x, 2) if unfold else x
