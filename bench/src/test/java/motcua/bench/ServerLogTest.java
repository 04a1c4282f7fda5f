package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import motcua.bench.ServerLog.Executed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServerLogTest {
    @Test
    void statements_are_put_together_to_transactions_by_session() {
        var csv = line("s1", "execute <unnamed>: BEGIN", "")
                + line("s2", "statement: select 1", "")
                + line(
                        "s1",
                        "execute S_3: update a set b = $1, c = $2",
                        "Parameters: $1 = 'it''s, \"\"so\"\"', $2 = NULL")
                + line("s1", "execute S_1: COMMIT", "")
                + line("s1", "execute <unnamed>: select\n 2", "")
                + line("s1", "disconnection: session time", "");

        assertThat(ServerLog.transactions(csv))
                .containsExactly(
                        List.of(new Executed("update a set b = $1, c = $2", List.of("'it''s, \"so\"'", "NULL"))),
                        List.of(new Executed("select 1", List.of())),
                        List.of(new Executed("select\n 2", List.of())));
    }

    private static String line(String session, String message, String detail) {
        return "2026-11-22 06:27:19 UTC,\"postgres\",\"postgres\",1,\"[local]\"," + session
                + ",1,\"BIND\",2026-11-22,3/4,0,LOG,00000,\"" + message + "\",\"" + detail + "\",,,,,,,,\"bench\"\n";
    }
}
