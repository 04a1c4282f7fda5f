package vn.motcua.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.proof.SoundRows;

/** Statements under the log, and their lines, which the hash in the statement proves. Both are only added. */
@Component
class StatementStore {
    private static final long TURN = 0x6d6f_7463_7562L;

    private final JdbcClient jdbc;
    private final RowLog rows;

    StatementStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(Statement statement, List<StatementLine> lines) {
        rows.added(LoggedTable.STATEMENT, statement.id());
        jdbc.sql("""
                insert into reconciliation.statement
                    (id, source, format, name, first_day, last_day, line_count, payout_reference, content_sha256, brought_in_by,
                     brought_in_at)
                values (:id, :source, :format, :name, :first, :last, :count, :payout, :sha, :by, :at)
                """)
                .param("id", statement.id())
                .param("source", statement.source().name())
                .param("format", statement.format())
                .param("name", statement.name())
                .param("first", statement.firstDay())
                .param("last", statement.lastDay())
                .param("count", statement.lineCount())
                .param("payout", statement.payoutReference())
                .param("sha", statement.sha256())
                .param("by", statement.broughtInBy())
                .param("at", statement.broughtInAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into reconciliation.statement_line
                    (statement_id, line_no, source, day, amount, fee, reference, bank_reference, memo)
                select :id, l.line_no, :source, l.day, l.amount, l.fee, l.reference, l.bank_reference, l.memo
                  from unnest(:numbers::int[], :days::date[], :amounts::bigint[], :fees::bigint[], :references::text[],
                              :banks::text[], :memos::text[])
                       as l (line_no, day, amount, fee, reference, bank_reference, memo)
                """)
                .param("id", statement.id())
                .param("source", statement.source().name())
                .param("numbers", texts(lines, StatementLine::number))
                .param("days", texts(lines, StatementLine::day))
                .param("amounts", texts(lines, StatementLine::amount))
                .param("fees", texts(lines, StatementLine::fee))
                .param("references", texts(lines, StatementLine::reference))
                .param("banks", texts(lines, StatementLine::bankReference))
                .param("memos", texts(lines, StatementLine::memo))
                .update();
    }

    private static String[] texts(List<StatementLine> lines, Function<StatementLine, Object> value) {
        return lines.stream().map(line -> value.apply(line).toString()).toArray(String[]::new);
    }

    /** Whoever brings in another waits, so that the same comes in once. */
    void takeTurn() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
                .param("lock", TURN)
                .query(Integer.class)
                .single();
    }

    Optional<Statement> withHash(String sha256) {
        return sound(RowsWhere.is("content_sha256", sha256)).stream().findFirst();
    }

    /** Those that tell of a day, the earliest first. */
    List<Statement> of(LocalDate day) {
        return sound(new RowsWhere(
                "t.first_day <= :day and t.last_day >= :day order by t.brought_in_at, t.id", Map.of("day", day)));
    }

    /** The last ones that were brought in. */
    List<Statement> newest(int max) {
        return sound(new RowsWhere("true order by t.brought_in_at desc, t.id limit :max", Map.of("max", max)));
    }

    List<Statement> all() {
        return sound(new RowsWhere("true order by t.brought_in_at, t.id", Map.of()));
    }

    private List<Statement> sound(RowsWhere which) {
        return SoundRows.of(rows.kept(LoggedTable.STATEMENT, which, (row, _) -> statement(row)))
                .rows();
    }

    /** Whether a statement of the bank that was brought in after the day was over tells of it. */
    boolean bankReaches(LocalDate day, Instant over) {
        return jdbc.sql("""
                select exists (select from reconciliation.statement
                                where source = 'BANK' and first_day <= :day and last_day >= :day and brought_in_at >= :over)
                """)
                .param("day", day)
                .param("over", over.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Hashes of the bank's statements that have lines on these days, by the day. */
    Map<LocalDate, Set<String>> ofBank(Period days) {
        return jdbc
                .sql("""
                select distinct l.day, s.content_sha256
                  from reconciliation.statement_line l join reconciliation.statement s on s.id = l.statement_id
                 where l.source = 'BANK' and l.day between :first and :last
                """)
                .param("first", days.first())
                .param("last", days.last())
                .query((row, _) -> Map.entry(row.getObject("day", LocalDate.class), row.getString("content_sha256")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    List<StatementLine> linesOf(UUID statement) {
        return jdbc.sql("""
                select statement_id, line_no, day, amount, fee, reference, bank_reference, memo
                  from reconciliation.statement_line where statement_id = :id order by line_no
                """)
                .param("id", statement)
                .query((row, _) -> placed(row).line())
                .list();
    }

    /** Lines of a source on a day, the earliest statements first. */
    List<Reconcile.Placed> on(Source source, LocalDate day) {
        return jdbc.sql("""
                select l.statement_id, l.line_no, l.day, l.amount, l.fee, l.reference, l.bank_reference, l.memo
                  from reconciliation.statement_line l join reconciliation.statement s on s.id = l.statement_id
                 where l.source = :source and l.day = :day order by s.brought_in_at, l.statement_id, l.line_no
                """)
                .param("source", source.name())
                .param("day", day)
                .query((row, _) -> placed(row))
                .list();
    }

    /** Lines of the gateway with these references on whichever day, the earliest days first. */
    List<Reconcile.Placed> ofGateway(Collection<String> references) {
        return jdbc.sql("""
                select statement_id, line_no, day, amount, fee, reference, bank_reference, memo
                  from reconciliation.statement_line
                 where source = 'GATEWAY' and reference <> '' and reference = any(:references)
                 order by day, statement_id, line_no
                """)
                .param("references", references.toArray(String[]::new))
                .query((row, _) -> placed(row))
                .list();
    }

    /** Where a bank's reference stood first, by the reference: statement and line. */
    Map<String, String> firstOfBank(Collection<String> bankReferences) {
        return jdbc
                .sql("""
                select distinct on (l.bank_reference) l.bank_reference, l.statement_id || '#' || l.line_no as place
                  from reconciliation.statement_line l join reconciliation.statement s on s.id = l.statement_id
                 where l.source = 'BANK' and l.bank_reference <> '' and l.bank_reference = any(:references)
                 order by l.bank_reference, s.brought_in_at, l.statement_id, l.line_no
                """)
                .param("references", bankReferences.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("bank_reference"), row.getString("place")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the gateway said that it would pay out in these days. */
    List<Reconcile.Payout> payouts(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select s.id, s.payout_reference, sum(l.amount - l.fee)::bigint as net, sum(l.fee)::bigint as fees
                  from reconciliation.statement s join reconciliation.statement_line l on l.statement_id = s.id
                 where s.source = 'GATEWAY' and s.payout_reference <> '' and s.first_day between :from and :to
                 group by s.id, s.payout_reference
                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Reconcile.Payout(
                        row.getObject("id", UUID.class),
                        row.getString("payout_reference"),
                        row.getLong("net"),
                        row.getLong("fees")))
                .list();
    }

    private static Reconcile.Placed placed(ResultSet row) throws SQLException {
        return new Reconcile.Placed(
                row.getObject("statement_id", UUID.class),
                new StatementLine(
                        row.getInt("line_no"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("amount"),
                        row.getLong("fee"),
                        row.getString("reference"),
                        row.getString("bank_reference"),
                        row.getString("memo")));
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getObject("id", UUID.class),
                Source.valueOf(row.getString("source")),
                row.getString("format"),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("line_count"),
                row.getString("payout_reference"),
                row.getString("content_sha256"),
                row.getString("brought_in_by"),
                row.getObject("brought_in_at", OffsetDateTime.class).toInstant());
    }
}
