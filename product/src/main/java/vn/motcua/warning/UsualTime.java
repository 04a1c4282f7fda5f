package vn.motcua.warning;

import java.time.Duration;

/**
 * How long a step of a procedure took, from when it lay open to when it was finished, as time passes and not as offices work.
 *
 * @param number of how many that were finished
 * @param p90 nine of ten took no longer
 */
record UsualTime(int number, Duration median, Duration p90) {}
