package vn.motcua.derivation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values by which packages are derived, in versions.
 *
 * @param hoursOfWorkingDay by which a part of a day is read as hours
 * @param hoursForStepsInDay how many of a day's hours steps may take together: no more than the shortest day that an agency works, so that
 *     no calendar makes a route longer than its limit
 * @param shares of the limit for each step in percent, by who decides
 * @param agencies kinds of agencies by their names; the first that fits counts
 * @param documentKinds beginnings of results and how such a document is abbreviated in its number (NĐ 30/2020/NĐ-CP, appendix III)
 * @param refusals words of results that are none, as they only tell of a refusal
 * @param groupHeadings headings over papers that name no case
 * @param noPapers rows among papers that ask for none: how many sets, or that nothing is asked for
 * @param paperHeadings how rows end that head the papers below them
 * @param conditionWords words by which a paper is needed of some applicants only
 * @param presentWords words by which a paper is shown and not handed in
 */
record Rules(
        int version,
        LocalDate validFrom,
        int hoursOfWorkingDay,
        int hoursForStepsInDay,
        int workingDaysOfSeven,
        Map<String, Map<String, Integer>> shares,
        List<AgencyName> agencies,
        List<List<String>> documentKinds,
        Pattern refusals,
        Pattern groupHeadings,
        Pattern noPapers,
        Pattern paperHeadings,
        Pattern conditionWords,
        Pattern presentWords) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Which kind of agency a name tells of. */
    record AgencyName(AgencyKind kind, Pattern pattern) {}

    /** Who may be named as competent. */
    enum AgencyKind {
        COMMUNE,
        DEPARTMENT,
        PROVINCE_COMMITTEE,
        NATIONAL
    }

    Rules {
        shares = Map.copyOf(shares);
        agencies = List.copyOf(agencies);
        documentKinds = List.copyOf(documentKinds);
    }

    /** Those in force on a day; the earliest there are, for a day before them. */
    static Rules on(LocalDate day) {
        var all = Stream.of(read("rules-1.json"))
                .sorted(Comparator.comparing(Rules::validFrom))
                .toList();
        return all.stream()
                .filter(rules -> !rules.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(all.getFirst());
    }

    private static Rules read(String name) {
        try (var file = new ClassPathResource("/vn/motcua/derivation/" + name).getInputStream()) {
            return JSON.readValue(file, Rules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<AgencyKind> kindOf(String agency) {
        var name = plain(agency);
        return agencies.stream()
                .filter(one -> says(name, one.pattern()))
                .map(AgencyName::kind)
                .findFirst();
    }

    /** How documents of this kind are abbreviated in their number. */
    Optional<String> abbreviation(String result) {
        var name = plain(result);
        return documentKinds.stream()
                .filter(kind -> name.startsWith(kind.getFirst()))
                .map(List::getLast)
                .findFirst();
    }

    boolean tellsOfRefusal(String result) {
        return says(plain(result), refusals);
    }

    boolean isGroupHeading(String heading) {
        return says(plain(heading), groupHeadings);
    }

    boolean isNoPaper(String row) {
        return says(plain(row), noPapers);
    }

    boolean isHeadingOverPapers(String row) {
        return says(plain(row), paperHeadings);
    }

    boolean isConditional(String paper) {
        return says(plain(paper), conditionWords);
    }

    boolean isPresented(String paper) {
        return says(plain(paper), presentWords);
    }

    private static boolean says(String text, Pattern pattern) {
        return pattern.matcher(text).find();
    }

    /** In small letters, one blank between words, without number or dash before it; both ways to write ủy are one. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replace("uỷ", "ủy")
                .replaceFirst("^[\\P{L}]+", "")
                .strip();
    }
}
