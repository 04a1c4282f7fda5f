/**
 * Where a clerk decides the pairs that a run left open: a page on this machine, one pair after the other, one key for each
 * decision. Decisions go to {@code decisions.jsonl} of the run's folder before the next pair is shown.
 */
@NullMarked
package motcua.linkage.review;

import org.jspecify.annotations.NullMarked;
