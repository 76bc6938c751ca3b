package org.wormscreen.bodymap;

import java.util.Arrays;

/**
 * A 3 x 3 convolution over zero-bordered planes: Winograd's F(4, 3) down the columns (half of the
 * multiplications), plain along the rows so that every loop runs along memory.
 *
 * <p>Lavin and Gray 2016, doi 10.1109/CVPR.2016.435. {@link Math#fma} is exact by definition, so
 * the result has the same bits on every machine.
 */
final class Convolution3 {

  private static final int POINTS = 6;
  private static final int TOGETHER = 4;

  /** Rows are laid end to end up to about this many pixels, as short loops are slow. */
  private static final int ALONG = 256;

  private final int inputs;
  private final int outputs;

  /** Transformed weights [point][output][input][column]. */
  private final float[] weights;

  private final float[] bias;

  /**
   * @param kernel weights [output][input][row][column]
   */
  Convolution3(int inputs, int outputs, float[] kernel, float[] bias) {
    if (inputs % 2 != 0 || outputs % TOGETHER != 0) {
      throw new IllegalArgumentException(
          "A convolution of %d to %d channels; multiples of 2 and 4 are needed"
              .formatted(inputs, outputs));
    }
    if (kernel.length != inputs * outputs * 9 || bias.length != outputs) {
      throw new IllegalArgumentException(
          "%d weights and %d biases for %d to %d channels"
              .formatted(kernel.length, bias.length, inputs, outputs));
    }
    this.inputs = inputs;
    this.outputs = outputs;
    this.bias = bias.clone();
    this.weights = transformed(inputs, outputs, kernel);
  }

  private static float[] transformed(int inputs, int outputs, float[] kernel) {
    int pairs = inputs * outputs;
    float[] all = new float[POINTS * pairs * 3];
    for (int p = 0; p < pairs; p++) {
      for (int column = 0; column < 3; column++) {
        double a = kernel[p * 9 + column];
        double b = kernel[p * 9 + 3 + column];
        double c = kernel[p * 9 + 6 + column];
        double[] u = {
          a / 4,
          -(a + b + c) / 6,
          -(a - b + c) / 6,
          a / 24 + b / 12 + c / 6,
          a / 24 - b / 12 + c / 6,
          c
        };
        for (int point = 0; point < POINTS; point++) {
          all[(point * pairs + p) * 3 + column] = (float) u[point];
        }
      }
    }
    return all;
  }

  /** Convolves, adds the bias and, where given, other planes; then sets what is negative to 0. */
  Planes apply(Planes in, Planes added) {
    Planes out = new Planes(outputs, in.width, in.height);
    int stride = in.stride;
    int group = Math.max(1, Math.min(in.blocks(), ALONG / stride));
    int line = group * stride;
    float[] moved = new float[POINTS * inputs * line];
    float[] sums = new float[POINTS * TOGETHER * line];
    for (int block = 0; block < in.blocks(); block += group) {
      int blocks = Math.min(group, in.blocks() - block);
      for (int i = 0; i < inputs; i++) {
        for (int g = 0; g < blocks; g++) {
          int from = in.row(i, 4 * (block + g) - 1) - 1;
          rowsToPoints(in.values, from, stride, moved, i * line + g * stride, inputs * line);
        }
      }
      for (int o = 0; o < outputs; o += TOGETHER) {
        accumulate(moved, sums, line, blocks * stride - 2, o);
        for (int j = 0; j < TOGETHER; j++) {
          for (int g = 0; g < blocks; g++) {
            int to = out.row(o + j, 4 * (block + g));
            pointsToRows(sums, j * line + g * stride, line, out, to, bias[o + j]);
            for (int y = 0; y < 4; y++) {
              rectify(out.values, to + y * stride, in.width, added);
            }
          }
        }
      }
    }
    out.clearBelow();
    return out;
  }

  /** All input channels onto four output channels, for several blocks of rows laid end to end. */
  private void accumulate(float[] moved, float[] sums, int line, int length, int output) {
    Arrays.fill(sums, 0f);
    for (int point = 0; point < POINTS; point++) {
      int to = point * TOGETHER * line;
      for (int i = 0; i < inputs; i += 2) {
        int from = (point * inputs + i) * line;
        int weight = ((point * outputs + output) * inputs + i) * 3;
        accumulate(moved, from, sums, to, line, length, weights, weight, 3 * inputs);
      }
    }
  }

  private static void rectify(float[] values, int at, int width, Planes added) {
    if (added == null) {
      for (int x = at; x < at + width; x++) {
        values[x] = Math.max(0f, values[x]);
      }
    } else {
      float[] other = added.values;
      for (int x = at; x < at + width; x++) {
        values[x] = Math.max(0f, values[x] + other[x]);
      }
    }
  }

  private static void rowsToPoints(
      float[] in, int from, int stride, float[] out, int to, int step) {
    int a1 = from + stride;
    int a2 = a1 + stride;
    int a3 = a2 + stride;
    int a4 = a3 + stride;
    int a5 = a4 + stride;
    int b1 = to + step;
    int b2 = b1 + step;
    int b3 = b2 + step;
    int b4 = b3 + step;
    int b5 = b4 + step;
    for (int x = 0; x < stride; x++) {
      float d0 = in[from + x];
      float d1 = in[a1 + x];
      float d2 = in[a2 + x];
      float d3 = in[a3 + x];
      float d4 = in[a4 + x];
      float d5 = in[a5 + x];
      out[to + x] = 4 * d0 - 5 * d2 + d4;
      out[b1 + x] = d3 + d4 - 4 * (d1 + d2);
      out[b2 + x] = d4 - d3 + 4 * (d1 - d2);
      out[b3 + x] = d4 - d2 + 2 * (d3 - d1);
      out[b4 + x] = d4 - d2 - 2 * (d3 - d1);
      out[b5 + x] = 4 * d1 - 5 * d3 + d5;
    }
  }

  /** Two input channels onto four output channels: the loop in which the time goes. */
  private static void accumulate(
      float[] in, int a, float[] out, int to, int stride, int width, float[] k, int at, int step) {
    int b = a + stride;
    int k1 = at + step;
    int k2 = k1 + step;
    int k3 = k2 + step;
    float p0 = k[at];
    float p1 = k[at + 1];
    float p2 = k[at + 2];
    float p3 = k[at + 3];
    float p4 = k[at + 4];
    float p5 = k[at + 5];
    float q0 = k[k1];
    float q1 = k[k1 + 1];
    float q2 = k[k1 + 2];
    float q3 = k[k1 + 3];
    float q4 = k[k1 + 4];
    float q5 = k[k1 + 5];
    float r0 = k[k2];
    float r1 = k[k2 + 1];
    float r2 = k[k2 + 2];
    float r3 = k[k2 + 3];
    float r4 = k[k2 + 4];
    float r5 = k[k2 + 5];
    float s0 = k[k3];
    float s1 = k[k3 + 1];
    float s2 = k[k3 + 2];
    float s3 = k[k3 + 3];
    float s4 = k[k3 + 4];
    float s5 = k[k3 + 5];
    int o1 = to + stride;
    int o2 = o1 + stride;
    int o3 = o2 + stride;
    for (int x = 0; x < width; x++) {
      float u = in[a + x];
      float v = in[a + x + 1];
      float w = in[a + x + 2];
      float d = in[b + x];
      float e = in[b + x + 1];
      float f = in[b + x + 2];
      float p = Math.fma(p2, w, Math.fma(p1, v, Math.fma(p0, u, out[to + x])));
      out[to + x] = Math.fma(p5, f, Math.fma(p4, e, Math.fma(p3, d, p)));
      float q = Math.fma(q2, w, Math.fma(q1, v, Math.fma(q0, u, out[o1 + x])));
      out[o1 + x] = Math.fma(q5, f, Math.fma(q4, e, Math.fma(q3, d, q)));
      float r = Math.fma(r2, w, Math.fma(r1, v, Math.fma(r0, u, out[o2 + x])));
      out[o2 + x] = Math.fma(r5, f, Math.fma(r4, e, Math.fma(r3, d, r)));
      float s = Math.fma(s2, w, Math.fma(s1, v, Math.fma(s0, u, out[o3 + x])));
      out[o3 + x] = Math.fma(s5, f, Math.fma(s4, e, Math.fma(s3, d, s)));
    }
  }

  private static void pointsToRows(
      float[] sums, int from, int line, Planes planes, int to, float bias) {
    float[] out = planes.values;
    int width = planes.width;
    int stride = planes.stride;
    int step = TOGETHER * line;
    int m1 = from + step;
    int m2 = m1 + step;
    int m3 = m2 + step;
    int m4 = m3 + step;
    int m5 = m4 + step;
    int o1 = to + stride;
    int o2 = o1 + stride;
    int o3 = o2 + stride;
    for (int x = 0; x < width; x++) {
      float b = sums[m1 + x];
      float c = sums[m2 + x];
      float d = sums[m3 + x];
      float e = sums[m4 + x];
      out[to + x] = bias + (sums[from + x] + (b + c) + (d + e));
      out[o1 + x] = bias + ((b - c) + 2 * (d - e));
      out[o2 + x] = bias + ((b + c) + 4 * (d + e));
      out[o3 + x] = bias + ((b - c) + 8 * (d - e) + sums[m5 + x]);
    }
  }
}
