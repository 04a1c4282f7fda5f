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

/** A method that writes into a table under the log and forgets to say so would make honest rows look forged. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryWriteIsLoggedTest {
    private static final Path SOURCES = Path.of("src/main/java");
    /** Where another method of the same transaction says so. */
    private static final Map<String, String> SAID_ELSEWHERE = Map.of(
            "AgencyStore.java", "Revisions.take, with which every change to the organisation begins",
            "CompetenceStore.java", "Revisions.take",
            "OfficerStore.java", "Revisions.take",
            "AreaStore.java", "the one method that runs its three constants",
            "LogStore.java", "LogKeys adds the entry itself: the log cannot wait for itself",
            "ProcedureStore.java", "add, which calls the method that writes review items",
            "ResolveReviewItem.java", "resolve, which calls both others");

    private static final Pattern END_OF_METHOD = Pattern.compile("(?m)^    }$");
    private static final Pattern WRITE = Pattern.compile("(?i)\\b(?:insert\\s+into|update|delete\\s+from)\\s+("
            + Arrays.stream(LoggedTable.values())
                    .filter(table -> table != LoggedTable.ACCESS)
                    .map(table -> Pattern.quote(table.table()))
                    .collect(Collectors.joining("|"))
            + ")\\b");

    @Test
    void a_method_that_writes_a_logged_row_says_so_to_the_row_log() throws IOException {
        var silent = new TreeSet<String>();
        int writes = 0;
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                for (var method : methods(Files.readString(file))) {
                    var write = WRITE.matcher(method);
                    if (write.find()) {
                        writes++;
                        if (!method.contains(".written(")) {
                            silent.add(file.getFileName().toString());
                        }
                    }
                }
            }
        }
        assertThat(writes).as("methods that write, as found by this search").isGreaterThan(20);
        assertThat(silent).isEqualTo(new TreeSet<>(SAID_ELSEWHERE.keySet()));
    }

    private static List<String> methods(String source) {
        return List.of(END_OF_METHOD.split(source, -1));
    }
}
