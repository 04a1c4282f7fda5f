package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Java reads days a thousand million years beyond what is kept and shown: {@code +999999999-12-31} taken once at a form made a
 * whole counter's settings unreadable for ever. What somebody sends is read by {@code WrittenTime} and {@code UsableTime} alone;
 * who else parses a time says here whose text that is.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimesAreReadOnceTest {
    private static final Pattern READING = Pattern.compile(
            "\\b(LocalDate|LocalDateTime|LocalTime|YearMonth|Year|Instant|OffsetDateTime|ZonedDateTime)(\\.parse\\(|::parse)");
    private static final String READER = "the one reader";
    private static final String OUR_OWN = "what the product itself wrote";
    private static final String BOUNDED = "somebody's, judged by years or by its length beside it";
    private static final String PACKAGE = "a package, checked when it was brought in";
    private static final String SHOWN = "a text that is shown as it is when it is no time";
    private static final String OPERATOR = "the operator's file";

    private static final Map<String, String> WHOSE = Map.ofEntries(
            Map.entry("api/ListCursor.java", OUR_OWN),
            Map.entry("calendar/DueCaseReader.java", BOUNDED),
            Map.entry("changes/web/ChangeWords.java", SHOWN),
            Map.entry("criteria/SetFileNode.java", BOUNDED),
            Map.entry("decision/Words.java", PACKAGE),
            Map.entry("designing/LegalHours.java", PACKAGE),
            Map.entry("dossier/Services.java", OUR_OWN),
            Map.entry("filing/FilingOffer.java", OUR_OWN),
            Map.entry("notification/NoticeApi.java", OUR_OWN),
            Map.entry("notification/PackageNotices.java", OUR_OWN),
            Map.entry("packages/PackageExample.java", PACKAGE),
            Map.entry("payment/BelieveNotice.java", BOUNDED),
            Map.entry("presentation/ProcedureWords.java", OUR_OWN),
            Map.entry("proof/HeadCopy.java", OPERATOR),
            Map.entry("publishing/comparison/Wording.java", SHOWN),
            Map.entry("reconciliation/CsvStatement.java", BOUNDED),
            Map.entry("result/ResultTemplates.java", OUR_OWN),
            Map.entry("rules/TableInput.java", BOUNDED),
            Map.entry("scorecard/Period.java", BOUNDED),
            Map.entry("shared/UsableTime.java", READER),
            Map.entry("shared/WrittenTime.java", READER),
            Map.entry("warning/EventLogFile.java", OPERATOR));

    @Test
    void nobody_reads_times_past_the_one_reader() {
        var found = new TreeMap<String, String>();
        CodeBase.files(CodeBase.JAVA, ".java").stream()
                .filter(file -> READING.matcher(CodeBase.read(file)).find())
                .map(file -> CodeBase.shortName(file).replaceFirst(".*/vn/motcua/", ""))
                .forEach(name -> found.put(name, WHOSE.getOrDefault(name, "not said whose text it reads")));
        assertThat(found).isEqualTo(new TreeMap<>(WHOSE));
    }
}
