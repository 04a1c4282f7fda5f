/**
 * How people write Vietnamese, read in one way by the product and by record linkage: text and its letters, names, personal
 * numbers, dates, the lunar calendar, communes before and after the reform of 1 July 2025. Functions of their arguments
 * alone: nothing is kept, no clock is read.
 */
@NullMarked
package motcua.vietnamese;

import org.jspecify.annotations.NullMarked;
