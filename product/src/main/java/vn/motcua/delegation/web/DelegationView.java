package vn.motcua.delegation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.delegation.Delegation;
import vn.motcua.delegation.DelegationFinding;
import vn.motcua.delegation.Powers;
import vn.motcua.sheets.SheetFinding;

/** What the pages of the register show. */
public final class DelegationView {
    private DelegationView() {}

    public record Choice(String value, String text) {}

    /** A decision in a list. */
    public record Entry(
            Delegation delegation,
            Delegation.Standing standing,
            String issuer,
            @Nullable LocalDate lastDay) {}

    /** @param next the page that follows; null on the last */
    public record Register(
            List<Entry> entries,
            List<Entry> endingSoon,
            int warnDays,
            @Nullable String previous,
            @Nullable String next,
            String done) {
        public Register {
            entries = List.copyOf(entries);
            endingSoon = List.copyOf(endingSoon);
        }
    }

    /** @param rows what does not fit in the table that was sent */
    public record Entering(
            DelegationForm form, List<SheetFinding> rows, List<Choice> agencies, List<Choice> replaceable) {
        public Entering {
            rows = List.copyOf(rows);
            agencies = List.copyOf(agencies);
            replaceable = List.copyOf(replaceable);
        }
    }

    /** @param name of the procedure; its code where it has none any more */
    public record Line(
            int row,
            String code,
            String name,
            String caseKey,
            String giver,
            String receiver,
            String office,
            String area,
            String style,
            LocalDate from,
            @Nullable LocalDate to) {}

    public record Found(DelegationFinding finding, String rows) {}

    public record Ended(Delegation.Ending ending, @Nullable String replacedBy) {}

    /**
     * One decision.
     *
     * @param findings what stands against a draft or must be known of it
     * @param replaces the decision it replaces, as it is quoted
     */
    public record One(
            Entry entry,
            List<Line> lines,
            int linesInAll,
            List<Found> findings,
            List<Ended> endings,
            @Nullable String replaces,
            @Nullable String previous,
            @Nullable String next,
            DelegationForm form,
            String done) {
        public One {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
            endings = List.copyOf(endings);
        }

        public boolean isStopped() {
            return findings.stream().anyMatch(one -> one.finding().rule().stops());
        }
    }

    /** @param other who decides where it is given; who is responsible where it is lent to the agency; else empty */
    public record PowerLine(Powers.Power power, String name, String other) {}

    /** What an agency may decide on a day. */
    public record PowersOn(
            String agency,
            String agencyId,
            LocalDate day,
            List<PowerLine> lines,
            Counts counts,
            String shown,
            List<Entry> endingSoon,
            @Nullable String previous,
            @Nullable String next,
            DelegationForm form) {
        public PowersOn {
            lines = List.copyOf(lines);
            endingSoon = List.copyOf(endingSoon);
        }
    }

    public record Counts(int byLaw, int received, int given) {}

    public record ShareLine(String agency, String agencyId, int given, int all) {
        /** In whole percent, down. */
        public int percent() {
            return given * 100 / all;
        }
    }

    public record Shares(LocalDate day, List<ShareLine> lines) {
        public Shares {
            lines = List.copyOf(lines);
        }
    }

    static Optional<String> page(String address, int page, boolean isThere) {
        return isThere
                ? Optional.of(address + (address.contains("?") ? "&" : "?") + "trang=" + page)
                : Optional.empty();
    }
}
