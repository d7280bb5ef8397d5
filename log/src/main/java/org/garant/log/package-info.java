/**
 * The evidence log: what an entry is, and the words every other package here uses.
 *
 * <p>An entry is a {@link org.garant.log.Leaf}: at most 1 KiB of canonical JSON that holds salted
 * commitments to {@link org.garant.log.Facet}s, never the facets themselves. Start at {@code
 * org.garant.log.write.LogWriter} to keep a log and at {@code org.garant.log.verify.LogVerifier} to
 * check one. Below them: {@code merkle} (RFC 6962 hashes and proofs), {@code note} (signed
 * checkpoints), {@code tile} (the published files), {@code journal} (what makes an entry durable),
 * {@code payload} (facets that can be erased).
 *
 * <p>Nothing here reads a clock or makes randomness: both are handed in.
 */
@NullMarked
package org.garant.log;

import org.jspecify.annotations.NullMarked;
