package org.garant.log.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.log.Hash;
import org.garant.log.LogException;

/**
 * Shows that a leaf stands at an index of a tree (RFC 6962, section 2.1.1).
 *
 * @param index position of the leaf, below {@code size}
 * @param size number of leaves, greater than 0
 * @param path hashes from the leaf's neighbour up to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  /** Copies; whether the numbers fit is what {@link #findProblem} tells. */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /**
   * Makes the proof for the leaf at {@code index} of the first {@code size} leaves.
   *
   * @throws LogException if there is no such leaf
   */
  public static InclusionProof make(Nodes nodes, long index, long size) {
    if (index < 0 || index >= size) {
      throw new LogException("index " + index + " is not in a tree of " + size + " leaves");
    }
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = size;
    while (end - start > 1) {
      long middle = start + MerkleTree.split(end - start);
      if (index < middle) {
        path.addFirst(nodes.range(middle, end));
        end = middle;
      } else {
        path.addFirst(nodes.range(start, middle));
        start = middle;
      }
    }
    return new InclusionProof(index, size, path);
  }

  /**
   * Returns why this does not show that {@code leafHash} stands at the index under {@code root}, or
   * empty if it does (RFC 9162, section 2.1.3.2, all steps).
   */
  public Optional<String> findProblem(Hash leafHash, Hash root) {
    if (index < 0 || index >= size) {
      return Optional.of("index " + index + " is not below the tree size " + size);
    }
    int length = length(index, size);
    if (path.size() != length) {
      return Optional.of("the path has " + path.size() + " hashes, it must have " + length);
    }
    Hash hash = leafHash;
    long node = index;
    long last = size - 1;
    for (Hash sibling : path) {
      if ((node & 1) == 1 || node == last) {
        hash = MerkleTree.nodeHash(sibling, hash);
        while ((node & 1) == 0 && node != 0) { // a node without a right neighbour rises unchanged
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleTree.nodeHash(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      return Optional.of("the path ends below the root");
    }
    return hash.equals(root) ? Optional.empty() : Optional.of("the path leads to another root");
  }

  /** Returns how many hashes lead from leaf {@code index} to the root of {@code size} leaves. */
  static int length(long index, long size) {
    int inner = 64 - Long.numberOfLeadingZeros(index ^ (size - 1));
    return inner + Long.bitCount(index >> inner);
  }
}
