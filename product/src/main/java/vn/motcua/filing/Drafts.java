package vn.motcua.filing;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/**
 * What a citizen fills in before it is filed (bản nháp). Saved with every page, resumed on any device; each account sees
 * its own only. A draft becomes a dossier with the same id.
 */
@Repository
public class Drafts {
    /**
     * @param service version of the online service it is filled in under, as {@code 1.004873@2026-01-01}
     * @param termsSince first day of that version, where the draft was begun under an older one; else null
     */
    public record Draft(
            DossierId id,
            AccountId account,
            ProcedureCode procedure,
            String service,
            String caseKey,
            Answers answers,
            List<Paper> papers,
            int version,
            Instant updatedAt,
            @Nullable LocalDate termsSince) {
        public Draft {
            papers = Paper.once(papers);
        }
    }

    /** What a draft begins with; names as in {@link Draft}. */
    record Start(AccountId account, ProcedureCode procedure, String service, String caseKey, Answers answers) {}

    /** How many drafts an applicant may have at once, and how many of them of one procedure. */
    public static final int OF_ACCOUNT_MAX = 20;

    public static final int OF_PROCEDURE_MAX = 10;

    /** @param since first day of the version */
    record Terms(String service, LocalDate since) {}

    static final String COLUMNS =
            "id, account, procedure_code, service, case_key, answers, papers, version, updated_at, terms_since";

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final JsonMapper json;
    private final Clock clock;
    private final RowMapper<Draft> row;

    Drafts(JdbcClient jdbc, Dossiers dossiers, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.json = json;
        this.clock = clock;
        this.row = rows(json);
    }

    static RowMapper<Draft> rows(JsonMapper json) {
        return (columns, _) -> new Draft(
                new DossierId(columns.getObject("id", UUID.class)),
                new AccountId(columns.getString("account")),
                new ProcedureCode(columns.getString("procedure_code")),
                columns.getString("service"),
                columns.getString("case_key"),
                Answers.fromStored(columns.getString("answers")),
                json.readValue(columns.getString("papers"), new TypeReference<List<Paper>>() {}),
                columns.getInt("version"),
                columns.getObject("updated_at", OffsetDateTime.class).toInstant(),
                columns.getObject("terms_since", LocalDate.class));
    }

    /** Begins a draft; the answers may hold what the e-ID knows already. */
    public Draft begin(AccountId account, ProcedureCode procedure, String service, String caseKey, Answers answers) {
        return add(new Start(account, procedure, service, caseKey, answers), null);
    }

    /**
     * Begins an applicant's draft; with a page that began one before, gives that one as it stands.
     *
     * @param page number of the page that begins it; null where nothing is to be told apart
     * @return empty when the applicant has as many as may be
     */
    @Transactional
    Optional<Draft> beginOwn(Start start, @Nullable UUID page) {
        var before = begunBefore(start.account(), page);
        if (before.isPresent()) {
            return before;
        }
        return mayBegin(start.account(), start.procedure()) ? Optional.of(add(start, page)) : Optional.empty();
    }

    /**
     * The draft that a page began when it was sent before. Within a transaction only: of two that are sent at the same moment the
     * second waits, and finds what the first has begun.
     */
    Optional<Draft> begunBefore(AccountId account, @Nullable UUID page) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('filing.draft'), hashtext(:account))) as locked")
                .param("account", account.value())
                .query(Integer.class)
                .single();
        return page == null ? Optional.empty() : begunWith(account, page);
    }

    /** Whether the applicant may have one more. */
    public boolean mayBegin(AccountId account, ProcedureCode procedure) {
        return jdbc.sql("""
                select count(*) < :ofAccount and count(*) filter (where procedure_code = :procedure) < :ofProcedure
                  from filing.draft where account = :account
                """)
                .param("ofAccount", OF_ACCOUNT_MAX)
                .param("ofProcedure", OF_PROCEDURE_MAX)
                .param("procedure", procedure.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<Draft> begunWith(AccountId account, UUID page) {
        return jdbc.sql("select " + COLUMNS + " from filing.draft where account = :account and begun_with = :page")
                .param("account", account.value())
                .param("page", page)
                .query(row)
                .optional();
    }

    private Draft add(Start start, @Nullable UUID page) {
        var now = clock.instant();
        var id = DossierId.at(now);
        jdbc.sql("""
                insert into filing.draft
                    (id, account, procedure_code, service, case_key, answers, begun_with, created_at, updated_at)
                values (:id, :account, :procedure, :service, :caseKey, :answers, :page, :now, :now)
                """)
                .param("id", id.value())
                .param("account", start.account().value())
                .param("procedure", start.procedure().value())
                .param("service", start.service())
                .param("caseKey", start.caseKey())
                .param("answers", start.answers().stored())
                .param("page", page, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Draft(
                id,
                start.account(),
                start.procedure(),
                start.service(),
                start.caseKey(),
                start.answers(),
                List.of(),
                1,
                now,
                null);
    }

    /**
     * @throws DraftIsFiled when it was filed meanwhile
     * @throws NotFound when there is none, or it is somebody else's
     */
    public Draft get(DossierId id, AccountId account) {
        return find(id, account).orElseThrow(() -> gone(id, account));
    }

    /**
     * Changes a draft as it stands now. Of two pages that are sent at the same moment the second waits, and reads what the
     * first has saved. Throws as {@link #get}.
     */
    @Transactional
    public <T> T change(DossierId id, AccountId account, Function<Draft, T> change) {
        return change.apply(held(id, account));
    }

    /** A draft as it stands, which nobody changes until the transaction ends. Throws as {@link #get}. */
    public Draft held(DossierId id, AccountId account) {
        return heldIfThere(id, account).orElseThrow(() -> gone(id, account));
    }

    /** As {@link #held}; empty when it is there no more. */
    Optional<Draft> heldIfThere(DossierId id, AccountId account) {
        return jdbc.sql("select " + COLUMNS + " from filing.draft where id = :id and account = :account for update")
                .param("id", id.value())
                .param("account", account.value())
                .query(row)
                .optional();
    }

    private RuntimeException gone(DossierId id, AccountId account) {
        return dossiers.isFiledBy(id, account) ? new DraftIsFiled(id) : new NotFound("draft " + id + " of " + account);
    }

    public Optional<Draft> find(DossierId id, AccountId account) {
        return jdbc.sql("select " + COLUMNS + " from filing.draft where id = :id and account = :account")
                .param("id", id.value())
                .param("account", account.value())
                .query(row)
                .optional();
    }

    /** Whether there is such a draft, whoever's it is. */
    boolean isKnown(DossierId id) {
        return jdbc.sql("select exists (select from filing.draft where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The account's drafts, last touched first; {@link DraftPages} has them page by page. */
    public List<Draft> of(AccountId account) {
        return jdbc.sql("select " + COLUMNS
                        + " from filing.draft where account = :account order by updated_at desc limit 100")
                .param("account", account.value())
                .query(row)
                .list();
    }

    /**
     * Saves the answers.
     *
     * @param draft read in the same transaction by {@link #held}, or just begun: what was saved since would be lost
     */
    public Draft save(Draft draft, Answers answers) {
        return write(draft, draft.caseKey(), answers);
    }

    /** @param needed which of its papers the case needs; the others are taken out */
    @Transactional
    public Draft chooseCase(Draft draft, String caseKey, Answers answers, Predicate<Paper> needed) {
        var left = changePapers(draft.id(), draft.account(), papers -> papers.removeIf(needed.negate()));
        return write(left, caseKey, answers);
    }

    /**
     * Puts a draft under the terms in force.
     *
     * @param needed which of its papers these still ask for; the others are taken out
     */
    @Transactional
    Draft move(Draft draft, Terms terms, String caseKey, Answers answers, Predicate<Paper> needed) {
        var left = changePapers(draft.id(), draft.account(), papers -> papers.removeIf(needed.negate()));
        jdbc.sql(
                        "update filing.draft set service = :service, terms_since = :since where id = :id and account = :account")
                .param("service", terms.service())
                .param("since", terms.since())
                .param("id", draft.id().value())
                .param("account", draft.account().value())
                .update();
        return write(left, caseKey, answers);
    }

    private Draft write(Draft draft, String caseKey, Answers answers) {
        int written = jdbc.sql("""
                update filing.draft
                   set answers = :answers, case_key = :caseKey, version = version + 1, updated_at = :now
                 where id = :id and account = :account and version = :version
                """)
                .param("answers", answers.stored())
                .param("caseKey", caseKey)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", draft.id().value())
                .param("account", draft.account().value())
                .param("version", draft.version())
                .update();
        var now = get(draft.id(), draft.account());
        if (written == 0) {
            throw new IllegalStateException("Draft " + draft.id() + " must be written in version " + draft.version()
                    + ", but stands at " + now.version());
        }
        return now;
    }

    /** Keeps an uploaded paper with the draft at once; one that is there already stays the one paper it is. */
    @Transactional
    public Draft attach(DossierId id, AccountId account, Paper paper) {
        return changePapers(id, account, papers -> papers.add(paper));
    }

    @Transactional
    public Draft detach(DossierId id, AccountId account, UUID document) {
        return changePapers(id, account, papers -> papers.removeIf(paper -> document.equals(paper.document())));
    }

    private Draft changePapers(DossierId id, AccountId account, Consumer<List<Paper>> change) {
        var draft = held(id, account);
        var papers = new ArrayList<>(draft.papers());
        change.accept(papers);
        if (Paper.once(papers).equals(draft.papers())) {
            return draft;
        }
        jdbc.sql("update filing.draft set papers = :papers, version = version + 1, updated_at = :now where id = :id")
                .param("papers", json.writeValueAsString(Paper.once(papers)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        return get(id, account);
    }

    /** The uploads that lie in any draft. */
    Set<UUID> uploads() {
        return jdbc.sql("""
                select distinct (p ->> 'document')::uuid
                  from filing.draft d cross join lateral jsonb_array_elements(d.papers::jsonb) p
                 where p ->> 'document' is not null
                """).query((row, _) -> row.getObject(1, UUID.class)).set();
    }

    /** Removes some drafts that nobody changed since; one that is just being filed or changed stays. */
    int dropUntouched(Instant since, int most) {
        return jdbc.sql("""
                delete from filing.draft
                 where id in (
                       select id from filing.draft where updated_at < :since
                        order by updated_at limit :most for update skip locked)
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    /** Removes a draft: thrown away by its owner, or filed. */
    public void discard(DossierId id, AccountId account) {
        jdbc.sql("delete from filing.draft where id = :id and account = :account")
                .param("id", id.value())
                .param("account", account.value())
                .update();
    }
}
