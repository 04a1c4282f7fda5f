package vn.motcua.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.CatalogueSeed;
import vn.motcua.catalogue.SearchableText;
import vn.motcua.search.Meaning;
import vn.motcua.search.SearchIndex;
import vn.motcua.shared.ProcedureCode;

/**
 * What people type finds what they mean, among all published procedures. The phrases were written down and divided by lot
 * before any search was run; only the development half may be looked at when the ranking or the everyday words are changed.
 */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EverydayPhrasesTest {
    private static final int FIRST_PLACES = 3;

    private record Phrase(String part, String words, Set<String> codes) {}

    private record Outcome(int phrases, int first, int amongFirst, List<String> missed) {}

    private static SearchIndex index;

    @BeforeAll
    static void read() throws Exception {
        var procedures = PublishedFile.all().stream()
                .map(published ->
                        SearchableText.of(ProcedureReader.read(published).content()))
                .toList();
        index = SearchIndex.of(procedures, meanings());
    }

    private static List<Meaning> meanings() {
        return CatalogueSeed.everydayWords().stream()
                .map(line -> ProcedureCode.isValid(line.get(1))
                        ? new Meaning(line.get(0), line.get(1), null)
                        : new Meaning(line.get(0), null, line.get(1)))
                .toList();
    }

    private static List<Phrase> phrases() throws IOException {
        try (var stream = EverydayPhrasesTest.class.getResourceAsStream("everyday-phrases.tsv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Phrase(cells[0], cells[1], Set.of(cells[2].split(",", -1))))
                    .toList();
        }
    }

    private static Outcome outcome(String part) throws IOException {
        int phrases = 0;
        int first = 0;
        int amongFirst = 0;
        var missed = new ArrayList<String>();
        for (var phrase : phrases()) {
            if (!phrase.part().equals(part)) {
                continue;
            }
            phrases++;
            var found = index.search(phrase.words(), FIRST_PLACES);
            boolean isFirst =
                    !found.isEmpty() && phrase.codes().contains(found.getFirst().code());
            boolean isAmongFirst = found.stream().anyMatch(hit -> phrase.codes().contains(hit.code()));
            first += isFirst ? 1 : 0;
            amongFirst += isAmongFirst ? 1 : 0;
            if (!isAmongFirst) {
                missed.add(phrase.words() + " " + phrase.codes() + " but " + found);
            }
        }
        return new Outcome(phrases, first, amongFirst, missed);
    }

    @ParameterizedTest
    @CsvSource({"development, 93", "held-out, 93", "later, 80", "later-held-out, 80"})
    void most_phrases_find_their_procedure_among_the_first_three(String part, int percentMin) throws IOException {
        var outcome = outcome(part);
        System.out.println(part + ": " + outcome.first() + " first, " + outcome.amongFirst() + " among three of "
                + outcome.phrases());
        if (!part.endsWith("held-out")) {
            outcome.missed().forEach(missed -> System.out.println("  missed: " + missed));
        }
        assertThat(outcome.amongFirst() * 100).isGreaterThanOrEqualTo(outcome.phrases() * percentMin);
    }

    @Test
    void a_search_takes_a_few_milliseconds() throws IOException {
        var micros = new ArrayList<Long>();
        for (int round = 0; round < 5; round++) {
            for (var phrase : phrases()) {
                long begun = System.nanoTime();
                index.search(phrase.words(), 30);
                micros.add((System.nanoTime() - begun) / 1_000);
            }
        }
        Collections.sort(micros);
        System.out.println("SEARCH p50 " + micros.get(micros.size() / 2) + " µs, p95 "
                + micros.get(micros.size() * 95 / 100) + " µs, index of " + index.size());
        assertThat(micros.get(micros.size() / 2)).isLessThan(20_000);
    }
}
