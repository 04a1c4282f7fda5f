/** What a run says of itself: sentences, explanations, measures of quality, the page. */
@NullMarked
package motcua.linkage.report;

import org.jspecify.annotations.NullMarked;
