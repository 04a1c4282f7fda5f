package vn.motcua.queue;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.WorkingTime;

/** The times of a day that can be chosen: whole ones within the working hours. */
final class Slots {
    private Slots() {}

    /** @return minutes of the day at which they begin */
    static List<Integer> of(List<WorkingTime> times, int slotMinutes) {
        var slots = new ArrayList<Integer>();
        for (var time : times) {
            for (int at = time.fromMinute(); at + slotMinutes <= time.toMinute(); at += slotMinutes) {
                slots.add(at);
            }
        }
        return slots;
    }
}
