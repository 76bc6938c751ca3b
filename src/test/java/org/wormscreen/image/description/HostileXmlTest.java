package org.wormscreen.image.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/** XML that wants files, the network, memory or time. */
@Timeout(10)
class HostileXmlTest {

  private static final String BODY =
      "<OME><Image><Pixels DimensionOrder=\"XYCZT\" SizeC=\"1\" SizeZ=\"1\" SizeT=\"1\">"
          + "<Channel Name=\"%s\"/></Pixels></Image></OME>";

  private static String refused(String xml) {
    assertTrue(OmeXml.isLikely(xml), "taken for OME-XML");
    UnreadableImageException e =
        assertThrows(UnreadableImageException.class, () -> OmeXml.read(xml, "A01.tif"));
    assertEquals(ImageFault.METADATA, e.fault());
    return e.getMessage();
  }

  @Test
  void anExternalEntityReadsNoFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
    String message =
        refused(
            "<!DOCTYPE OME [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
                + BODY.formatted("&x;"));
    assertFalse(message.contains("hunter2"), message);
  }

  @Test
  void entitiesAndDocumentTypesReachNoNetwork() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
      refused("<!DOCTYPE OME SYSTEM \"%s\">".formatted(url) + BODY.formatted("a"));
      refused("<!DOCTYPE OME [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>" + BODY.formatted("a"));
      String include =
          "<OME xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\""
              + url
              + "\"/></OME>";
      refused(include);
      listener.setSoTimeout(200);
      assertThrows(SocketTimeoutException.class, listener::accept);
    }
  }

  @Test
  void aBillionLaughsAreNotLaughed() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE OME [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    refused(xml + "]>" + BODY.formatted("&l29;"));
  }

  @Test
  void aHundredThousandElementsInsideEachOtherAreRefused() {
    String deep = "<OME>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</OME>";
    assertTrue(refused(deep).contains("nested"));
  }

  @Test
  void anEndlessCommentIsRefused() {
    assertTrue(refused("<OME><!-- " + "x".repeat(40 << 20)).contains("characters"));
  }

  @Test
  void anAttributeOfMegabytesIsRefusedOrReadInBounds() throws IOException {
    String xml = BODY.formatted("x".repeat(1 << 20));
    assertEquals(1 << 20, OmeXml.read(xml, "A01.tif").orElseThrow().channelNames().get(0).length());
  }

  @Test
  void brokenXmlIsBadMetadata() {
    refused("<OME><Image>");
    refused("<OME></Image>");
    refused("<OME/>");
  }

  @Test
  void severalImagesOfOneFileLeaveItsPagesToStandForThemselves() throws IOException {
    assertTrue(OmeXml.read("<OME>" + BODY + BODY + "</OME>", "A01.tif").isEmpty());
    assertTrue(OmeXml.read("<OME><BinaryOnly MetadataFile=\"x\"/></OME>", "A01.tif").isEmpty());
  }

  @Test
  void missingAndSenselessCountsAreBadMetadata() {
    for (String bad : new String[] {"0", "-1", "1.5", "", "99999999999", "x"}) {
      refused(BODY.formatted("a").replace("SizeC=\"1\"", "SizeC=\"" + bad + "\""));
    }
    refused(BODY.formatted("a").replace("SizeT=\"1\"", ""));
    refused(BODY.formatted("a").replace("XYCZT", "XYZXT"));
  }
}
