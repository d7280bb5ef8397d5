package org.garant.log.tile;

import java.util.ArrayList;
import java.util.List;
import org.garant.log.Hash;
import org.garant.log.LogException;

/** The bytes of tiles and entry bundles (C2SP tlog-tiles). */
public final class Tiles {
  private static final int LENGTH_MAX = 0xFFFF;

  private Tiles() {}

  /** Returns the bytes of a tile: its hashes, one after the other. */
  public static byte[] tile(List<Hash> hashes) {
    byte[] bytes = new byte[hashes.size() * Hash.BYTES];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(bytes, i * Hash.BYTES);
    }
    return bytes;
  }

  /**
   * Reads the hashes of a tile.
   *
   * @throws LogException if the bytes are not {@code width} hashes
   */
  public static List<Hash> hashes(byte[] bytes, int width) {
    if (bytes.length != width * Hash.BYTES) {
      throw new LogException(
          "the tile has " + bytes.length + " bytes, it must have " + width * Hash.BYTES);
    }
    List<Hash> hashes = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      hashes.add(Hash.at(bytes, i * Hash.BYTES));
    }
    return hashes;
  }

  /** Returns the bytes of an entry bundle: each leaf after its length in two bytes, big-endian. */
  public static byte[] bundle(List<byte[]> leaves) {
    int size = 0;
    for (byte[] leaf : leaves) {
      size += 2 + leaf.length;
    }
    byte[] bytes = new byte[size];
    int at = 0;
    for (byte[] leaf : leaves) {
      if (leaf.length > LENGTH_MAX) {
        throw new LogException("a leaf in a bundle has at most 65535 bytes");
      }
      bytes[at] = (byte) (leaf.length >> 8);
      bytes[at + 1] = (byte) leaf.length;
      System.arraycopy(leaf, 0, bytes, at + 2, leaf.length);
      at += 2 + leaf.length;
    }
    return bytes;
  }

  /**
   * Reads the leaves of an entry bundle.
   *
   * @throws LogException if the bytes are not {@code width} leaves
   */
  public static List<byte[]> leaves(byte[] bytes, int width) {
    List<byte[]> leaves = new ArrayList<>(width);
    int at = 0;
    while (at < bytes.length && leaves.size() < width) {
      int length = at + 2 <= bytes.length ? ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF) : -1;
      if (length < 0 || at + 2 + length > bytes.length) {
        throw new LogException("the bundle ends inside its leaf " + leaves.size());
      }
      byte[] leaf = new byte[length];
      System.arraycopy(bytes, at + 2, leaf, 0, length);
      leaves.add(leaf);
      at += 2 + length;
    }
    if (leaves.size() < width) {
      throw new LogException("the bundle has " + leaves.size() + " leaves, it must have " + width);
    }
    if (at < bytes.length) {
      throw new LogException("the bundle goes on after its last leaf at byte " + at);
    }
    return leaves;
  }
}
