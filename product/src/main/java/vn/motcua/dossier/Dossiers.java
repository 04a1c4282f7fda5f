package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.ListCursor;
import vn.motcua.audit.Touched;
import vn.motcua.forms.Answers;
import vn.motcua.forms.FormId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.SoundRows;
import vn.motcua.route.TaskView;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

/** Reading dossiers: lists, one dossier whole, its trace. Every list is paged by a cursor and has its own query. */
@Repository
public class Dossiers {
    /**
     * One line of a list.
     *
     * @param toPay as {@link Dossier#toPay} has it
     * @param service as {@link Filing#service} names it
     * @param shelvedAt what lists are sorted by: since when somebody waits, or until when an answer is owed
     */
    public record Line(
            DossierId id,
            @Nullable String number,
            Stage stage,
            Vnd toPay,
            String procedure,
            String service,
            String caseKey,
            String ownerName,
            String channel,
            Instant submittedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant decidedAt,
            Instant shelvedAt) {
        /** How pressing it is for those who handle it; before receipt nothing presses them. */
        public TaskView.Urgency urgency(Instant now) {
            return receivedAt == null || dueAt == null
                    ? TaskView.Urgency.ON_TIME
                    : TaskView.Urgency.of(receivedAt, dueAt, now);
        }
    }

    /** What was filed, newest version; the answers' sources are those that the e-ID vouched for. */
    public record Filed(String form, Answers answers, List<Paper> papers, int version) {
        public Filed {
            papers = List.copyOf(papers);
        }
    }

    /** @param next where the next page begins; null on the last one */
    public record Page(List<Line> lines, @Nullable String next) {
        public Page {
            lines = List.copyOf(lines);
            lines.forEach(line -> Touched.note(DossierTrace.CASE_KIND, line.id(), null));
        }
    }

    /** All that anybody may know of a dossier without sign-in (TT 01/2018/TT-VPCP, Đ. 16 k. 2 d). */
    public record PublicState(DossierNumber number, Stage stage) {}

    private static final int PAGE_LINES = 30;
    private static final int BATCH_LINES = 500;

    /** A page that is not full after so many batches goes on behind them. */
    private static final int BATCHES_MAX = 20;

    public static final RowMapper<Line> LINE = (row, _) -> new Line(
            new DossierId(row.getObject("id", UUID.class)),
            row.getString("number"),
            Stage.valueOf(row.getString("stage")),
            new Vnd(row.getLong("to_pay")),
            new ProcedureCode(row.getString("procedure_code")).value(),
            Services.named(row.getString("service")),
            row.getString("case_key"),
            row.getString("owner_name"),
            Channel.valueOf(row.getString("channel")).name(),
            DossierStore.moment(row, "submitted_at"),
            DossierStore.momentOrNull(row, "received_at"),
            DossierStore.momentOrNull(row, "due_at"),
            DossierStore.momentOrNull(row, "decided_at"),
            DossierStore.moment(row, "shelved_at"));
    /** What {@link #LINE} reads, of a row of {@code dossier.dossier}. */
    public static final String LINE_COLUMNS = """
            id, number, stage, to_pay, procedure_code, service, case_key, owner_name, channel, submitted_at, received_at, due_at,
            decided_at, shelved_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DossierStore store;
    private final EventText text;
    private final FormFacts facts;

    Dossiers(JdbcClient jdbc, JsonMapper json, DossierStore store, EventText text, FormFacts facts) {
        this.jdbc = jdbc;
        this.json = json;
        this.store = store;
        this.text = text;
        this.facts = facts;
    }

    /** The citizen's own dossier. @throws NotFound also when it is somebody else's */
    public Dossier own(DossierId id, AccountId account) {
        return DossierAccess.ownedBy(account, store.get(id));
    }

    /** For those who have judged by other means who may see it: by a task, a result, a draft. */
    public Dossier get(DossierId id) {
        return store.get(id);
    }

    /** As {@link #get}. */
    public Optional<Dossier> find(DossierId id) {
        return store.find(id);
    }

    /** As {@link #get}, to be judged and changed in the caller's transaction. */
    public LockedDossier lock(DossierId id) {
        return store.lock(id);
    }

    /** Whether there is such a dossier and this account filed it, for itself or for a person who came. */
    public boolean isFiledBy(DossierId id, AccountId account) {
        return jdbc.sql("""
                select exists (select from dossier.dossier
                 where id = :id and (applicant = :account or assisted_by = :account))
                """)
                .param("id", id.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Tells the versions of a dossier apart: how many events it has. */
    public int version(DossierId id) {
        return jdbc.sql("select event_count from dossier.dossier where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("dossier " + id));
    }

    /** The version, and nobody changes it until the transaction ends. */
    public int lockedVersion(DossierId id) {
        return store.lock(id).eventCount();
    }

    public Optional<PublicState> publicState(DossierNumber number) {
        return store.find(number).map(dossier -> new PublicState(number, dossier.stage()));
    }

    /** Whose it is, as the newest answers say; the row has the name for lists and the search only. */
    public String ownerName(DossierId id) {
        return ownerName(filed(id));
    }

    public String ownerName(Filed filed) {
        return facts.owner(FormId.parse(filed.form()), filed.answers());
    }

    /** @throws ChangedOutside when it is not what the log says was filed */
    public Filed filed(DossierId id) {
        return jdbc.sql("""
                select e.type || ' ' || e.payload as entry, c.form, c.answers, c.papers, c.vouched, c.version
                  from (select type, payload from dossier.event
                         where dossier_id = :id and type in ('Submitted', 'SupplementGiven') order by seq desc limit 1) e
                  left join lateral (select * from dossier.content
                                      where dossier_id = :id order by version desc limit 1) c on true
                """)
                .param("id", id.value())
                .query((row, _) -> filed(id, row))
                .optional()
                .orElseThrow(() -> new NotFound("content of dossier " + id));
    }

    private Filed filed(DossierId id, ResultSet row) throws SQLException {
        if (row.getString("form") == null) {
            throw new ChangedOutside("dossier.content " + id);
        }
        var content = new Content(
                row.getString("form"), row.getString("answers"), row.getString("papers"), row.getString("vouched"));
        if (!content.isFiledBy(text.entry(row.getString("entry")))) {
            throw new ChangedOutside("dossier.content " + id + " version " + row.getInt("version"));
        }
        return new Filed(
                content.form(),
                Answers.filed(json.readTree(content.answers()), vouched(content.vouched())),
                json.readValue(content.papers(), new TypeReference<List<Paper>>() {}),
                row.getInt("version"));
    }

    private Map<String, String> vouched(String kept) {
        return kept.isEmpty() ? Map.of() : json.readValue(kept, new TypeReference<Map<String, String>>() {});
    }

    /**
     * Which of these papers were ever filed, with a dossier or a supplement. What somebody spoiled past the product is read as far
     * as it can be.
     *
     * @param since none was filed before
     */
    public Set<UUID> filedAmong(Collection<UUID> papers, Instant since) {
        return jdbc.sql("""
                select distinct p.document[1]::uuid
                  from dossier.content c
                       cross join lateral regexp_matches(c.papers, '"document"\\s*:\\s*"([0-9a-f-]{36})"', 'g') as p (document)
                 where c.filed_at >= :since and p.document[1] = any(:papers::text[])
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("papers", papers.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .set();
    }

    /**
     * Everything that happened, oldest first, for what is printed: nothing is of a dossier whose row is not what its log says.
     *
     * @throws ChangedOutside when it is not
     */
    public List<DossierEvent> logBehind(Dossier dossier) {
        var log = store.log(dossier.id());
        if (!DossierRow.of(DossierLife.replay(log)).equals(DossierRow.of(dossier))) {
            throw new ChangedOutside("dossier.dossier " + dossier.id());
        }
        return log;
    }

    /** Everything that happened, oldest first. */
    public List<DossierEvent> trace(DossierId id) {
        return store.log(id);
    }

    /** The services under which agencies handle dossiers now, as {@link Filing#service} names them. */
    public List<String> servicesInHandling(List<AgencyId> agencies) {
        return jdbc.sql("""
                select distinct service from dossier.dossier
                 where agency = any(:agencies::uuid[]) and shelf = 'IN_HANDLING' order by service
                """)
                .param("agencies", texts(agencies))
                .query((row, _) -> row.getString("service"))
                .list();
    }

    /**
     * What agencies handle now under some services, soonest due first, without those that are sorted out; read on until a
     * page is full.
     *
     * @param out which of these ids are not wanted
     */
    public Page inHandling(
            List<AgencyId> agencies, List<String> services, @Nullable String cursor, UnaryOperator<Set<UUID>> out) {
        var from = ListCursor.of(cursor, ListCursor.FIRST);
        var found = new ArrayList<Line>();
        boolean goesOn;
        int batches = 0;
        do {
            var statement = jdbc.sql("select " + LINE_COLUMNS + """
                     from dossier.dossier
                     where agency = any(:agencies::uuid[]) and shelf = 'IN_HANDLING' and service = any(:services::text[])
                       and (shelved_at, id) > (:after, :afterId) order by shelved_at, id limit :limit
                    """)
                    .param("agencies", texts(agencies))
                    .param("services", services.toArray(String[]::new))
                    .param("after", from.bound())
                    .param("afterId", from.id())
                    .param("limit", BATCH_LINES);
            var read = SoundRows.of(statement, LINE);
            var batch = read.rows();
            var unwanted =
                    out.apply(batch.stream().map(line -> line.id().value()).collect(Collectors.toSet()));
            batch.stream().filter(line -> !unwanted.contains(line.id().value())).forEach(found::add);
            goesOn = read.read() == BATCH_LINES && !batch.isEmpty();
            if (goesOn) {
                from = behind(batch.getLast(), Line::dueAt);
            }
            batches++;
        } while (goesOn && found.size() <= PAGE_LINES && batches < BATCHES_MAX);
        if (goesOn && found.size() <= PAGE_LINES) {
            return new Page(found, from.text());
        }
        return cut(new SoundRows<>(found, found.size()), Line::dueAt);
    }

    private static String[] texts(List<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::toString).toArray(String[]::new);
    }

    /** All that an account filed, newest first. */
    public Page of(AccountId applicant, @Nullable String cursor) {
        var from = ListCursor.of(cursor, ListCursor.LAST);
        var statement = jdbc.sql("select " + LINE_COLUMNS + """
                 from dossier.dossier
                 where applicant = :applicant and (submitted_at, id) < (:after, :afterId)
                 order by submitted_at desc, id desc limit :limit
                """)
                .param("applicant", applicant.value())
                .param("after", from.bound())
                .param("afterId", from.id())
                .param("limit", PAGE_LINES + 1);
        return cut(SoundRows.of(statement, LINE), Line::submittedAt);
    }

    private static Page cut(SoundRows<Line> lines, Function<Line, @Nullable Instant> key) {
        var shown = lines.page(PAGE_LINES);
        return lines.read() <= PAGE_LINES || shown.isEmpty()
                ? new Page(shown, null)
                : new Page(shown, behind(shown.getLast(), key).text());
    }

    private static ListCursor behind(Line last, Function<Line, @Nullable Instant> key) {
        var at = key.apply(last);
        if (at == null) {
            throw new IllegalStateException(
                    "A sorted line must have its sorting moment, but " + last.id() + " has none");
        }
        return new ListCursor(at, last.id().value());
    }
}
