package org.wormscreen.bodymap;

import java.util.Arrays;

/** A 1 x 1 convolution: each pixel's channels to other channels. */
final class Convolution1 {

  private static final int TOGETHER = 4;
  private static final int LONGEST = 256;

  private final int inputs;
  private final int outputs;
  private final float[] weights;
  private final float[] bias;

  /**
   * @param kernel weights [output][input]
   */
  Convolution1(int inputs, int outputs, float[] kernel, float[] bias) {
    if (inputs % TOGETHER != 0) {
      throw new IllegalArgumentException(
          "A 1 x 1 convolution of %s channels; a multiple of 4 is needed".formatted(inputs));
    }
    if (kernel.length != inputs * outputs || bias.length != outputs) {
      throw new IllegalArgumentException(
          "%s weights and %s biases for %s to %s channels"
              .formatted(kernel.length, bias.length, inputs, outputs));
    }
    this.inputs = inputs;
    this.outputs = outputs;
    this.weights = kernel.clone();
    this.bias = bias.clone();
  }

  /** The result, where it is wanted. */
  Planes apply(Planes in, Cover wanted) {
    Planes out = new Planes(outputs, in.width, in.height);
    lines(in, wanted, outputs, (strip, row, output, line) -> strip.scatter(line, out, output, row));
    return out;
  }

  /** Takes a line of the result. */
  interface Taker {
    void take(Strip strip, int row, int output, float[] line);
  }

  /**
   * The result line by line, for the first of the outputs.
   *
   * @param first how many outputs are wanted
   */
  void lines(Planes in, Cover wanted, int first, Taker taker) {
    float[][] lines = new float[inputs][LONGEST + 2];
    float[] sum = new float[LONGEST + 2];
    for (Strip strip : wanted.strips(LONGEST)) {
      for (int row = 0; row < Planes.BLOCK; row++) {
        for (int i = 0; i < inputs; i++) {
          strip.gatherInside(in, i, row, lines[i]);
        }
        for (int o = 0; o < first; o++) {
          Arrays.fill(sum, 0, strip.length(), bias[o]);
          for (int i = 0; i < inputs; i += TOGETHER) {
            accumulate(lines, i, sum, strip.length(), weights, o * inputs + i);
          }
          taker.take(strip, row, o, sum);
        }
      }
    }
  }

  private static void accumulate(float[][] in, int i, float[] out, int length, float[] k, int at) {
    float[] a = in[i];
    float[] b = in[i + 1];
    float[] c = in[i + 2];
    float[] d = in[i + 3];
    float p0 = k[at];
    float p1 = k[at + 1];
    float p2 = k[at + 2];
    float p3 = k[at + 3];
    for (int x = 0; x < length; x++) {
      float p = Math.fma(p1, b[x], Math.fma(p0, a[x], out[x]));
      out[x] = Math.fma(p3, d[x], Math.fma(p2, c[x], p));
    }
  }
}
