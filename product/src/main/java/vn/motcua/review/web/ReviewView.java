package vn.motcua.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.review.Excepted;
import vn.motcua.review.Proposal;
import vn.motcua.review.ReviewRules;
import vn.motcua.review.UnusedProcedures.Line;
import vn.motcua.review.UnusedProcedures.Standing;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;

/** What the pages of the review show. */
public final class ReviewView {
    private ReviewView() {}

    public record Choice(String value, String text) {}

    /**
     * @param asked as the address says it
     * @param all how many of each standing before it was narrowed
     * @param isShort whether dossiers are known for less than the period
     */
    public record Listed(
            Map<String, String> asked,
            LocalDate from,
            LocalDate to,
            ReviewRules rules,
            @Nullable LocalDate reachesBackTo,
            boolean isShort,
            Map<Standing, Long> all,
            Standing shown,
            int number,
            List<Line> lines,
            Map<ProcedureCode, Proposal> proposed,
            List<Choice> agencies,
            List<String> fields,
            @Nullable String previous,
            @Nullable String next,
            List<BadInput.Finding> findings) {
        public Listed {
            asked = Map.copyOf(asked);
            all = Map.copyOf(all);
            lines = List.copyOf(lines);
            proposed = Map.copyOf(proposed);
            agencies = List.copyOf(agencies);
            fields = List.copyOf(fields);
            findings = List.copyOf(findings);
        }

        public String value(String name) {
            return asked.getOrDefault(name, "");
        }

        public String of(Standing standing) {
            return ReviewPages.href(ReviewPages.PATH, asked, "muc", standing.name());
        }

        public String file(String as) {
            return ReviewPages.href(ReviewPages.PATH + "/tai", asked, "muc", shown.name(), "dang", as);
        }

        public String of(Line line) {
            return ReviewPages.href(ReviewPages.PATH + "/" + line.code().value(), asked);
        }
    }

    /** @param address with what of the scope could be read; the rest is asked in the form */
    public record One(
            Line line,
            String place,
            LocalDate from,
            String address,
            String back,
            List<Proposal> proposals,
            List<Excepted> exceptions,
            List<Choice> agencies,
            Map<String, String> typed,
            List<BadInput.Finding> findings,
            String done) {
        public One {
            proposals = List.copyOf(proposals);
            exceptions = List.copyOf(exceptions);
            agencies = List.copyOf(agencies);
            typed = Map.copyOf(typed);
            findings = List.copyOf(findings);
        }

        public String value(String name) {
            return typed.getOrDefault(name, "");
        }

        /** What is wrong with a field; empty for nothing. */
        public List<BadInput.Finding> wrong(String name) {
            return findings.stream().filter(one -> one.pointer().equals(name)).toList();
        }

        /** Address of the door with the scope behind it. */
        public String door(String name) {
            int query = address.indexOf('?');
            return query < 0 ? address + name : address.substring(0, query) + name + address.substring(query);
        }
    }
}
