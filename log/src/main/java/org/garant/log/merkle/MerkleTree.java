package org.garant.log.merkle;

import java.util.List;
import org.garant.log.Hash;

/** Hashes and roots (RFC 6962, section 2.1). */
public final class MerkleTree {
  /** The root of a tree without leaves: SHA-256 of nothing. */
  public static final Hash EMPTY_ROOT = Hash.sha256();

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleTree() {}

  /** Returns SHA-256(0x00, leaf). */
  public static Hash leafHash(byte[] leaf) {
    return Hash.sha256(LEAF, leaf);
  }

  /** Returns SHA-256(0x01, left, right). */
  public static Hash nodeHash(Hash left, Hash right) {
    return Hash.sha256(NODE, left, right);
  }

  /**
   * Returns the root over {@code hashes}, which are those of leaves or of complete subtrees of one
   * size (the last may be smaller).
   */
  public static Hash root(List<Hash> hashes) {
    if (hashes.isEmpty()) {
      return EMPTY_ROOT;
    }
    Hash[] level = hashes.toArray(new Hash[0]);
    // Pairing neighbours and carrying an odd last one up gives the same tree as splitting at the
    // largest power of two.
    for (int count = level.length; count > 1; count = (count + 1) / 2) {
      for (int i = 0; i < count / 2; i++) {
        level[i] = nodeHash(level[2 * i], level[2 * i + 1]);
      }
      if (count % 2 == 1) {
        level[count / 2] = level[count - 1];
      }
    }
    return level[0];
  }

  /** Returns the root that the first {@code size} leaves had. */
  public static Hash rootAt(List<Hash> leafHashes, int size) {
    return root(leafHashes.subList(0, size));
  }

  /** Returns the largest power of two below {@code size}, which is at least 2. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
