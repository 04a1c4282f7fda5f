package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.LoggedTable;

/**
 * What is read once and kept in memory is believed until the next start. A statement of its own that reads a table of
 * settings under the log ({@code from} or {@code join}) would keep what somebody changed by SQL: such rows are read by
 * {@code RowLog.kept}, {@code vouched} or {@code held}, which write the statement themselves.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryReadIsHeldTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Rows of dossiers, bills, results and papers are not kept: each is held when it is relied on. */
    private static final List<String> KEPT = List.of(
            "organisation.",
            "delegation.",
            "absence.",
            "editors.entitlement",
            "calendar.",
            "catalogue.",
            "identity.account",
            "feedback.",
            "route.version");

    /** File, and why what it reads by itself may be read so. This list may only get shorter. */
    private static final Map<String, String> NOT_BELIEVED = Map.ofEntries(
            Map.entry("AgencyStore.java", "whether an agency has later entries: forged ones only refuse a closing"),
            Map.entry("AreaStore.java", "which rows differ from the file: they are held before they are changed"),
            Map.entry("CalendarStore.java", "lock and count of rows: nothing of them is used"),
            Map.entry("FilingPlaces.java", "whether a later row is there: forged ones only refuse a setting"),
            Map.entry(
                    "OnlineServices.java",
                    "codes to choose from, and the newest hash: each service is held when it is asked for"),
            Map.entry("ProcedureMemory.java", "whether a row was written since"),
            Map.entry("ProcedureSearch.java", "places in a list: Procedures.vouched holds each line"),
            Map.entry("ProcedureStore.java", "hashes that an import compares: rows are held before they are changed"),
            Map.entry(
                    "Procedures.java",
                    "lists are held by vouched; words to narrow a list and numbers of rows are not relied on"),
            Map.entry("ReviewBatches.java", "what an editor is to look at: held before it is taken back"),
            Map.entry("ReviewDecisions.java", "rows that are held by changing in the same transaction"),
            Map.entry("ReviewItems.java", "what an editor is to look at: held before it is resolved"),
            Map.entry("SearchMemory.java", "which versions are in force: what they say is read by kept"),
            Map.entry("UndoAcceptance.java", "whether an item was decided since: forged ones only refuse to take back"),
            Map.entry(
                    "RouteVersionStore.java",
                    "versions for a list, and whether a file was imported; inForce and bpmn are held"));

    private static final Pattern READS = Pattern.compile("(?i)\\b(?:from|join)\\s+("
            + Arrays.stream(LoggedTable.values())
                    .map(LoggedTable::table)
                    .filter(table -> KEPT.stream().anyMatch(table::startsWith))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")\\b");

    private static final Pattern DELETES = Pattern.compile("(?i)delete\\s+from");

    @Test
    void rows_of_settings_under_the_log_are_read_by_the_log_or_are_named_here_with_the_reason() throws IOException {
        var found = new TreeSet<String>();
        int looked = 0;
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                looked++;
                var source = DELETES.matcher(Files.readString(file)).replaceAll("delete");
                if (READS.matcher(source).find()) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        assertThat(looked).isGreaterThan(500);
        assertThat(found).isEqualTo(new TreeSet<>(NOT_BELIEVED.keySet()));
    }
}
