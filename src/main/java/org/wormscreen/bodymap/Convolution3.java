package org.wormscreen.bodymap;

import java.util.Arrays;

/**
 * A 3 x 3 convolution over zero-bordered planes: Winograd's F(4, 3) down the columns (half of the
 * multiplications), plain along the rows so that every loop runs along memory. A loop that reads up
 * to seven arrays from their beginning and writes one of them is run 8 or 16 pixels at a time by
 * the Java compiler; offsets or a second array written stop that, hence the many small loops.
 *
 * <p>Lavin and Gray 2016, doi 10.1109/CVPR.2016.435. {@link Math#fma} is exact by definition, so
 * the result has the same bits on every machine.
 */
final class Convolution3 {

  private static final int POINTS = 6;
  private static final int TAPS = 3;

  /** Pieces of rows are laid end to end up to this many pixels: long enough, and in the cache. */
  private static final int LONGEST = 512;

  private final int inputs;
  private final int outputs;

  /** Transformed weights [point][output][input][column]. */
  private final float[] weights;

  private final float[] bias;

  /**
   * @param kernel weights [output][input][row][column]
   */
  Convolution3(int inputs, int outputs, float[] kernel, float[] bias) {
    if (inputs % 2 != 0) {
      throw new IllegalArgumentException(
          "A convolution of %s channels; an even number is needed".formatted(inputs));
    }
    if (kernel.length != inputs * outputs * 9 || bias.length != outputs) {
      throw new IllegalArgumentException(
          "%s weights and %s biases for %s to %s channels"
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

  /**
   * Convolves, adds the bias and, where given, other planes; then sets what is negative to 0.
   *
   * @param added of the result's size, or null
   * @param wanted where the result is wanted; it is 0 or anything elsewhere
   */
  Planes apply(Planes in, Planes added, Cover wanted) {
    Planes out = new Planes(outputs, in.width, in.height);
    Lines lines = new Lines(inputs, outputs, LONGEST + 2);
    for (Strip strip : wanted.strips(LONGEST)) {
      int length = strip.length();
      for (int i = 0; i < inputs; i++) {
        toPoints(in, i, strip, lines, length);
      }
      for (int point = 0; point < POINTS; point++) {
        for (int o = 0; o < outputs; o++) {
          float[] sum = lines.sums[point][o];
          Arrays.fill(sum, 0, length, 0f);
          int at = (point * outputs + o) * inputs * TAPS;
          for (int i = 0; i < inputs; i += 2) {
            accumulate(lines.moved[point][i], lines.moved[point][i + 1], sum, length, weights, at);
            at += 2 * TAPS;
          }
        }
      }
      for (int o = 0; o < outputs; o++) {
        toRows(lines, o, strip, out, added, length, bias[o]);
      }
    }
    return out;
  }

  /** What one strip is worked on in. */
  private static final class Lines {
    final float[][] rows = new float[POINTS][];
    final float[][][][] moved;
    final float[][][] sums;
    final float[] result;
    final float[] other;

    Lines(int inputs, int outputs, int length) {
      moved = new float[POINTS][inputs][TAPS][length];
      sums = new float[POINTS][outputs][length];
      for (int r = 0; r < POINTS; r++) {
        rows[r] = new float[length];
      }
      result = new float[length];
      other = new float[length];
    }
  }

  private static void toPoints(Planes in, int channel, Strip strip, Lines lines, int length) {
    float[][] d = lines.rows;
    for (int r = 0; r < POINTS; r++) {
      strip.gather(in, channel, r - 1, d[r]);
    }
    edge(d[0], d[2], d[4], lines.moved[0][channel][0], length);
    sum(d[1], d[2], d[3], d[4], lines.moved[1][channel][0], length);
    difference(d[1], d[2], d[3], d[4], lines.moved[2][channel][0], length);
    twiceMore(d[1], d[2], d[3], d[4], lines.moved[3][channel][0], length);
    twiceLess(d[1], d[2], d[3], d[4], lines.moved[4][channel][0], length);
    edge(d[1], d[3], d[5], lines.moved[5][channel][0], length);
    for (int point = 0; point < POINTS; point++) {
      float[][] taps = lines.moved[point][channel];
      for (int tap = 1; tap < TAPS; tap++) {
        System.arraycopy(taps[0], tap, taps[tap], 0, length - tap);
      }
    }
  }

  private static void toRows(
      Lines lines, int output, Strip strip, Planes out, Planes added, int length, float bias) {
    float[][] m = new float[POINTS][];
    for (int point = 0; point < POINTS; point++) {
      m[point] = lines.sums[point][output];
    }
    float[] result = lines.result;
    for (int row = 0; row < Planes.BLOCK; row++) {
      switch (row) {
        case 0 -> first(m[0], m[1], m[2], m[3], m[4], result, length, bias);
        case 1 -> second(m[1], m[2], m[3], m[4], result, length, bias);
        case 2 -> third(m[1], m[2], m[3], m[4], result, length, bias);
        default -> fourth(m[1], m[2], m[3], m[4], m[5], result, length, bias);
      }
      if (added != null) {
        strip.gatherInside(added, output, row, lines.other);
        add(lines.other, result, length);
      }
      rectify(result, length);
      strip.scatter(result, out, output, row);
    }
  }

  /** Two input channels onto an output channel: the loop in which the time goes. */
  private static void accumulate(
      float[][] one, float[][] other, float[] out, int length, float[] k, int at) {
    float[] a = one[0];
    float[] b = one[1];
    float[] c = one[2];
    float[] d = other[0];
    float[] e = other[1];
    float[] f = other[2];
    float p0 = k[at];
    float p1 = k[at + 1];
    float p2 = k[at + 2];
    float p3 = k[at + 3];
    float p4 = k[at + 4];
    float p5 = k[at + 5];
    for (int x = 0; x < length; x++) {
      float p = Math.fma(p2, c[x], Math.fma(p1, b[x], Math.fma(p0, a[x], out[x])));
      out[x] = Math.fma(p5, f[x], Math.fma(p4, e[x], Math.fma(p3, d[x], p)));
    }
  }

  // One array written in each loop: only such loops are run several pixels at a time.

  private static void edge(float[] a, float[] b, float[] c, float[] out, int length) {
    for (int x = 0; x < length; x++) {
      out[x] = 4 * a[x] - 5 * b[x] + c[x];
    }
  }

  private static void sum(float[] a, float[] b, float[] c, float[] d, float[] out, int length) {
    for (int x = 0; x < length; x++) {
      out[x] = c[x] + d[x] - 4 * (a[x] + b[x]);
    }
  }

  private static void difference(
      float[] a, float[] b, float[] c, float[] d, float[] out, int length) {
    for (int x = 0; x < length; x++) {
      out[x] = d[x] - c[x] + 4 * (a[x] - b[x]);
    }
  }

  private static void twiceMore(
      float[] a, float[] b, float[] c, float[] d, float[] out, int length) {
    for (int x = 0; x < length; x++) {
      out[x] = d[x] - b[x] + 2 * (c[x] - a[x]);
    }
  }

  private static void twiceLess(
      float[] a, float[] b, float[] c, float[] d, float[] out, int length) {
    for (int x = 0; x < length; x++) {
      out[x] = d[x] - b[x] - 2 * (c[x] - a[x]);
    }
  }

  private static void first(
      float[] a, float[] b, float[] c, float[] d, float[] e, float[] out, int n, float bias) {
    for (int x = 0; x < n; x++) {
      out[x] = bias + (a[x] + (b[x] + c[x]) + (d[x] + e[x]));
    }
  }

  private static void second(
      float[] b, float[] c, float[] d, float[] e, float[] out, int n, float bias) {
    for (int x = 0; x < n; x++) {
      out[x] = bias + ((b[x] - c[x]) + 2 * (d[x] - e[x]));
    }
  }

  private static void third(
      float[] b, float[] c, float[] d, float[] e, float[] out, int n, float bias) {
    for (int x = 0; x < n; x++) {
      out[x] = bias + ((b[x] + c[x]) + 4 * (d[x] + e[x]));
    }
  }

  private static void fourth(
      float[] b, float[] c, float[] d, float[] e, float[] f, float[] out, int n, float bias) {
    for (int x = 0; x < n; x++) {
      out[x] = bias + ((b[x] - c[x]) + 8 * (d[x] - e[x]) + f[x]);
    }
  }

  private static void add(float[] other, float[] out, int length) {
    for (int x = 0; x < length; x++) {
      out[x] = out[x] + other[x];
    }
  }

  private static void rectify(float[] out, int length) {
    for (int x = 0; x < length; x++) {
      out[x] = Math.max(0f, out[x]);
    }
  }
}
