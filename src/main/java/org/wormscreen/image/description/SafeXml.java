package org.wormscreen.image.description;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/** Walks the elements of an XML text of a stranger: no document type, no entity, bounded. */
final class SafeXml {

  private static final int LONGEST = 1 << 25;
  private static final int DEEPEST = 64;

  private SafeXml() {}

  /** Told of each element as it begins and ends. */
  interface Visitor {

    /** An element begins; its attributes can be asked from the reader. */
    void begin(String element, XMLStreamReader at) throws UnreadableImageException;

    /** An element ends. */
    default void end(String element) {}

    /** Whether the rest need not be read. */
    default boolean done() {
      return false;
    }
  }

  static void walk(String xml, String file, Visitor visitor) throws UnreadableImageException {
    if (xml.length() > LONGEST) {
      throw fault(file, "has XML of %d characters".formatted(xml.length()));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      int depth = 0;
      while (reader.hasNext() && !visitor.done()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw fault(file, "has XML nested deeper than %d elements".formatted(DEEPEST));
            }
            visitor.begin(reader.getLocalName(), reader);
          }
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
    } catch (XMLStreamException e) {
      throw new UnreadableImageException(
          ImageFault.METADATA,
          "%s has XML that is not well formed: %s".formatted(file, e.getMessage()),
          e);
    }
  }

  static UnreadableImageException fault(String file, String sentence) {
    return new UnreadableImageException(ImageFault.METADATA, file + " " + sentence);
  }
}
