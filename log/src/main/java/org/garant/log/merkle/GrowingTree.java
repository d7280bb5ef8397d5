package org.garant.log.merkle;

import java.util.ArrayList;
import java.util.List;
import org.garant.log.Hash;

/**
 * A tree that takes leaves one by one and knows its root at every size; it keeps log2(size) hashes.
 */
public final class GrowingTree {
  /** Roots of complete subtrees, largest first: one for each bit set in the size. */
  private final List<Hash> peaks = new ArrayList<>();

  private long size;

  /** Appends a leaf. */
  public void add(Hash leafHash) {
    Hash hash = leafHash;
    for (long carry = size; (carry & 1) == 1; carry >>= 1) {
      hash = MerkleTree.nodeHash(peaks.removeLast(), hash);
    }
    peaks.add(hash);
    size++;
  }

  /** Returns the number of leaves. */
  public long size() {
    return size;
  }

  /** Returns the root over all leaves so far. */
  public Hash root() {
    if (peaks.isEmpty()) {
      return MerkleTree.EMPTY_ROOT;
    }
    Hash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = MerkleTree.nodeHash(peaks.get(i), root);
    }
    return root;
  }
}
