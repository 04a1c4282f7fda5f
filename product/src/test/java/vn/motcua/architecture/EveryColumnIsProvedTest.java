package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;
import vn.motcua.proof.LoggedTable;

/**
 * Whatever people rely on is under the log or follows from it, column by column. A new column of any other table fails here
 * until somebody says which it is: lists that may only shrink, each line with its reason.
 */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryColumnIsProvedTest {
    /** What follows from the log of dossiers, column by column, and where that is held against it. */
    private static final Map<String, Set<String>> DERIVED = Map.of(
            // EventsCheck: each is in the leaf's hash
            "dossier.event", Set.of("dossier_id", "seq", "type", "at", "actor", "payload", "hash"),
            // FiledCheck: text and hash against the event that names them
            "dossier.content",
                    Set.of("dossier_id", "version", "form", "answers", "papers", "sha256", "filed_at", "vouched"),
            // LifeCheck: replayed; owner_name: FiledCheck
            "dossier.dossier",
                    Set.of(
                            "id",
                            "stage",
                            "event_count",
                            "procedure_code",
                            "service",
                            "case_key",
                            "channel",
                            "applicant",
                            "assisted_by",
                            "owner_name",
                            "area",
                            "counter",
                            "agency",
                            "submitted_at",
                            "content_hash",
                            "supplements",
                            "number",
                            "received_at",
                            "due_at",
                            "original_due_at",
                            "is_extended",
                            "asked_at",
                            "verdict",
                            "decided_at",
                            "result_id",
                            "hand_over_way",
                            "handed_over_at",
                            "hand_over_evidence",
                            "ended_at",
                            "to_pay"),
            // LifeCheck: what a finished step says stands in the log, and where an open one lies follows from its run
            // and
            // dossier; role: TasksCheck and CompleteStep, against the route's file
            "route.task",
                    Set.of(
                            "task_id",
                            "run_id",
                            "step_key",
                            "role",
                            "agency_id",
                            "completed_at",
                            "completed_by",
                            "outcome",
                            "opinion"),
            // ConsultationsCheck: against the events that asked, answered and withdrew
            "consultation.consultation",
                    Set.of("id", "dossier_id", "agency_id", "asked_at", "due_at", "answered_at", "withdrawn_at"),
            // LifeCheck: the dossier's
            "route.run", Set.of("agency_id"),
            // NumbersCheck, ReceiptsCheck, ResultNumbersCheck: against the numbers that were given
            "dossier.number_of_day", Set.of("agency_code", "day", "last_number"),
            "dossier.notice_number", Set.of("agency_code", "kind", "year", "last_number"),
            "payment.receipt_sequence", Set.of("series", "year", "last_number"),
            "result.result_number", Set.of("agency_code", "series", "year", "last_number"));

    /** Work on the way: nobody outside relies on it, and what comes of it is in the log. */
    private static final Map<String, Set<String>> ON_THE_WAY = Map.of(
            "route.task",
                    Set.of(
                            "opened_at",
                            "due_at",
                            "assignee",
                            "claimed_at",
                            "cancelled_at",
                            "topic",
                            "waiting",
                            "returned_by",
                            "return_reason"),
            "route.run",
                    Set.of(
                            "run_id",
                            "case_kind",
                            "case_id",
                            "label",
                            "topic",
                            "search_text",
                            "route_key",
                            "version",
                            "consulted",
                            "arrived",
                            "started_at",
                            "paused_at",
                            "ended_at",
                            "ending",
                            "outcome"),
            "route.assignment",
                    Set.of(
                            "task_id",
                            "at",
                            "kind",
                            "by_account",
                            "from_account",
                            "to_account",
                            "reason",
                            "from_agency",
                            "to_agency",
                            "absence_id"));

    /** Tables of which nothing is relied upon, with the reason. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry(
                    "api.answered_request",
                    "answers for repetition, kept some days; who relies on one reads the thing itself, which is under the log"),
            Map.entry(
                    "documents.unfiled_upload",
                    "which uploads are to be looked at; whether one goes, the filed contents and the drafts say"),
            Map.entry(
                    "catalogue.search_revision",
                    "changes with what is searched, so that indexes are made anew; what they then read is under the log"),
            Map.entry(
                    "catalogue.missed_search",
                    "how often words found nothing, for editors of everyday words; kept some weeks, decides nothing"),
            Map.entry("editors.comment", "what editors say to one another; it decides nothing and holds nothing up"),
            Map.entry("editors.answer", "as editors.comment"),
            Map.entry(
                    "filing.draft",
                    "nothing is filed yet; the applicant sees it before filing, and what is filed becomes content"),
            Map.entry("filing.correction", "nothing is filed yet; what is filed becomes content"),
            Map.entry(
                    "payment.visit_question",
                    "when the gateway is asked about a visit next; what it answers is signed, and under the log with the visit"),
            Map.entry(
                    "organisation.sign_in",
                    "what sign-ins said of roles, to warn of; rights follow from the assignment and from the token, never from it"),
            Map.entry(
                    "notification.notice",
                    "each carries a code made with a key outside the database, without which it is not shown"),
            Map.entry(
                    "notification.delivery",
                    "each carries a code made with a key outside the database, without which it is not sent"),
            Map.entry(
                    "notification.cursor",
                    "how far was read; another place tells later or not at all, never twice or anything else"),
            Map.entry(
                    "notification.passed_over",
                    "which entries could not be told yet; each is judged anew when it is told"),
            Map.entry(
                    "webhooks.delivery",
                    "each carries a code made with a key outside the database, without which it is not sent"),
            Map.entry(
                    "webhooks.cursor",
                    "how far was read; another place tells programs later or not at all, never anything else"),
            Map.entry("webhooks.passed_over", "which entries could not be told to programs; a page says how many"),
            Map.entry(
                    "identity.session",
                    "who it is and since when is sealed with keys outside the database; the rest only ends it, or names a device"),
            Map.entry(
                    "facts.dossier_fact",
                    "counted from the log, built anew from it by a command and compared; who relies on a dossier reads its own row"),
            Map.entry("facts.event_fact", "as facts.dossier_fact"),
            Map.entry("facts.cursor", "how far was counted; facts check counts everything again"),
            Map.entry("facts.passed_over", "which entries could not be counted yet; pages say how many"),
            Map.entry(
                    "ledger.posting", "LedgerCheck holds every line against bills, refunds, decisions and closed days"),
            Map.entry("ledger.cursor", "how far was read; ledger check makes everything again"),
            Map.entry("ledger.passed_over", "which entries could not be entered; ledger check makes everything again"),
            Map.entry(
                    "reconciliation.statement_line",
                    "StatementsCheck holds the lines against the hash over all of them, which is under the log"),
            Map.entry(
                    "reconciliation.standing",
                    "which decision stands, so that there is one: it follows from decisions and declinings, which are read instead"),
            Map.entry("inbox.saved_filter", "an address under a name; whoever opens it sees what they may see"),
            Map.entry(
                    "inbox.comment",
                    "what officers tell each other, shown to nobody else; nothing is decided by it and it cannot be changed by page or door"),
            Map.entry("inbox.mention", "as inbox.comment: a line in somebody's list until they have looked"),
            Map.entry("inbox.text_block", "a sentence that is copied; what is sent then is read first by who sends it"),
            Map.entry(
                    "inbox.presence",
                    "who opened what in the last hour, as a courtesy; rights follow from nothing here"),
            Map.entry(
                    "signdesk.looked_at",
                    "who looked at which paper: who forges it gets a paper signed in one go whose signature is under the log as any"),
            Map.entry(
                    "warning.standing",
                    "judged anew from facts, tasks and the clock all the time; who acts reads the dossier"),
            Map.entry(
                    "linked.draft",
                    "nothing is filed yet; the citizen sees it before filing, and what is filed stands under the log"),
            Map.entry(
                    "linked.due",
                    "which threads are looked at next; what is then filed follows from rows under the log"),
            Map.entry("linked.cursor", "how far was read; another place looks at threads later or once more"),
            Map.entry("linked.passed_over", "which entries could not be read; their threads are looked at by others"),
            Map.entry("training.ground", "a row more refuses the start of a province, a row less that of training"),
            Map.entry("training.trainee", "of a course among made-up dossiers; no right follows from it"),
            Map.entry("training.done", "of a course among made-up dossiers; no right follows from it"),
            Map.entry("training.cursor", "how far was read; another place ticks a lesson off later or once more"),
            Map.entry("training.passed_over", "which entries could not be read; a lesson is ticked off by another"),
            Map.entry("warning.usual_time", "counted anew from the facts each day"),
            Map.entry("warning.round", "how far a round has come; the next one judges everything again"),
            Map.entry("warning.letter", "that somebody was told; what is to be done stands in the dossiers"),
            Map.entry("warning.snooze", "that nobody is reminded for some days; the dossier stays counted and listed"),
            Map.entry(
                    "queue.setting",
                    "lines and windows of a hall: who forges them makes people wait, and nobody's right follows from a place in a queue"),
            Map.entry("queue.kiosk", "which machines give numbers; a number gives nothing but a place in a queue"),
            Map.entry(
                    "queue.appointment",
                    "a place in a queue to come: who forges one is called earlier, and has no other right"),
            Map.entry("queue.day", "held while somebody is called"),
            Map.entry("queue.last_number", "as queue.ticket"),
            Map.entry("queue.turn", "as queue.ticket"),
            Map.entry("queue.ticket", "a place in a queue of one day, without a person"),
            Map.entry(
                    "survey.answer",
                    "the log keeps the order and the time of what comes, which would say who answered what; an index is no right"),
            Map.entry("survey.invitation", "as survey.answer: a code that is forgotten with its answer"),
            Map.entry("survey.survey", "a plan, published with its seed, by which everybody can draw the sample again"),
            Map.entry("survey.unit", "as survey.survey"),
            Map.entry("survey.place", "as survey.survey; whom field work could not reach"),
            Map.entry("identity.parked_form", "sealed with a key outside the database, kept some hours"),
            Map.entry(
                    "organisation.revision",
                    "counts changes, so that memories are renewed; what they then read is under the log"),
            Map.entry("sharing.run", "how far an act has come, for who waits: what it does is a batch and revisions"),
            Map.entry("proof.waiting", "each carries a code made with a key outside the database"),
            Map.entry("proof.foreign_entry", "kept as found: what the product did not write"),
            Map.entry("proof.leaf", "held by the roots of the heads"),
            Map.entry("proof.head", "signed with a key outside the database, and published outside it"));

    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(?:insert\\s+into|update|delete\\s+from)\\s+([a-z_]+\\.[a-z_]+)");

    @Autowired
    JdbcClient jdbc;

    @Test
    void each_column_is_under_the_log_or_follows_from_it_or_has_a_reason() {
        var logged = Arrays.stream(LoggedTable.values()).map(LoggedTable::table).collect(Collectors.toSet());
        var unproved = new TreeSet<String>();
        for (var column : columns()) {
            var table = column.substring(0, column.lastIndexOf('.'));
            var name = column.substring(column.lastIndexOf('.') + 1);
            if (!logged.contains(table)
                    && !WITHOUT.containsKey(table)
                    && !DERIVED.getOrDefault(table, Set.of()).contains(name)
                    && !ON_THE_WAY.getOrDefault(table, Set.of()).contains(name)) {
                unproved.add(column);
            }
        }
        assertThat(unproved).isEmpty();
    }

    @Test
    void no_list_names_what_is_not_there() {
        var tables = columns().stream()
                .map(column -> column.substring(0, column.lastIndexOf('.')))
                .collect(Collectors.toSet());
        assertThat(tables).containsAll(WITHOUT.keySet());
        assertThat(tables)
                .containsAll(Arrays.stream(LoggedTable.values())
                        .map(LoggedTable::table)
                        .toList());
        for (var list : Set.of(DERIVED, ON_THE_WAY)) {
            list.forEach((table, names) -> assertThat(columns())
                    .containsAll(names.stream().map(name -> table + "." + name).toList()));
        }
    }

    /** Who forgets it would be found by verify-log only afterwards, as somebody else's row. */
    @Test
    void whoever_writes_into_a_table_under_the_log_tells_the_log() {
        var logged = Arrays.stream(LoggedTable.values()).collect(Collectors.toMap(LoggedTable::table, table -> table));
        var silent = new TreeSet<String>();
        for (var file : CodeBase.files(CodeBase.JAVA, ".java")) {
            var code = CodeBase.read(file);
            var writes = WRITES.matcher(code);
            while (writes.find()) {
                var table = logged.get(writes.group(1));
                if (table != null
                        && !code.contains("LoggedTable." + table.name())
                        && !code.contains("Entries.INSERT")) {
                    silent.add(CodeBase.shortName(file) + ": " + table.table());
                }
            }
        }
        // Their changes begin with Revisions.take, which tells the log of all tables of the organisation; the keys of
        // the log
        // are entered by LogKeys.
        assertThat(silent)
                .allMatch(found -> found.startsWith("product/src/main/java/vn/motcua/organisation/")
                        || found.startsWith("product/src/main/java/vn/motcua/proof/LogStore.java"));
    }

    /** A generated column follows from the others of its row by itself. */
    private Set<String> columns() {
        return jdbc.sql("""
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                 where is_generated = 'NEVER' and table_schema not in ('information_schema', 'pg_catalog', 'public') and table_name !~ '^flyway_'
                """).query(String.class).set();
    }
}
