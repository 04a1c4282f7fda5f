package vn.motcua.queue;

import java.util.List;
import java.util.Optional;

/** What holds of a counter's queue (xếp hàng) from a day on, as its head entered it. */
public record QueueTerms(
        List<Line> lines,
        List<Window> windows,
        List<Priority> priorities,
        Turns turns,
        Times times,
        Appointments appointments) {
    public QueueTerms {
        lines = List.copyOf(lines);
        windows = List.copyOf(windows);
        priorities = List.copyOf(priorities);
    }

    /**
     * People who come for the same kind of thing, and wait together (nhóm dịch vụ).
     *
     * @param key one letter; numbers begin with it
     * @param about what belongs to it, in words of those who come; may be empty
     */
    public record Line(String key, String name, String about) {}

    /**
     * A window (quầy) of the counter.
     *
     * @param key as it stands over the window, 1 to 99
     * @param lines keys of those that it serves; empty for all
     */
    public record Window(String key, String name, List<String> lines) {
        public Window {
            lines = List.copyOf(lines);
        }

        public boolean serves(String line) {
            return lines.isEmpty() || lines.contains(line);
        }
    }

    /**
     * Who goes first (đối tượng ưu tiên).
     *
     * @param ground on which rule
     */
    public record Priority(String key, String name, String ground) {}

    /**
     * How those who go first and the others take turns when both wait.
     *
     * @param preferred how many of those who go first are called in a row, 1 to 9
     * @param ordinary how many of the others then, 1 to 9
     */
    public record Turns(int preferred, int ordinary) {}

    /**
     * @param callsBeforeAbsent how often somebody is called before the number may be put aside, 1 to 9
     * @param returnMinutes within how many minutes somebody who was put aside may come back, 0 to 240
     * @param opensBeforeMinutes how long before the working hours numbers are given, 0 to 120
     * @param keptDays after how many days a day's numbers are forgotten, 31 to 1100
     */
    public record Times(int callsBeforeAbsent, int returnMinutes, int opensBeforeMinutes, int keptDays) {}

    /**
     * Times that people choose before they come (đặt lịch hẹn).
     *
     * @param slotMinutes length of one, 5 to 120
     * @param perSlot how many may choose the same, for each line, 0 to 50; 0 for none offered
     * @param daysAhead how many days ahead, 1 to 60
     * @param leadHours how many hours before at the latest, 0 to 72
     * @param lateMinutes so many minutes late one is called as the appointment says; later, as everybody, 0 to 60
     */
    public record Appointments(int slotMinutes, int perSlot, int daysAhead, int leadHours, int lateMinutes) {}

    /** What a page proposes to who enters the first. */
    static final QueueTerms PROPOSED = new QueueTerms(
            List.of(),
            List.of(),
            List.of(),
            new Turns(2, 1),
            new Times(3, 30, 30, 400),
            new Appointments(15, 0, 14, 2, 15));

    public Optional<Line> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    public Optional<Window> window(String key) {
        return windows.stream().filter(window -> window.key().equals(key)).findFirst();
    }

    public Optional<Priority> priority(String key) {
        return priorities.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The lines that a window serves. */
    public List<Line> linesOf(Window window) {
        return lines.stream().filter(line -> window.serves(line.key())).toList();
    }
}
