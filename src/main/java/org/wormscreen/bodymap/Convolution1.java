package org.wormscreen.bodymap;

import java.util.Arrays;

/** A 1 x 1 convolution: each pixel's channels to other channels. */
final class Convolution1 {

  private static final int TOGETHER = 4;

  private final int inputs;
  private final int outputs;
  private final float[] weights;
  private final float[] bias;

  /**
   * @param kernel weights [output][input]
   */
  Convolution1(int inputs, int outputs, float[] kernel, float[] bias) {
    if (inputs % TOGETHER != 0 || outputs % TOGETHER != 0) {
      throw new IllegalArgumentException(
          "A 1 x 1 convolution of %d to %d channels; multiples of 4 are needed"
              .formatted(inputs, outputs));
    }
    if (kernel.length != inputs * outputs || bias.length != outputs) {
      throw new IllegalArgumentException(
          "%d weights and %d biases for %d to %d channels"
              .formatted(kernel.length, bias.length, inputs, outputs));
    }
    this.inputs = inputs;
    this.outputs = outputs;
    this.weights = kernel.clone();
    this.bias = bias.clone();
  }

  Planes apply(Planes in) {
    Planes out = new Planes(outputs, in.width, in.height);
    for (int y = 0; y < in.height; y++) {
      row(in, y, out.values, out.row(0, y), out.planeSize);
    }
    return out;
  }

  /** One row of all outputs, the first at {@code to}, each {@code apart} after the one before. */
  void row(Planes in, int y, float[] out, int to, int apart) {
    for (int o = 0; o < outputs; o += TOGETHER) {
      for (int j = 0; j < TOGETHER; j++) {
        int start = to + (o + j) * apart;
        Arrays.fill(out, start, start + in.width, bias[o + j]);
      }
      for (int i = 0; i < inputs; i += TOGETHER) {
        int from = in.row(i, y);
        int k = o * inputs + i;
        accumulate(in.values, from, in.planeSize, out, to + o * apart, apart, in.width, k);
      }
    }
  }

  private void accumulate(
      float[] in, int a, int apartIn, float[] out, int to, int apart, int width, int at) {
    float[] k = weights;
    int b = a + apartIn;
    int c = b + apartIn;
    int d = c + apartIn;
    int o1 = to + apart;
    int o2 = o1 + apart;
    int o3 = o2 + apart;
    int k1 = at + inputs;
    int k2 = k1 + inputs;
    int k3 = k2 + inputs;
    float p0 = k[at];
    float p1 = k[at + 1];
    float p2 = k[at + 2];
    float p3 = k[at + 3];
    float q0 = k[k1];
    float q1 = k[k1 + 1];
    float q2 = k[k1 + 2];
    float q3 = k[k1 + 3];
    float r0 = k[k2];
    float r1 = k[k2 + 1];
    float r2 = k[k2 + 2];
    float r3 = k[k2 + 3];
    float s0 = k[k3];
    float s1 = k[k3 + 1];
    float s2 = k[k3 + 2];
    float s3 = k[k3 + 3];
    for (int x = 0; x < width; x++) {
      float u = in[a + x];
      float v = in[b + x];
      float w = in[c + x];
      float z = in[d + x];
      float p = Math.fma(p1, v, Math.fma(p0, u, out[to + x]));
      out[to + x] = Math.fma(p3, z, Math.fma(p2, w, p));
      float q = Math.fma(q1, v, Math.fma(q0, u, out[o1 + x]));
      out[o1 + x] = Math.fma(q3, z, Math.fma(q2, w, q));
      float r = Math.fma(r1, v, Math.fma(r0, u, out[o2 + x]));
      out[o2 + x] = Math.fma(r3, z, Math.fma(r2, w, r));
      float s = Math.fma(s1, v, Math.fma(s0, u, out[o3 + x]));
      out[o3 + x] = Math.fma(s3, z, Math.fma(s2, w, s));
    }
  }
}
