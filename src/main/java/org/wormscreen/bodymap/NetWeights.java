package org.wormscreen.bodymap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads the file of weights from its beginning to its end.
 *
 * <p>The file, little-endian: the eight characters {@code WSBODY01}; an int, the number of levels;
 * that many ints, the channels of the levels; an int, the channels before the last layer; then, for
 * each convolution in the order in which the network is built, its weights [output][input][row]
 * [column] as IEEE half floats and its biases as floats. Nothing follows.
 */
final class NetWeights {

  private static final String MAGIC = "WSBODY01";
  private static final int MOST_LEVELS = 8;

  private final ByteBuffer left;

  private NetWeights(ByteBuffer left) {
    this.left = left;
  }

  /**
   * The weights beside the classes, refused when they are not the file that the code was tested
   * with.
   */
  static NetWeights ofResource(String name, String sha256) {
    byte[] bytes;
    try (InputStream in = NetWeights.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its resource " + name);
      }
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " cannot be read", e);
    }
    return of(bytes, sha256);
  }

  static NetWeights of(byte[] bytes, String sha256) {
    String found = HexFormat.of().formatHex(digest(bytes));
    if (!found.equals(sha256)) {
      throw new IllegalStateException(
          "The weights of the network are another file: SHA-256 %s, expected %s"
              .formatted(found, sha256));
    }
    ByteBuffer left = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[MAGIC.length()];
    left.get(magic);
    if (!MAGIC.equals(new String(magic, StandardCharsets.US_ASCII))) {
      throw new IllegalStateException("The weights do not begin with " + MAGIC);
    }
    return new NetWeights(left);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The channels of the levels, fine to coarse. */
  int[] channels() {
    int levels = left.getInt();
    if (levels < 2 || levels > MOST_LEVELS) {
      throw new IllegalStateException("A network of %s levels".formatted(levels));
    }
    int[] channels = new int[levels];
    for (int i = 0; i < levels; i++) {
      channels[i] = left.getInt();
    }
    return channels;
  }

  int number() {
    return left.getInt();
  }

  Convolution3 convolution3(int inputs, int outputs) {
    return new Convolution3(inputs, outputs, halves(inputs * outputs * 9), floats(outputs));
  }

  Convolution1 convolution1(int inputs, int outputs) {
    return new Convolution1(inputs, outputs, halves(inputs * outputs), floats(outputs));
  }

  void checkAllRead() {
    if (left.hasRemaining()) {
      throw new IllegalStateException("%s bytes follow the weights".formatted(left.remaining()));
    }
  }

  private float[] halves(int n) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = half(left.getShort());
    }
    return values;
  }

  private float[] floats(int n) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = left.getFloat();
    }
    return values;
  }

  /** The value of an IEEE 754 half float; infinities and NaN are no weights. */
  static float half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int mantissa = bits & 0x3ff;
    if (exponent == 0x1f) {
      throw new IllegalStateException("A weight is not a number");
    }
    float size =
        exponent == 0
            ? mantissa * 0x1p-24f
            : Float.intBitsToFloat(exponent - 15 + 127 << 23 | mantissa << 13);
    return bits < 0 ? -size : size;
  }
}
