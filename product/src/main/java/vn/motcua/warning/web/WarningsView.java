package vn.motcua.warning.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.scorecard.Scope;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.warning.Ladder;
import vn.motcua.warning.Letters;
import vn.motcua.warning.PlaceWarnings;
import vn.motcua.warning.Rung;
import vn.motcua.warning.WarnedDossier;

/**
 * The page of warnings.
 *
 * @param isMine whether it is about the officer's own work, wherever it lies
 * @param places to choose from, by what an address calls them
 * @param rung chosen; null for all
 * @param lists whether the dossiers are for this officer, or their number only
 * @param judgedAt when the last round ended; null before the first
 * @param isCounted whether everything in the log was counted
 * @param names of procedures by code
 */
record WarningsView(
        Scope scope,
        boolean isMine,
        String place,
        Map<String, String> places,
        Map<Rung, Long> counts,
        @Nullable Rung rung,
        int page,
        boolean lists,
        List<Line> lines,
        Ladder ladder,
        @Nullable Instant judgedAt,
        boolean isCounted,
        List<Letters.Told> letters,
        List<String> uncovered,
        List<PlaceWarnings.Ending> ending,
        List<Finding> findings,
        String done,
        Map<String, String> names) {
    private static final double SECONDS_OF_DAY = 86_400;

    /**
     * @param holder name of who has the step; empty where nobody has
     * @param putOffBy name of who put it off; empty where nobody did
     * @param typed what was typed to put it off and cannot be taken; null for nothing
     */
    record Line(
            WarnedDossier of,
            String holder,
            String desk,
            String putOffBy,
            boolean mayPutOff,
            WarningsPage.@Nullable Typed typed) {
        String reason() {
            return typed == null ? "" : typed.text();
        }

        String until() {
            return typed == null || typed.until() == null ? "" : typed.until();
        }

        String step(Language language) {
            var name = language == Language.VI ? of.stepVi() : of.stepEn();
            return name == null ? "" : name;
        }
    }

    WarningsView {
        places = new LinkedHashMap<>(places);
        counts = new LinkedHashMap<>(counts);
        lines = List.copyOf(lines);
        letters = List.copyOf(letters);
        uncovered = List.copyOf(uncovered);
        ending = List.copyOf(ending);
        findings = List.copyOf(findings);
        names = Map.copyOf(names);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many the list has in all its pages. */
    long number() {
        return rung == null ? total() : counts.getOrDefault(rung, 0L);
    }

    long unread() {
        return letters.stream().filter(Letters.Told::isNew).count();
    }

    /** How many came to each urgent rung since the officer last looked. */
    Map<Rung, Long> urgentNews() {
        var news = new LinkedHashMap<Rung, Long>();
        for (var letter : letters) {
            var rung = letter.rung();
            if (letter.isNew() && rung != null) {
                news.merge(rung, 1L, Long::sum);
            }
        }
        return news;
    }

    static String href(Scope scope, boolean isMine, @Nullable String rung) {
        var whose = isMine ? "mine" : "unit";
        return rung == null
                ? scope.href(WarningsPage.ADDRESS, "whose", whose)
                : scope.href(WarningsPage.ADDRESS, "whose", whose, "rung", rung);
    }

    String of(boolean mine) {
        return href(scope, mine, null);
    }

    String on(@Nullable Rung other) {
        return href(scope, isMine, other == null ? null : other.key());
    }

    /** Where the form of a line is sent, with the scope of this page. */
    String putOff(Line line) {
        return on(rung).replace(
                        WarningsPage.ADDRESS,
                        WarningsPage.ADDRESS + "/" + line.of().id() + "/gac");
    }

    @Nullable
    String previous() {
        return page == 1 ? null : on(rung) + "&page=" + (page - 1);
    }

    @Nullable
    String next() {
        return lists && (long) page * GatherWarnings.LINES < number() ? on(rung) + "&page=" + (page + 1) : null;
    }

    String value() {
        return String.valueOf(scope.parameters().get("place"));
    }

    String count(long number, Language language) {
        return format("#,##0", language).format(number);
    }

    String days(long seconds, Language language) {
        return format("0.#", language).format(seconds / SECONDS_OF_DAY);
    }

    private static DecimalFormat format(String pattern, Language language) {
        return new DecimalFormat(
                pattern,
                DecimalFormatSymbols.getInstance(
                        language == Language.VI ? Locale.forLanguageTag("vi-VN") : Locale.ENGLISH));
    }
}
