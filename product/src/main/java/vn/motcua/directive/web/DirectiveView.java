package vn.motcua.directive.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.Committee;
import vn.motcua.directive.DirectiveEvent;
import vn.motcua.directive.DirectiveFigures;
import vn.motcua.directive.DirectiveLife.Standing;
import vn.motcua.directive.DirectiveRules;
import vn.motcua.directive.Followed;
import vn.motcua.directive.Source;
import vn.motcua.sheets.SheetFinding;

/** What the pages of directives show. */
public final class DirectiveView {
    private DirectiveView() {}

    public record Choice(String value, String text) {}

    /** When something is owed: the headings of a unit's list, in this order. */
    public enum Group {
        OVERDUE,
        TODAY,
        THIS_WEEK,
        LATER,
        SUBMITTED,
        WITHOUT_DAY
    }

    /** One in a list. */
    public record Card(
            Followed followed,
            Standing standing,
            String lead,
            String giver,
            List<String> partners,
            @Nullable LocalDate due) {
        public Card {
            partners = List.copyOf(partners);
        }

        public String address() {
            return DirectivePages.PATH + "/" + followed.directive().id();
        }

        public String title() {
            return followed.directive().terms().title();
        }
    }

    /** @param cards none is left out */
    public record Part(Group group, List<Card> cards) {
        public Part {
            cards = List.copyOf(cards);
        }
    }

    /**
     * A unit's list.
     *
     * @param q what is looked for
     * @param inAll before anything was looked for
     */
    public record Mine(String q, int inAll, List<Part> parts, boolean mayGive, LocalDate day) {
        public Mine {
            parts = List.copyOf(parts);
        }

        public int shown() {
            return parts.stream().mapToInt(part -> part.cards().size()).sum();
        }
    }

    /** What a unit owes the giver. */
    public record Owing(String unit, int late, int near, int waiting, int runs, List<Card> pressing) {
        public Owing {
            pressing = List.copyOf(pressing);
        }
    }

    /** @param waiting what was handed in or asked for and waits for the giver */
    public record Giver(String q, List<Card> waiting, List<Owing> units, boolean mayGive, LocalDate day) {
        public Giver {
            waiting = List.copyOf(waiting);
            units = List.copyOf(units);
        }
    }

    /**
     * Something that happened.
     *
     * @param href what a link leads to; null for what leads nowhere
     */
    public record Happened(
            DirectiveEvent event, String agency, @Nullable String href) {}

    /**
     * One directive.
     *
     * @param asOf the past day as of which it is told; null for now
     * @param acts what may be done to it by who looks, as far as its state goes
     */
    public record One(
            Card card,
            List<Happened> history,
            List<Card> parts,
            @Nullable Card whole,
            @Nullable LocalDate asOf,
            List<String> acts,
            boolean mayOpenPapers,
            DirectiveRules rules,
            DirectiveForm form,
            String done) {
        public One {
            history = List.copyOf(history);
            parts = List.copyOf(parts);
            acts = List.copyOf(acts);
        }

        public String address() {
            return card.address();
        }

        public boolean may(String act) {
            return acts.contains(act);
        }

        public @Nullable LocalDate askedFor() {
            var asked = card.followed().life().asked();
            return asked == null ? null : asked.until();
        }

        public @Nullable LocalDate offered() {
            var asked = card.followed().life().asked();
            return asked == null ? null : asked.offered();
        }
    }

    /** @param rows what does not fit in the table that was sent */
    public record Entering(
            DirectiveForm form,
            List<SheetFinding> rows,
            List<Choice> givers,
            List<Choice> committees,
            List<Choice> agencies) {
        public Entering {
            rows = List.copyOf(rows);
            givers = List.copyOf(givers);
            committees = List.copyOf(committees);
            agencies = List.copyOf(agencies);
        }
    }

    /** A directive of a source before or after it was given. */
    public record Line(
            int row,
            String title,
            String product,
            String lead,
            List<String> partners,
            String written,
            @Nullable LocalDate day,
            String kind,
            String address) {
        public Line {
            partners = List.copyOf(partners);
        }
    }

    public record OneSource(
            Source source,
            String giver,
            @Nullable String committee,
            List<Line> lines,
            DirectiveForm form,
            String done) {
        public OneSource {
            lines = List.copyOf(lines);
        }

        public String address() {
            return SourcePages.PATH + "/" + source.id();
        }
    }

    public record Sources(List<Source> sources) {
        public Sources {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Counts of a unit.
     *
     * @param unit empty for all
     */
    public record CountLine(String unit, String unitId, DirectiveFigures.Counts counts) {}

    public record Figures(
            Map<String, String> asked,
            String period,
            LocalDate first,
            LocalDate last,
            List<CountLine> lines,
            CountLine all,
            List<Choice> committees,
            List<Choice> units,
            DirectiveForm form) {
        public Figures {
            asked = Map.copyOf(asked);
            lines = List.copyOf(lines);
            committees = List.copyOf(committees);
            units = List.copyOf(units);
        }
    }

    /** The list behind a number. */
    public record Behind(
            String title,
            String back,
            String file,
            LocalDate asOf,
            int number,
            List<Card> cards,
            @Nullable String previous,
            @Nullable String next) {
        public Behind {
            cards = List.copyOf(cards);
        }
    }

    /** @param standing the name of the agency that works for it */
    public record CommitteeLine(
            Committee committee, String standing, @Nullable String mergedInto, boolean isOn) {}

    public record CommitteeList(
            List<CommitteeLine> lines, List<Choice> agencies, List<Choice> running, DirectiveForm form, String done) {
        public CommitteeList {
            lines = List.copyOf(lines);
            agencies = List.copyOf(agencies);
            running = List.copyOf(running);
        }
    }
}
