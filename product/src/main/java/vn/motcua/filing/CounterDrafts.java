package vn.motcua.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.filing.FillOpenPoints.Typed;

/** What a clerk's draft has beside the answers of its form. */
@Repository
public class CounterDrafts {
    /** What a clerk enters beside the form: the papers that were shown, and what the procedure leaves open. */
    public record Beside(List<String> presented, Typed typed) {
        public static final Beside NOTHING = new Beside(List.of(), Typed.NOTHING);

        public Beside {
            presented = List.copyOf(presented);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CounterDrafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Says which page began it. */
    void begunWith(Drafts.Draft draft, @Nullable UUID page) {
        jdbc.sql("update filing.draft set begun_with = :page where id = :id")
                .param("page", page)
                .param("id", draft.id().value())
                .update();
    }

    /** @param draft held, as its answers are */
    public void keep(Drafts.Draft draft, Beside beside) {
        jdbc.sql("update filing.draft set beside = :beside where id = :id")
                .param("beside", json.writeValueAsString(beside))
                .param("id", draft.id().value())
                .update();
    }

    /** As it was left; nothing where nothing was entered. */
    public Beside of(Drafts.Draft draft) {
        return Optional.of(jdbc.sql("select coalesce(max(beside), '') from filing.draft where id = :id")
                        .param("id", draft.id().value())
                        .query(String.class)
                        .single())
                .filter(kept -> !kept.isEmpty())
                .map(kept -> json.readValue(kept, Beside.class))
                .orElse(Beside.NOTHING);
    }
}
