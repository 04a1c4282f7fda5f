package vn.motcua.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.DocumentId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Validity;

/**
 * A decision of the register (quyết định phân cấp, ủy quyền).
 *
 * @param endings what ended it early and was not taken back
 */
public record Delegation(
        DelegationId id,
        DelegationHead head,
        Registered registered,
        List<Ending> endings,
        @Nullable Paper paper) {
    /** How far it has come. */
    public enum State {
        /** Entered and looked at; nothing follows from it. */
        DRAFT,
        /** In the register: it holds on its days. */
        BROUGHT_IN,
        /** A draft that was put away. */
        DROPPED,
        /** Taken out again before its first day. */
        UNDONE
    }

    /** How it stands on a day. */
    public enum Standing {
        DRAFT,
        COMING,
        IN_FORCE,
        ENDED,
        TAKEN_BACK
    }

    /** @param broughtInAt null for what never was in the register */
    public record Registered(
            State state,
            AccountId enteredBy,
            Instant enteredAt,
            @Nullable Instant broughtInAt) {}

    /** The decision's own file. */
    public record Paper(DocumentId document, String name) {}

    /**
     * Another decision ends it.
     *
     * @param lastDay the last day on which it holds; the day before its first where it never will
     * @param replacedBy the decision of the register that takes its place; null where it is revoked
     */
    public record Ending(
            UUID id,
            String number,
            LocalDate decidedOn,
            String reason,
            LocalDate lastDay,
            @Nullable DelegationId replacedBy) {}

    public Delegation {
        endings = List.copyOf(endings);
    }

    /** The last day on which anything of it holds; none where no end is known. */
    public Optional<LocalDate> lastDay() {
        return Stream.concat(
                        Stream.ofNullable(head.validity().to()),
                        endings.stream().map(Ending::lastDay))
                .min(LocalDate::compareTo);
    }

    /** The days of these that are left when it ends early; none where nothing is left or it is not in the register. */
    public Optional<Validity> holding(Validity stated) {
        if (registered.state() != State.BROUGHT_IN) {
            return Optional.empty();
        }
        var last = lastDay().orElse(null);
        var to = stated.to();
        if (last != null && (to == null || last.isBefore(to))) {
            to = last;
        }
        return to != null && to.isBefore(stated.from())
                ? Optional.empty()
                : Optional.of(new Validity(stated.from(), to));
    }

    public Standing standing(LocalDate day) {
        return switch (registered.state()) {
            case DRAFT -> Standing.DRAFT;
            case DROPPED, UNDONE -> Standing.TAKEN_BACK;
            case BROUGHT_IN -> {
                if (lastDay().filter(last -> last.isBefore(day)).isPresent()) {
                    yield Standing.ENDED;
                }
                yield head.validity().from().isAfter(day) ? Standing.COMING : Standing.IN_FORCE;
            }
        };
    }

    /** Whether it ends on one of so many days from this one on, this one included. */
    public boolean endsWithin(int days, LocalDate day) {
        return standing(day) == Standing.IN_FORCE
                && lastDay().filter(last -> !last.isAfter(day.plusDays(days))).isPresent();
    }

    /** As papers quote it: {@code Quyết định số 45/QĐ-UBND ngày 01/02/2026}. */
    public String quoted() {
        return Quoted.of(head.number(), head.decidedOn());
    }
}
