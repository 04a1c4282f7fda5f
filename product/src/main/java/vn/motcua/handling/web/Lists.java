package vn.motcua.handling.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilingReferences;
import vn.motcua.dossier.Stage;
import vn.motcua.handling.DossierLists;
import vn.motcua.handling.DossierLists.Shelf;
import vn.motcua.handling.DossierSearch;
import vn.motcua.presentation.OnPaper;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** The lists of a counter and of an agency as pages show them: each dossier with its procedure and whose turn it is. */
@Component
class Lists {
    /** What the list is called in addresses. */
    private static String tabOf(Shelf shelf) {
        return switch (shelf) {
            case SUBMITTED -> "cho-tiep-nhan";
            case AWAITING_PAYMENT -> "cho-nop-phi";
            case AWAITING_SUPPLEMENT -> "cho-bo-sung";
            case IN_HANDLING -> "dang-giai-quyet";
            case DECIDED -> "tra-ket-qua";
            case ENDED -> "da-ket-thuc";
        };
    }

    /**
     * What the address says.
     *
     * @param noi which counter or agency
     * @param tab which list
     * @param tiep where the page begins
     * @param q what is searched
     */
    record Asked(
            @Nullable String noi,
            @Nullable String tab,
            @Nullable String tiep,
            @Nullable String q) {
        private static final int SEARCH_LENGTH_MAX = 200;

        String search() {
            var asked = q == null ? "" : q.strip();
            return asked.substring(0, Math.min(asked.length(), SEARCH_LENGTH_MAX));
        }

        Shelf shelf(Shelf usual) {
            return Arrays.stream(Shelf.values())
                    .filter(shelf -> tabOf(shelf).equals(tab))
                    .findFirst()
                    .orElse(usual);
        }

        /** The place asked for, or the first. */
        CounterDesk.Counter of(List<CounterDesk.Counter> places) {
            return places.stream()
                    .filter(one -> one.id().toString().equals(noi))
                    .findFirst()
                    .orElse(places.getFirst());
        }
    }

    /**
     * @param reference under which people quote it before it has a number
     * @param standing whose turn it is; nobody's where the stage itself says it
     */
    record Row(
            Dossiers.Line line,
            String procedure,
            String caseName,
            String reference,
            Turns.Standing standing,
            boolean isLate) {}

    /**
     * @param path where the lists stand
     * @param asked what was searched for; empty for the lists
     * @param read what a search was understood as, where that is no name and no part of a number; empty else
     * @param isCut whether a search found more than is shown
     */
    record View(
            String path,
            List<CounterDesk.Counter> places,
            CounterDesk.Counter place,
            Shelf shelf,
            DossierLists.Counts counts,
            List<Row> rows,
            @Nullable String cursor,
            @Nullable String nextCursor,
            String asked,
            String read,
            boolean isCut) {
        View {
            places = List.copyOf(places);
            rows = List.copyOf(rows);
        }

        String href(Shelf other) {
            return href(other, null);
        }

        private String href(Shelf other, @Nullable String from) {
            var address = UriComponentsBuilder.fromPath(path);
            if (places.size() > 1) {
                address.queryParam("noi", place.id());
            }
            address.queryParam("tab", tabOf(other));
            if (from != null) {
                address.queryParam("tiep", from);
            }
            return address.encode().toUriString();
        }

        @Nullable
        String next() {
            return nextCursor == null ? null : href(shelf, nextCursor);
        }

        @Nullable
        String first() {
            return cursor == null ? null : href(shelf, null);
        }

        String count(int number) {
            return number < DossierLists.Counts.MAX ? Integer.toString(number) : DossierLists.Counts.MAX + "+";
        }

        boolean isCounter() {
            return path.equals("/mot-cua");
        }

        /** Whether several of these can be received, or handed over, one beside the other. */
        boolean isManyAtOnce() {
            return isCounter()
                    && asked.isEmpty()
                    && rows.size() > 1
                    && (shelf == Shelf.SUBMITTED || shelf == Shelf.DECIDED);
        }

        String hrefOf(Row row) {
            var id = row.line().id();
            if (!isCounter()) {
                return "/ho-so/" + id;
            }
            return "/mot-cua/" + id + (row.line().stage() == Stage.DECIDED ? "/tra-ket-qua" : "");
        }
    }

    private final DossierLists lists;
    private final DossierSearch search;
    private final ProcedureWords procedures;
    private final Turns turns;
    private final FilingReferences references;
    private final Messages messages;
    private final Clock clock;

    Lists(
            DossierLists lists,
            DossierSearch search,
            ProcedureWords procedures,
            Turns turns,
            FilingReferences references,
            Messages messages,
            Clock clock) {
        this.messages = messages;
        this.search = search;
        this.references = references;
        this.lists = lists;
        this.procedures = procedures;
        this.turns = turns;
        this.clock = clock;
    }

    View counter(List<CounterDesk.Counter> counters, Asked asked, Language language) {
        var place = new DossierLists.Counter(asked.of(counters).id());
        return view(new Wanted("/mot-cua", counters, place, asked.shelf(Shelf.SUBMITTED)), asked, language);
    }

    View agency(List<CounterDesk.Counter> agencies, Asked asked, Language language) {
        var place = new DossierLists.Deciding(asked.of(agencies).id());
        return view(new Wanted("/ho-so", agencies, place, asked.shelf(Shelf.IN_HANDLING)), asked, language);
    }

    private record Wanted(String path, List<CounterDesk.Counter> places, DossierLists.Place place, Shelf shelf) {}

    private View view(Wanted wanted, Asked asked, Language language) {
        var now = clock.instant();
        boolean isSearch = !asked.search().isEmpty();
        var found = isSearch ? search.find(wanted.place(), asked.search()) : new DossierSearch.Found(List.of(), false);
        var page = isSearch
                ? new Dossiers.Page(found.lines(), null)
                : lists.on(wanted.place(), wanted.shelf(), asked.tiep());
        return new View(
                wanted.path(),
                wanted.places(),
                asked.of(wanted.places()),
                wanted.shelf(),
                lists.counts(wanted.place(), now),
                rows(page.lines(), language, now),
                asked.tiep(),
                page.next(),
                asked.search(),
                OnPaper.read(asked.search())
                        .map(paper -> messages.text(language, key(paper), paper.text()))
                        .orElse(""),
                found.isCut());
    }

    private static String key(OnPaper paper) {
        return "handling.search.read."
                + switch (paper) {
                    case OnPaper.Numbered _ -> "number";
                    case OnPaper.Filing _ -> "filing";
                    case OnPaper.MistypedFiling _ -> "mistyped";
                    case OnPaper.Money _ -> "money";
                    case OnPaper.Result _ -> "result";
                    case OnPaper.Page _ -> "page";
                    case OnPaper.OtherAddress _ -> "address";
                    case OnPaper.Card _ -> "card";
                    case OnPaper.Person _ -> "person";
                };
    }

    private List<Row> rows(List<Dossiers.Line> lines, Language language, Instant now) {
        var names = procedures.names(
                lines.stream().map(Dossiers.Line::procedure).distinct().toList());
        var handled = lines.stream()
                .filter(line -> line.stage() == Stage.IN_HANDLING)
                .map(Lists::id)
                .toList();
        var open = turns.of(handled, language);
        var quoted = references.of(lines.stream()
                .filter(line -> line.number() == null)
                .map(Lists::id)
                .toList());
        return lines.stream()
                .map(line -> new Row(
                        line,
                        names.getOrDefault(line.procedure(), line.procedure()),
                        procedures.caseName(line.service(), line.caseKey(), language),
                        quoted.containsKey(id(line)) ? String.valueOf(quoted.get(id(line))) : "",
                        open.getOrDefault(id(line), Turns.Standing.NONE),
                        line.stage() == Stage.IN_HANDLING && line.shelvedAt().isBefore(now)))
                .toList();
    }

    private static UUID id(Dossiers.Line line) {
        return line.id().value();
    }
}
