package vn.motcua.proof;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Every table whose rows stand under the log, each with all its columns. Whoever writes into one says so to {@link RowLog}
 * before, in the same transaction. A kind is for ever: it stands in the tree.
 */
public enum LoggedTable {
    BILL("bill", "payment.bill", Key.UUID, "bill_id"),
    PAYMENT_ATTEMPT("payment-attempt", "payment.attempt", Key.TEXT, "transaction"),
    REFUND("refund", "payment.refund", Key.UUID, "refund_id"),
    BILL_PASSING("bill-passing", "payment.passing", Key.UUID, "id"),
    STATEMENT("money-statement", "reconciliation.statement", Key.UUID, "id"),
    MONEY_DECISION("money-decision", "reconciliation.decision", Key.UUID, "id"),
    MONEY_APPROVAL("money-approval", "reconciliation.approval", Key.UUID, "decision_id"),
    MONEY_DECLINING("money-declining", "reconciliation.declining", Key.UUID, "decision_id"),
    CLOSED_DAY("closed-day", "reconciliation.closed_day", Key.TEXT, "day"),
    CLOSED_DAY_CORRECTION("closed-day-correction", "reconciliation.correction", Key.UUID, "id"),
    FILING_REFERENCE("filing-reference", "dossier.filing_reference", Key.UUID, "dossier_id"),
    DOCUMENT("document", "documents.document", Key.UUID, "id"),
    RESULT("result", "result.result", Key.UUID, "id"),
    PETITION("petition", "petition.petition", Key.UUID, "id"),
    PETITION_EVENT("petition-event", "petition.event", Key.UUID, "id"),
    RATING("rating", "feedback.rating", Key.UUID, "dossier_id"),
    ACCOUNT("account", "identity.account", Key.UUID, "id"),
    CALENDAR("calendar", "calendar.working_calendar", Key.TEXT, "id"),
    CALENDAR_YEAR("calendar-year", "calendar.covered_year", Key.TEXT, "calendar_id", "year"),
    CALENDAR_DAY("calendar-day", "calendar.day_exception", Key.UUID, "id"),
    CALENDAR_WEEK("calendar-week", "calendar.week_version", Key.UUID, "id"),
    CALENDAR_WEEK_DAY("calendar-week-day", "calendar.week_day", Key.TEXT, "week_version_id", "day_of_week"),
    PROCEDURE("procedure", "catalogue.procedure", Key.TEXT, "code"),
    PROCEDURE_VERSION("procedure-version", "catalogue.procedure_version", Key.UUID, "id"),
    REVIEW_ITEM("review-item", "catalogue.review_item", Key.UUID, "id"),
    REVIEW_BATCH("review-batch", "catalogue.review_batch", Key.UUID, "id"),
    ONLINE_SERVICE("online-service", "catalogue.online_service", Key.UUID, "id"),
    FILING_PLACE("filing-place", "catalogue.filing_place", Key.UUID, "id"),
    EVERYDAY_WORD("everyday-word", "catalogue.everyday_word", Key.UUID, "id"),
    AGENCY("agency", "organisation.agency", Key.UUID, "id"),
    AGENCY_CODE("agency-code", "organisation.agency_code", Key.TEXT, "agency_id", "valid_from"),
    AGENCY_NAME("agency-name", "organisation.agency_name", Key.TEXT, "agency_id", "valid_from"),
    AREA("area", "organisation.area", Key.TEXT, "code"),
    AREA_VERSION("area-version", "organisation.area_version", Key.TEXT, "area_code", "valid_from"),
    UNIT("unit", "organisation.unit", Key.UUID, "id"),
    POSITION("position", "organisation.position", Key.UUID, "id"),
    OFFICER("officer", "organisation.officer", Key.UUID, "id"),
    ASSIGNMENT("assignment", "organisation.assignment", Key.UUID, "id"),
    ABSENCE("absence", "absence.absence", Key.UUID, "id"),
    ENTITLEMENT("entitlement", "editors.entitlement", Key.UUID, "id"),
    COMPETENCE_RULE("competence-rule", "organisation.competence_rule", Key.UUID, "id"),
    DELEGATION("delegation", "delegation.decision", Key.UUID, "id"),
    DELEGATION_LINE("delegation-line", "delegation.line", Key.UUID, "id"),
    DELEGATION_ENDING("delegation-ending", "delegation.ending", Key.UUID, "id"),
    DIRECTIVE_COMMITTEE("directive-committee", "directive.committee", Key.UUID, "id"),
    DIRECTIVE_SOURCE("directive-source", "directive.source", Key.UUID, "id"),
    DIRECTIVE("directive", "directive.directive", Key.UUID, "id"),
    DIRECTIVE_EVENT("directive-event", "directive.event", Key.UUID, "id"),
    REVIEW_PROPOSAL("review-proposal", "review.proposal", Key.UUID, "id"),
    REVIEW_EXCEPTION("review-exception", "review.exception", Key.UUID, "id"),
    LINKED_THREAD("linked-thread", "linked.thread", Key.UUID, "id"),
    LINKED_MEMBER("linked-member", "linked.member", Key.UUID, "id"),
    ROUTE_VERSION("route-version", "route.version", Key.TEXT, "route_key", "version"),
    NOTICE_CHOICE("notice-choice", "notification.choice", Key.TEXT, "account"),
    NOTICE_TEMPLATE("notice-template", "notification.template", Key.UUID, "id"),
    WEBHOOK("webhook", "webhooks.subscription", Key.UUID, "id"),
    QUIET_HOURS("quiet-hours", "notification.quiet_time", Key.TEXT, "account"),
    PACKAGE("package", "packages.package", Key.TEXT, "sha256"),
    REVISION("revision", "publishing.revision", Key.UUID, "id"),
    REVISION_CONTENT("revision-content", "publishing.revision_content", Key.UUID, "revision_id"),
    REVISION_STEP("revision-step", "publishing.revision_step", Key.UUID, "id"),
    REPEAL("repeal", "publishing.repeal", Key.UUID, "id"),
    FILE_DRAFT("table-draft", "editing.file_draft", Key.UUID, "id"),
    SHARED_TEMPLATE("shared-template", "sharing.template_version", Key.TEXT, "name"),
    BATCH("batch", "sharing.batch", Key.UUID, "id"),
    BATCH_DRAFT("batch-draft", "sharing.draft", Key.UUID, "id"),
    CHANGE("change", "changes.change", Key.UUID, "id"),
    CLOSED_PERIOD("closed-period", "scorecard.closed_period", Key.TEXT, "period"),
    SENT_REPORT("sent-report", "report.sent", Key.UUID, "id"),
    CRITERIA_SET("criteria-set", "criteria.set_version", Key.UUID, "id"),
    CRITERIA_ACT("criteria-act", "criteria.act", Key.UUID, "id"),
    CRITERIA_RESULT("criteria-result", "criteria.result", Key.UUID, "id"),
    HEAD_KEY("head-key", "proof.head_key", Key.TEXT, "key_id"),
    /** In a tree of its own; rows are only ever added, each by one statement with its entry. */
    ACCESS(Entry.ACCESS, "audit.access", Key.UUID, "id");

    private enum Key {
        UUID,
        TEXT
    }

    private final String kind;
    private final String table;
    private final Key key;
    private final List<String> keyColumns;

    LoggedTable(String kind, String table, Key key, String... keyColumns) {
        this.kind = kind;
        this.table = table;
        this.key = key;
        this.keyColumns = List.of(keyColumns);
    }

    /** @throws IllegalArgumentException when the tree has no rows of that kind */
    public static LoggedTable ofKind(String kind) {
        return Arrays.stream(values())
                .filter(table -> table.kind.equals(kind))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("A kind of rows must be known to the log, not " + kind));
    }

    /** What the tree calls its rows. */
    public String kind() {
        return kind;
    }

    /** Schema and name. */
    public String table() {
        return table;
    }

    /**
     * What the log says once the table's rows were entered. A version of the product whose migration rewrites rows of a table
     * gives it another word here ({@code bill/2}), so that they are entered anew, once.
     */
    String adopted() {
        return this == FILE_DRAFT || this == PAYMENT_ATTEMPT ? kind + "/2" : kind;
    }

    Tree tree() {
        return this == ACCESS ? Tree.ACCESS : Tree.LEDGER;
    }

    /** Whether each row has one entry and no later one. */
    boolean isOnlyAddedTo() {
        return this == ACCESS;
    }

    boolean isKnownByUuid() {
        return key == Key.UUID;
    }

    /** Which column of the tree knows its rows. */
    String known() {
        return isKnownByUuid() ? "subject" : "label";
    }

    /** What identifies a row of the table called {@code t}, as the tree has it. */
    String identity() {
        if (isKnownByUuid()) {
            return "t." + keyColumns.getFirst();
        }
        var texts = keyColumns.stream().map(column -> "t." + column + "::text").toList();
        return texts.size() == 1 ? texts.getFirst() : "concat_ws('/', " + String.join(", ", texts) + ")";
    }

    /** A column that every row of the table called {@code t} has. */
    String presence() {
        return "t." + everPresent();
    }

    /** Name of that column. */
    String everPresent() {
        return keyColumns.getFirst();
    }

    /** What the log says of a row of the table: which it is and what stands in it. */
    Entry entry(String identity, byte[] hash) {
        return isKnownByUuid()
                ? new Entry(tree(), kind, UUID.fromString(identity), 0, null, hash)
                : new Entry(tree(), kind, null, 0, identity, hash);
    }

    boolean hasOneKeyColumn() {
        return keyColumns.size() == 1;
    }

    /** The one column that identifies a row, where it is one: rows can be looked up by it. */
    String keyColumn() {
        if (!hasOneKeyColumn()) {
            throw new IllegalStateException("Rows of " + table + " must be known by one column to be named, but are by "
                    + keyColumns + ": name them by what they have in common instead");
        }
        return "t." + keyColumns.getFirst();
    }
}
