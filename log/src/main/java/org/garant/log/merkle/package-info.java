/**
 * The Merkle tree of RFC 6962, section 2.1: hashes, roots and proofs as pure functions.
 *
 * <p>Start at {@link org.garant.log.merkle.MerkleTree}.
 */
@NullMarked
package org.garant.log.merkle;

import org.jspecify.annotations.NullMarked;
