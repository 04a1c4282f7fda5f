package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/** A day or a stretch of working time that counted towards a limit. */
public sealed interface Counted {
    LocalDate day();

    /** @param number which day of the limit it is, from 1 */
    record Day(LocalDate day, int number) implements Counted {}

    /** @param to end on the same day; 00:00 stands for 24:00 */
    record Hours(LocalDate day, LocalTime from, LocalTime to) implements Counted {}
}
