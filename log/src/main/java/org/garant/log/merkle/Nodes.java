package org.garant.log.merkle;

import java.util.List;
import org.garant.log.Hash;

/** Where the hashes of complete subtrees come from: leaf hashes in memory, or published tiles. */
@FunctionalInterface
public interface Nodes {
  /**
   * Returns the hash over the leaves from {@code index * 2^height} up to but not including {@code
   * (index + 1) * 2^height}; all of them exist.
   */
  Hash node(int height, long index);

  /** Returns the nodes over leaf hashes in memory. */
  static Nodes of(List<Hash> leafHashes) {
    return (height, index) ->
        MerkleTree.root(
            leafHashes.subList(
                Math.toIntExact(index << height), Math.toIntExact((index + 1) << height)));
  }

  /** Returns the root over the leaves from {@code start} up to but not including {@code end}. */
  default Hash range(long start, long end) {
    long size = end - start;
    if (Long.bitCount(size) == 1) {
      int height = Long.numberOfTrailingZeros(size);
      return node(height, start >> height);
    }
    long left = MerkleTree.split(size);
    return MerkleTree.nodeHash(range(start, start + left), range(start + left, end));
  }
}
