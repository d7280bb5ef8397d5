package org.garant.log.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.log.Hash;
import org.garant.log.LogException;

/**
 * Shows that a tree only grew: its first leaves are all those of an earlier tree (RFC 6962, section
 * 2.1.2).
 *
 * @param oldSize leaves of the earlier tree, greater than 0
 * @param newSize leaves of the later tree, at least {@code oldSize}
 * @param path hashes as in RFC 6962; empty if the sizes are equal
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
  /** Copies; whether the numbers fit is what {@link #findProblem} tells. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Makes the proof between two sizes of one tree.
   *
   * @throws LogException unless 0 &lt; oldSize &lt;= newSize
   */
  public static ConsistencyProof make(Nodes nodes, long oldSize, long newSize) {
    if (oldSize <= 0 || oldSize > newSize) {
      throw new LogException("no proof from size " + oldSize + " to size " + newSize);
    }
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = newSize;
    while (oldSize != end) { // end > oldSize: the old tree's edge lies inside [start, end)
      long middle = start + MerkleTree.split(end - start);
      if (oldSize <= middle) {
        path.addFirst(nodes.range(middle, end));
        end = middle;
      } else {
        path.addFirst(nodes.range(start, middle));
        start = middle;
      }
    }
    if (start != 0) {
      path.addFirst(nodes.range(start, end));
    }
    return new ConsistencyProof(oldSize, newSize, path);
  }

  /**
   * Returns why this does not show that the tree with {@code newRoot} extends the one with {@code
   * oldRoot}, or empty if it does (RFC 9162, section 2.1.4.2, all steps).
   */
  public Optional<String> findProblem(Hash oldRoot, Hash newRoot) {
    if (oldSize <= 0 || oldSize > newSize) {
      return Optional.of("sizes must be 0 < old <= new, were " + oldSize + " and " + newSize);
    }
    int length = length(oldSize, newSize);
    if (path.size() != length) {
      return Optional.of("the path has " + path.size() + " hashes, it must have " + length);
    }
    if (oldSize == newSize) {
      return oldRoot.equals(newRoot)
          ? Optional.empty()
          : Optional.of("trees of one size have two roots");
    }
    long node = oldSize - 1;
    long last = newSize - 1;
    int rise = Long.numberOfTrailingZeros(~node);
    node >>= rise;
    last >>= rise;
    boolean oldRootIsNode = node == 0; // the old tree is a complete subtree of the new one
    Hash oldHash = oldRootIsNode ? oldRoot : path.getFirst();
    Hash newHash = oldHash;
    for (Hash sibling : oldRootIsNode ? path : path.subList(1, path.size())) {
      if ((node & 1) == 1 || node == last) {
        oldHash = MerkleTree.nodeHash(sibling, oldHash);
        newHash = MerkleTree.nodeHash(sibling, newHash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        newHash = MerkleTree.nodeHash(newHash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      return Optional.of("the path ends below the root");
    }
    if (!oldHash.equals(oldRoot)) {
      return Optional.of("the path leads to another old root");
    }
    return newHash.equals(newRoot)
        ? Optional.empty()
        : Optional.of("the path leads to another new root");
  }

  /** Returns how many hashes a proof between the two sizes has. */
  static int length(long oldSize, long newSize) {
    if (oldSize == newSize) {
      return 0;
    }
    int rise = Long.numberOfTrailingZeros(oldSize);
    boolean complete = Long.bitCount(oldSize) == 1;
    int fromNode = InclusionProof.length((oldSize - 1) >> rise, ((newSize - 1) >> rise) + 1);
    return complete ? fromNode : fromNode + 1;
  }
}
