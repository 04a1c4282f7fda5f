/**
 * Finds procedures by the words people use: pure ranking over an index in memory, without database or Spring. How it ranks
 * is told in {@code docs/search.md}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {})
package vn.motcua.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
