package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.LoggedTable;

/**
 * A method that writes into a table under the log and forgets to say so would make honest rows look forged; one that changes a
 * row and does not hold it against the log before would make a forged row look honest.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryWriteIsLoggedTest {
    private static final Path SOURCES = Path.of("src/main/java");
    /** Where another method of the same transaction says so. */
    private static final Map<String, String> SAID_ELSEWHERE = Map.of(
            "AreaStore.java", "bringIn, which runs the three constants",
            "Cursor.java", "the table cursor of a module that reads the log; none of that name is under the log",
            "LogStore.java", "LogKeys adds the entry itself: the log cannot wait for itself");

    private static final Pattern END_OF_METHOD = Pattern.compile("(?m)^    }$");
    private static final String TABLE = "\\s+("
            + Arrays.stream(LoggedTable.values())
                    .filter(table -> table != LoggedTable.ACCESS)
                    .map(table -> Pattern.quote(table.table()))
                    .collect(Collectors.joining("|"))
            + ")\\b";
    private static final Pattern ADDS = Pattern.compile("(?i)\\binsert\\s+into" + TABLE);
    /** Also a statement whose table is only known at run time: there are two, and the one may not become silent. */
    private static final Pattern CHANGES = Pattern.compile("(?i)\\b(?:update|delete\\s+from)" + TABLE
            + "|\"(?:update|delete from) \" \\+|on\\s+conflict[^\"]*?do\\s+update");

    @Test
    void a_method_that_adds_a_logged_row_says_so_and_one_that_changes_it_holds_it_against_the_log_before()
            throws IOException {
        var silent = new TreeSet<String>();
        int writes = 0;
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                for (var method : methods(Files.readString(file))) {
                    boolean adds = ADDS.matcher(method).find();
                    boolean changes = CHANGES.matcher(method).find() && (adds || isOfLogged(method));
                    writes += adds || changes ? 1 : 0;
                    if (adds && !method.contains(".added(") || changes && !holds(method)) {
                        silent.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertThat(writes).as("methods that write, as found by this search").isGreaterThan(20);
        assertThat(silent).isEqualTo(new TreeSet<>(SAID_ELSEWHERE.keySet()));
    }

    @Test
    void places_in_the_log_are_no_rows_under_the_log() {
        assertThat(Arrays.stream(LoggedTable.values()).map(LoggedTable::table))
                .noneMatch(table -> table.endsWith(".cursor") || table.endsWith(".passed_over"));
    }

    private static boolean isOfLogged(String method) {
        return CHANGES.matcher(method)
                .results()
                .anyMatch(found -> !found.group().toLowerCase(Locale.ROOT).startsWith("on"));
    }

    private static List<String> methods(String source) {
        return List.of(END_OF_METHOD.split(source, -1));
    }

    /** Who takes a row away holds it against the log first, as who changes it. */
    private static boolean holds(String method) {
        return method.contains(".changing(") || method.contains(".removing(");
    }
}
