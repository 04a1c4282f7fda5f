package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A day that differs from the ordinary week, as it stands in the records.
 *
 */
record DayRow(UUID id, Entry entry, Status status) {
    /** Only confirmed days count. */
    enum Status {
        PROPOSED,
        CONFIRMED,
        WITHDRAWN;

        String textKey() {
            return "calendar.status." + name();
        }
    }

    /** What the row says. */
    record Entry(LocalDate day, DayKind kind, List<WorkingTime> times, String nameVi, String nameEn, String source) {
        Entry {
            times = List.copyOf(times);
            if (!kind.isException() || times.isEmpty() == (kind == DayKind.MAKE_UP)) {
                throw new IllegalArgumentException(
                        "A make-up day has times, a day off has none, but " + day + " is " + kind + " with " + times);
            }
        }

        static Entry off(LocalDate day, DayKind kind, String nameVi, String nameEn, String source) {
            return new Entry(day, kind, List.of(), nameVi, nameEn, source);
        }
    }

    LocalDate day() {
        return entry.day();
    }
}
