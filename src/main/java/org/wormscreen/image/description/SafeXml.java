package org.wormscreen.image.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/** Walks the elements of an XML text of a stranger: no document type, no entity, bounded. */
public final class SafeXml {

  private static final int LONGEST = 1 << 25;
  private static final long LARGEST_FILE = 1L << 28;
  private static final int DEEPEST = 64;

  private SafeXml() {}

  /** Told of each element as it begins and ends. */
  public interface Visitor {

    /** An element begins; its attributes can be asked from the reader. */
    void begin(String element, XMLStreamReader at) throws UnreadableImageException;

    /** Text within the current element, perhaps in several pieces. */
    default void text(String piece) {}

    /** An element ends. */
    default void end(String element) throws UnreadableImageException {}

    /** Whether the rest need not be read. */
    default boolean done() {
      return false;
    }
  }

  /**
   * Walks an XML text.
   *
   * @param file the name for messages
   * @throws UnreadableImageException METADATA when the XML is hostile or broken
   */
  public static void walk(String xml, String file, Visitor visitor)
      throws UnreadableImageException {
    if (xml.length() > LONGEST) {
      throw fault(file, "has XML of %s characters".formatted(xml.length()));
    }
    try {
      walk(factory().createXMLStreamReader(new StringReader(xml)), file, visitor);
    } catch (XMLStreamException e) {
      throw notWellFormed(file, e);
    }
  }

  /**
   * Walks an XML file from its beginning to its end without holding it.
   *
   * @throws UnreadableImageException METADATA when the XML is hostile or broken
   * @throws IOException when the file cannot be read from its disk
   */
  public static void walk(Path file, Visitor visitor) throws IOException {
    String name = file.getFileName().toString();
    if (Files.size(file) > LARGEST_FILE) {
      throw fault(name, "has XML of %s bytes".formatted(Files.size(file)));
    }
    try (InputStream in = Files.newInputStream(file)) {
      walk(factory().createXMLStreamReader(in), name, visitor);
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException failure) {
        throw failure;
      }
      throw notWellFormed(name, e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private static void walk(XMLStreamReader reader, String file, Visitor visitor)
      throws XMLStreamException, UnreadableImageException {
    int depth = 0;
    while (reader.hasNext() && !visitor.done()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw fault(file, "has XML nested deeper than %s elements".formatted(DEEPEST));
          }
          visitor.begin(reader.getLocalName(), reader);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            visitor.text(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          visitor.end(reader.getLocalName());
        }
        case XMLStreamConstants.DTD ->
            throw fault(file, "has XML with a document type, which is not accepted");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw fault(file, "has XML with an entity, which is not accepted");
        default -> {}
      }
    }
  }

  private static UnreadableImageException notWellFormed(String file, XMLStreamException e) {
    return new UnreadableImageException(
        ImageFault.METADATA,
        "%s has XML that is not well formed: %s".formatted(file, e.getMessage()),
        e);
  }

  static UnreadableImageException fault(String file, String sentence) {
    return new UnreadableImageException(ImageFault.METADATA, file + " " + sentence);
  }
}
