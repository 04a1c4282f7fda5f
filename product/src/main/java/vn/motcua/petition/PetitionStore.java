package vn.motcua.petition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.Touched;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Uuid7;

/** The tables of schema {@code petition}: the log of each petition, and the row that follows from it. */
@Repository
class PetitionStore {
    private static final String KIND = "petition";

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;

    PetitionStore(JdbcClient jdbc, RowLog rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    boolean isTaken(PetitionNumber number) {
        return jdbc.sql("select exists (select 1 from petition.petition where number = :number)")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    /** @return false where one with this id is there already, and nothing was written */
    boolean add(Petition petition, String codeHash, Due.Until due) {
        rows.added(LoggedTable.PETITION, petition.id());
        var filing = petition.filing();
        var sender = filing.sender();
        var content = filing.content();
        return jdbc.sql("""
                insert into petition.petition
                       (id, number, code_hash, channel, filed_at, account, entered_by, sender_name, sender_phone, sender_email,
                        sender_address, may_publish, subject, body, place, dossier_id, files, first_agency_id, agency_id, stage,
                        turn, due_at, is_reopened, publication, public_title, public_question, public_answer, words,
                        public_words)
                values (:id, :number, :codeHash, :channel, :filedAt, :account, :enteredBy, :name, :phone, :email,
                        :address, :mayPublish, :subject, :body, :place, :dossier, :files, :agency, :agency, 'NEW',
                        :turn, :dueAt, false, 'NONE', '', '', '', :words, '')
                on conflict (id) do nothing
                """)
                        .param("id", petition.id().value())
                        .param("number", petition.number().value())
                        .param("codeHash", codeHash)
                        .param("channel", filing.channel().name())
                        .param("filedAt", offset(filing.at()))
                        .param("account", text(sender.account()))
                        .param("enteredBy", text(filing.enteredBy()))
                        .param("name", sender.name())
                        .param("phone", sender.phone())
                        .param("email", sender.email())
                        .param("address", sender.address())
                        .param("mayPublish", filing.mayPublish())
                        .param("subject", content.subject())
                        .param("body", content.body())
                        .param("place", content.place())
                        .param(
                                "dossier",
                                content.dossier() == null
                                        ? null
                                        : content.dossier().value())
                        .param("files", json.writeValueAsString(content.files()))
                        .param("agency", petition.agency().value())
                        .param("turn", due.who().name())
                        .param("dueAt", offset(due.at()))
                        .param("words", PetitionWords.of(petition))
                        .update()
                == 1;
    }

    /**
     * Writes the newest event of the log, and the row as it is with it.
     *
     * @param wasLate when it was handed away to who had the turn until now
     */
    void append(Petition petition, Due.Until due, boolean wasLate) {
        var entry = petition.log().getLast();
        var id = Uuid7.at(entry.at());
        rows.added(LoggedTable.PETITION_EVENT, id);
        jdbc.sql("""
                insert into petition.event (id, petition_id, seq, act, at, actor, details)
                values (:id, :petition, :seq, :act, :at, :actor, :details)
                """)
                .param("id", id)
                .param("petition", petition.id().value())
                .param("seq", petition.log().size())
                .param("act", entry.event().act().name())
                .param("at", offset(entry.at()))
                .param("actor", entry.actor())
                .param("details", json.writeValueAsString(entry.event()))
                .update();
        project(petition, due, wasLate);
    }

    private void project(Petition petition, Due.Until due, boolean wasLate) {
        rows.changing(LoggedTable.PETITION, petition.id());
        var state = petition.state();
        var shown = state.publication() == Publication.PUBLIC
                ? petition.proposed().orElseThrow()
                : new PetitionEvent.Proposed("", "", "");
        var end = End.of(petition, dueBefore(petition.id()), wasLate);
        jdbc.sql("""
                update petition.petition
                   set agency_id = :agency, stage = :stage, track = :track, main_id = :main, turn = :turn, due_at = :dueAt,
                       ended_at = :endedAt, is_late = :isLate, is_reopened = :isReopened, verdict = :verdict,
                       publication = :publication, public_title = :title, public_question = :question,
                       public_answer = :answer, published_at = :publishedAt, public_words = :publicWords, words = :words
                 where id = :id
                """)
                .param("id", petition.id().value())
                .param("agency", state.agency().value())
                .param("stage", state.stage().name())
                .param("track", text(state.track()))
                .param("main", state.main() == null ? null : state.main().value())
                .param("turn", due.who().name())
                .param("dueAt", offset(due.at()))
                .param("endedAt", offset(end.at()))
                .param("isLate", end.late())
                .param("isReopened", state.reopened())
                .param("verdict", text(state.verdict()))
                .param("publication", state.publication().name())
                .param("title", shown.title())
                .param("question", shown.question())
                .param("answer", shown.answer())
                .param("publishedAt", offset(published(petition)))
                .param("publicWords", PetitionWords.of(shown))
                .param("words", PetitionWords.of(petition))
                .update();
    }

    /** What the row says of the turn before the newest event, and of an end that stays. */
    private End.Before dueBefore(PetitionId id) {
        return jdbc.sql("""
                select case when p.turn = 'OFFICE' then p.due_at end as due_at, p.ended_at, p.is_late, m.is_late as main_late
                  from petition.petition p left join petition.petition m on m.id = p.main_id
                 where p.id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> new End.Before(
                        instant(row.getObject("due_at", OffsetDateTime.class)),
                        instant(row.getObject("ended_at", OffsetDateTime.class)),
                        row.getObject("is_late", Boolean.class),
                        row.getObject("main_late", Boolean.class)))
                .single();
    }

    private static @Nullable Instant published(Petition petition) {
        return petition.state().publication() != Publication.PUBLIC
                ? null
                : petition.log().stream()
                        .filter(entry -> entry.event().act() == PetitionAct.PUBLISH)
                        .map(PetitionEvent.Entry::at)
                        .reduce((_, later) -> later)
                        .orElseThrow();
    }

    /** Locked until the transaction ends. */
    Optional<Petition> held(PetitionId id) {
        return rows
                .held(LoggedTable.PETITION, RowsWhere.is("id", id.value()), (row, _) -> PetitionRow.read(row, json))
                .stream()
                .findFirst()
                .map(this::withLog);
    }

    /** @throws ChangedOutside when it is not what was sent or done */
    Optional<Petition> find(PetitionId id) {
        return read(RowsWhere.is("id", id.value())).stream().findFirst();
    }

    /** Whom number and code open it to. */
    Optional<Petition> find(PetitionNumber number, String codeHash) {
        return read(new RowsWhere(
                        "t.number = :number and t.code_hash = :codeHash",
                        Map.of("number", number.value(), "codeHash", codeHash)))
                .stream()
                .findFirst();
    }

    Optional<PetitionId> find(PetitionNumber number) {
        return jdbc.sql("select id from petition.petition where number = :number")
                .param("number", number.value())
                .query((row, _) -> new PetitionId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Those that are linked to it now. */
    List<PetitionId> linkedTo(PetitionId main) {
        return jdbc.sql(
                        "select id from petition.petition where main_id = :main and stage = 'LINKED' order by filed_at, id")
                .param("main", main.value())
                .query((row, _) -> new PetitionId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Published ones, newest first. */
    List<PublishedPetition> published(String folded, int from, int limit) {
        return rows.vouched(
                LoggedTable.PETITION,
                new RowsWhere("""
                        t.publication = 'PUBLIC' and t.public_words like :fragment
                         order by t.published_at desc, t.id offset :from limit :limit
                        """, Map.of("fragment", PetitionWords.fragment(folded), "from", from, "limit", limit)),
                (row, _) -> PublishedPetition.read(row));
    }

    Optional<PublishedPetition> published(PetitionId id) {
        return rows
                .vouched(
                        LoggedTable.PETITION,
                        new RowsWhere("t.publication = 'PUBLIC' and t.id = :id", Map.of("id", id.value())),
                        (row, _) -> PublishedPetition.read(row))
                .stream()
                .findFirst();
    }

    private List<Petition> read(RowsWhere which) {
        return rows.vouched(LoggedTable.PETITION, which, (row, _) -> PetitionRow.read(row, json)).stream()
                .map(this::withLog)
                .toList();
    }

    private Petition withLog(Petition sent) {
        var account = sent.filing().sender().account();
        Touched.note(KIND, sent.id(), account == null ? null : account.value());
        var log = rows.vouched(
                LoggedTable.PETITION_EVENT,
                new RowsWhere(
                        "t.petition_id = :petition order by t.seq",
                        Map.of("petition", sent.id().value())),
                (row, _) -> PetitionRow.entry(row, json));
        return new Petition(sent.id(), sent.number(), sent.agency(), sent.filing(), log);
    }

    static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable String text(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    private static @Nullable String text(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
