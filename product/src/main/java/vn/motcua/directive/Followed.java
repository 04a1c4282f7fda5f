package vn.motcua.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.directive.DirectiveLife.Standing;

/**
 * A directive with where it comes from and what happened to it.
 *
 * @param day as of which it is told
 * @param events up to that day
 * @param nearDays as the rules of the day have it
 */
public record Followed(Directive directive, Source source, LocalDate day, List<DirectiveEvent> events, int nearDays) {
    public Followed {
        events = events.stream().filter(event -> !event.on().isAfter(day)).toList();
    }

    public DirectiveLife life() {
        return DirectiveLife.of(events);
    }

    public Deadline deadline() {
        return directive.terms().deadline();
    }

    public Standing standing() {
        return life().standing(deadline(), day, nearDays);
    }

    public Optional<LocalDate> dueOn() {
        return life().dueOn(deadline());
    }

    public boolean isLate() {
        return life().isLate(deadline(), day);
    }

    public boolean isOver() {
        return life().phase().isOver();
    }

    /** As lists call it: number of its source and its own in it. */
    public String code() {
        return source.quoted() + " – " + directive.row();
    }
}
