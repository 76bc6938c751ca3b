package org.wormscreen.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of file, told by their first bytes; most are here only to be named in a message. */
public enum FileKind {
  TIFF(
      "a TIFF image",
      List.of("tif", "tiff", "stk", "btf", "tf8"),
      "49492a00",
      "4d4d002a",
      "49492b00",
      "4d4d002b"),
  PNG("a PNG image", List.of("png"), "89504e470d0a1a0a"),
  JPEG("a JPEG image", List.of("jpg", "jpeg"), "ffd8ff"),
  GIF("a GIF image", List.of("gif"), "474946383761", "474946383961"),
  BMP("a BMP image", List.of("bmp"), "424d"),
  ZIP("a ZIP archive", List.of("zip"), "504b0304", "504b0506"),
  GZIP("a gzip archive", List.of("gz"), "1f8b08"),
  PDF("a PDF document", List.of("pdf"), "25504446"),
  HDF5("an HDF5 container", List.of("h5", "hdf5", "ims"), "894844460d0a1a0a"),
  OLE("an OLE compound file", List.of("oib", "zvi"), "d0cf11e0a1b11ae1"),
  CZI("a Zeiss CZI image", List.of("czi"), "5a4953524157"),
  HTML("an HTML page", List.of("html", "htm"), text("<!doctype html"), text("<html")),
  XML("an XML document", List.of("xml"), text("<?xml")),
  POINTER("a Git LFS pointer, not the image itself", List.of(), text("version https://git-lfs"));

  private static final int LONGEST = 64;

  private final String words;
  private final List<String> extensions;
  private final List<byte[]> signatures;

  FileKind(String words, List<String> extensions, String... signatures) {
    this.words = words;
    this.extensions = extensions;
    this.signatures = Arrays.stream(signatures).map(HexFormat.of()::parseHex).toList();
  }

  private static String text(String lowerCase) {
    return HexFormat.of().formatHex(lowerCase.getBytes(StandardCharsets.US_ASCII));
  }

  /** What it is, with its article: {@code "a TIFF image"}. */
  public String words() {
    return words;
  }

  /** Endings of file names of this kind, lower case, without the dot. */
  public List<String> extensions() {
    return extensions;
  }

  /** The kind that the file's name promises; empty for an ending that is not known here. */
  public static Optional<FileKind> named(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(k -> k.extensions.stream().anyMatch(e -> name.endsWith("." + e)))
        .findFirst();
  }

  /**
   * The kind that the file's first bytes show; empty when none is recognised.
   *
   * @throws UnreadableImageException IO when it is no regular file (nothing is opened then, so that
   *     a pipe cannot block), EMPTY_FILE when it has no bytes
   */
  public static Optional<FileKind> of(Path file) throws IOException {
    byte[] first = firstBytes(file);
    return Arrays.stream(values()).filter(k -> k.begins(first)).findFirst();
  }

  /**
   * Whether a reader of this kind should take the file: by its name where the ending is known, so
   * that the reader can say what is wrong with it; otherwise by its first bytes.
   */
  public boolean claims(Path file) throws IOException {
    Optional<FileKind> named = named(file);
    if (named.isEmpty() && Files.isDirectory(file)) {
      return false;
    }
    return (named.isPresent() ? named : of(file)).equals(Optional.of(this));
  }

  /**
   * Checks that the file is of this kind, by its bytes and by its name, before a reader looks
   * further. A name of no known ending is accepted.
   *
   * @throws UnreadableImageException as {@link #of}; TRUNCATED when the file ends inside the
   *     signature; FORMAT, naming the real kind, when it is something else
   */
  public void require(Path file) throws IOException {
    byte[] first = firstBytes(file);
    FileKind wanted = named(file).orElse(this);
    if (wanted == this && begins(first)) {
      return;
    }
    if (wanted.signatures.stream().anyMatch(s -> first.length < s.length && startsWith(s, first))) {
      throw new UnreadableImageException(
          ImageFault.TRUNCATED,
          "%s ends after %s bytes, inside the header of %s"
              .formatted(file.getFileName(), first.length, wanted.words));
    }
    String start = HexFormat.of().formatHex(first, 0, Math.min(8, first.length));
    throw new UnreadableImageException(
        ImageFault.FORMAT,
        "%s is not %s: it %s"
            .formatted(
                file.getFileName(),
                wanted.words,
                of(file).map(k -> "is " + k.words).orElse("begins with the bytes " + start)));
  }

  private static byte[] firstBytes(Path file) throws IOException {
    requireRegular(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(LONGEST);
      if (first.length == 0) {
        throw new UnreadableImageException(
            ImageFault.EMPTY_FILE, "%s has no bytes".formatted(file.getFileName()));
      }
      return first;
    }
  }

  private static void requireRegular(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      return;
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    throw new UnreadableImageException(
        ImageFault.IO,
        "%s is %s, not a regular file"
            .formatted(
                file.getFileName(), Files.isDirectory(file) ? "a folder" : "a pipe or device"));
  }

  private boolean begins(byte[] first) {
    byte[] start = this == HTML || this == XML ? lowerCaseText(first) : first;
    return signatures.stream().anyMatch(s -> startsWith(start, s));
  }

  private static byte[] lowerCaseText(byte[] first) {
    return new String(first, StandardCharsets.ISO_8859_1)
        .replace("\u00ef\u00bb\u00bf", "")
        .stripLeading()
        .toLowerCase(Locale.ROOT)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
