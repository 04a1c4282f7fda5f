package vn.motcua.directive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/** Reads a directive from the words in which people write it, typed or in a table; says all that does not fit. */
@Component
public class DirectiveWords {
    public static final String ROW = "ROW";
    public static final String TITLE = "TITLE";
    public static final String LEAD = "LEAD";
    public static final String PARTNERS = "PARTNERS";
    public static final String PRODUCT = "PRODUCT";
    public static final String DEADLINE = "DEADLINE";
    public static final String DAY = "DAY";
    public static final String PART_OF = "PART_OF";
    private static final Pattern BETWEEN = Pattern.compile("[;\\n]+");

    private final Agencies agencies;

    DirectiveWords(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @param terms null where something does not fit */
    public record Read(Directive.@Nullable Terms terms, Map<String, Said> findings) {
        public Read {
            findings = Map.copyOf(findings);
        }
    }

    /**
     * @param cells what is written, by the key of its column; empty for nothing
     * @param day the day of the source, on which its agencies must be open
     */
    public Read read(UnaryOperator<String> cells, LocalDate day) {
        return new Reading(cells, day).read();
    }

    private final class Reading {
        private final UnaryOperator<String> cells;
        private final LocalDate day;
        private final Map<String, Said> findings = new LinkedHashMap<>();

        Reading(UnaryOperator<String> cells, LocalDate day) {
            this.cells = cells;
            this.day = day;
        }

        Read read() {
            var title = bounded(TITLE, Directive.TITLE_MAX);
            if (title.isEmpty()) {
                bad(TITLE, "title-missing");
            }
            var lead = lead();
            var partners = partners(lead.orElse(null));
            var product = bounded(PRODUCT, Directive.PRODUCT_MAX);
            var deadline = deadline();
            if (!findings.isEmpty() || lead.isEmpty() || deadline.isEmpty()) {
                return new Read(null, findings);
            }
            return new Read(new Directive.Terms(title, product, lead.get(), partners, deadline.get(), null), findings);
        }

        private void bad(String key, String why, Object... facts) {
            findings.putIfAbsent(key, Said.of("directive.bad." + why, facts));
        }

        private String bounded(String key, int most) {
            var word = Text.line(cells.apply(key));
            if (word.length() > most) {
                bad(key, "long", most);
            }
            return word;
        }

        private Optional<AgencyId> lead() {
            var word = Text.line(cells.apply(LEAD));
            if (word.isEmpty()) {
                bad(LEAD, "lead-missing");
                return Optional.empty();
            }
            var found = named(word, day);
            if (found.isEmpty()) {
                bad(LEAD, "agency", word);
            }
            return found;
        }

        private List<AgencyId> partners(@Nullable AgencyId lead) {
            var found = new ArrayList<AgencyId>();
            for (var word : BETWEEN.splitAsStream(cells.apply(PARTNERS)).toList()) {
                var line = Text.line(word);
                if (line.isEmpty()) {
                    continue;
                }
                var one = named(line, day);
                if (one.isEmpty()) {
                    bad(PARTNERS, "agency", line);
                } else if (!one.get().equals(lead) && !found.contains(one.get())) {
                    found.add(one.get());
                }
            }
            if (found.size() > Directive.PARTNERS_MAX) {
                bad(PARTNERS, "partners", Directive.PARTNERS_MAX);
            }
            return found;
        }

        private Optional<Deadline> deadline() {
            var written = bounded(DEADLINE, Deadline.WRITTEN_MAX);
            var typed = Text.line(cells.apply(DAY));
            if (written.length() > Deadline.WRITTEN_MAX) {
                return Optional.empty();
            }
            if (typed.isEmpty()) {
                var read = DeadlineWords.read(written);
                if (read.isEmpty()) {
                    bad(DEADLINE, written.isEmpty() ? "deadline-missing" : "deadline");
                }
                return read.filter(this::isNotBefore);
            }
            try {
                var last = WrittenTime.day(typed);
                var read = DeadlineWords.read(written).map(Deadline::kind).filter(Deadline.Kind::isPeriodic);
                return Optional.of(new Deadline(written, read.orElse(Deadline.Kind.DATE), last, ""))
                        .filter(this::isNotBefore);
            } catch (DateTimeException _) {
                bad(DAY, "day");
                return Optional.empty();
            }
        }

        private boolean isNotBefore(Deadline deadline) {
            var last = deadline.day();
            if (last != null && last.isBefore(day)) {
                bad(DAY, "before-source", day);
                return false;
            }
            return true;
        }
    }

    /** By code, by a name that only one has or begins with, or by id. */
    Optional<AgencyId> named(String word, LocalDate day) {
        var byCode = agencies.byCode(word, day).map(Agency::id);
        if (byCode.isPresent()) {
            return byCode;
        }
        var folded = SearchText.fold(word);
        var open = agencies.all(day);
        var named = open.stream()
                .filter(agency -> SearchText.fold(agency.name(day)).equals(folded))
                .toList();
        if (named.isEmpty()) {
            named = open.stream()
                    .filter(agency -> SearchText.fold(agency.name(day)).startsWith(folded + " "))
                    .toList();
        }
        return named.size() == 1 ? Optional.of(named.getFirst().id()) : byId(word, day);
    }

    private Optional<AgencyId> byId(String word, LocalDate day) {
        try {
            return agencies.find(new AgencyId(UUID.fromString(word)))
                    .filter(agency -> agency.isOpenOn(day))
                    .map(Agency::id);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
