/**
 * The harness behind {@code garant bench NAME}: every figure in {@code docs/BENCHMARKS.md} comes
 * from here, with the machine it was measured on.
 *
 * <p>Start at {@link org.garant.bench.Bench}; a new benchmark implements {@link
 * org.garant.bench.Benchmark} and is added to its list.
 */
@NullMarked
package org.garant.bench;

import org.jspecify.annotations.NullMarked;
