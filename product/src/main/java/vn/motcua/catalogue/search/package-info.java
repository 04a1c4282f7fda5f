/**
 * Finds procedures by the words people use: pure ranking over an index in memory, without database or Spring. How it ranks
 * is told in {@code docs/search.md}.
 */
@NullMarked
package vn.motcua.catalogue.search;

import org.jspecify.annotations.NullMarked;
