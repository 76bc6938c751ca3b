package org.wormscreen.bodymap;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of blocks of rows laid end to end in lines, each with a pixel of its neighbourhood on
 * either side: short loops are slow.
 */
final class Strip {

  /**
   * Columns {@code from} to {@code from + width} of the block of rows that begins at {@code top}.
   */
  private record Piece(int top, int from, int width, int at) {}

  private final List<Piece> pieces = new ArrayList<>();
  private int length;

  /** Pixels of a line, the neighbourhoods included. */
  int length() {
    return length;
  }

  /** This strip, or a new one in the list when this is full or not in it yet. */
  Strip roomFor(int width, int longest, List<Strip> strips) {
    if (!pieces.isEmpty() && length + width + 2 <= longest + 2) {
      return this;
    }
    Strip next = new Strip();
    strips.add(next);
    return next;
  }

  void add(int top, int from, int width) {
    pieces.add(new Piece(top, from, width, length));
    length += width + 2;
  }

  /** Lays one row of each piece into a line; pixel x of a piece is at its place + x + 1. */
  void gather(Planes planes, int channel, int row, float[] line) {
    for (Piece p : pieces) {
      planes.read(channel, p.top + row, p.from, line, p.at, p.width + 2);
    }
  }

  /** The same without the neighbourhood: pixel x of a piece is at its place + x. */
  void gatherInside(Planes planes, int channel, int row, float[] line) {
    for (Piece p : pieces) {
      planes.read(channel, p.top + row, p.from + 1, line, p.at, p.width);
    }
  }

  /** The pieces of a line: where the row begins and ends, and where in the line it does. */
  void each(int row, Visitor visit) {
    for (Piece p : pieces) {
      visit.take(p.top + row, p.from, p.width, p.at);
    }
  }

  /** A piece's row, its first column, its columns, its place in the line. */
  interface Visitor {
    void take(int y, int from, int width, int at);
  }

  /** The way back of {@link #gatherInside}, without rows below the last one. */
  void scatter(float[] line, Planes planes, int channel, int row) {
    for (Piece p : pieces) {
      if (p.top + row < planes.height) {
        planes.write(channel, p.top + row, p.from + 1, line, p.at, p.width);
      }
    }
  }
}
