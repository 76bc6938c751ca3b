package org.wormscreen.intake.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of a plate map as text: UTF-8 or UTF-16, and nothing that is guessed. */
final class MapText {

  /** A map of 1536 wells with long notes is well below this. */
  static final int MOST_BYTES = 8 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private MapText() {}

  /** The text; empty when an error was remarked. */
  static Optional<String> read(Path file, Remarks remarks) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      remarks.error(
          0,
          "the file has more than %s MB, which no map of 1536 wells needs; is it the right file?"
              .formatted(MOST_BYTES >> 20));
      return Optional.empty();
    }
    Optional<String> text = decoded(bytes, charsetOf(bytes), remarks);
    if (text.isEmpty()) {
      return text;
    }
    String clean = text.get().indexOf(BYTE_ORDER_MARK) == 0 ? text.get().substring(1) : text.get();
    int nul = clean.indexOf('\0');
    if (nul >= 0) {
      remarks.error(lineOf(clean, nul), "found a NUL character; is this a text file?");
      return Optional.empty();
    }
    if (clean.isBlank()) {
      remarks.error(0, "the file is empty; expected a header such as " + PlateMapReader.HEADER);
      return Optional.empty();
    }
    return Optional.of(clean);
  }

  /** By the byte order mark; without one, by where the zeros of UTF-16 stand. */
  private static Charset charsetOf(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = bytes[0] & 0xFF;
      int second = bytes[1] & 0xFF;
      if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
        return StandardCharsets.UTF_16LE;
      }
      if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
        return StandardCharsets.UTF_16BE;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset, Remarks remarks) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      return Optional.of(out.toString());
    }
    remarks.error(
        lineOf(out, out.length()),
        "found the byte 0x%02X, which is not %s%s; save the file as 'CSV UTF-8'"
            .formatted(bytes[in.position()] & 0xFF, charset.name(), latin1(bytes[in.position()])));
    return Optional.empty();
  }

  private static String latin1(byte strange) {
    try {
      String sign =
          StandardCharsets.ISO_8859_1.newDecoder().decode(ByteBuffer.wrap(new byte[] {strange}))
              + "";
      return Character.isISOControl(sign.charAt(0)) ? "" : " (in Latin-1 it is '" + sign + "')";
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("Every byte is a character of Latin-1", e);
    }
  }

  private static long lineOf(CharSequence text, int end) {
    long line = 1;
    for (int i = 0; i < end; i++) {
      boolean feed = text.charAt(i) == '\n';
      boolean lone =
          text.charAt(i) == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n');
      line += feed || lone ? 1 : 0;
    }
    return line;
  }
}
