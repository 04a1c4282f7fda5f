package vn.motcua.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.Cursor;

/** Lines of entries. They are only added; the whole is cleared only to be made anew in the same transaction. */
@Component
class JournalStore {
    /** Digits behind the second, as the database keeps moments. */
    private static final int MICROS = 6;

    private static final String LINES = """
            select entry_key, concat_ws(' ', line_no, kind, coalesce(bill_id::text, '-'), extract(epoch from at)::numeric, day,
                   agency, account, amount) as line
              from ledger.posting
            """;

    /** @param sum of a hash of each line */
    record Digest(long lines, String sum) {}

    private record Row(JournalEntry entry, int number, Posting posting) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cursor cursor;

    JournalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cursor = new Cursor(jdbc, "ledger", "ledger");
    }

    /**
     * Enters what is not there yet, in one statement.
     *
     * @return how many lines are new
     */
    int add(Collection<JournalEntry> entries) {
        var rows = new ArrayList<Row>();
        for (var entry : entries) {
            int number = 0;
            for (var posting : entry.postings()) {
                rows.add(new Row(entry, ++number, posting));
            }
        }
        if (rows.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                insert into ledger.posting (entry_key, line_no, kind, bill_id, at, day, agency, account, amount)
                select * from unnest(:keys::text[], :numbers::int[], :kinds::text[], :bills::uuid[], :times::timestamptz[],
                                     :days::date[], :agencies::uuid[], :accounts::text[], :amounts::bigint[])
                on conflict (entry_key, line_no) do nothing
                """)
                .param("keys", texts(rows, row -> row.entry().key()))
                .param("numbers", texts(rows, row -> Integer.toString(row.number())))
                .param("kinds", texts(rows, row -> row.entry().kind().name()))
                .param("bills", texts(rows, row -> text(row.entry().bill())))
                .param("times", texts(rows, row -> row.entry().at().toString()))
                .param("days", texts(rows, row -> day(row.entry().at()).toString()))
                .param("agencies", texts(rows, row -> row.posting().agency().toString()))
                .param("accounts", texts(rows, row -> row.posting().account().name()))
                .param("amounts", texts(rows, row -> Long.toString(row.posting().amount())))
                .update();
    }

    /** Everything that was entered of a bill, the earliest first. */
    List<JournalEntry> of(UUID bill) {
        return entries(jdbc.sql("""
                select entry_key, kind, bill_id, at, agency, account, amount from ledger.posting
                 where bill_id = :bill order by at, entry_key, line_no
                """).param("bill", bill));
    }

    /** Lines of entries of these bills as texts, by the key of the entry; also such as no entry could be made of. */
    Map<String, List<String>> linesOf(Collection<UUID> bills) {
        return lines(jdbc.sql(LINES + " where bill_id = any(:bills::uuid[]) order by entry_key, line_no")
                .param("bills", bills.stream().map(UUID::toString).toArray(String[]::new)));
    }

    private static Map<String, List<String>> lines(JdbcClient.StatementSpec statement) {
        var lines = new LinkedHashMap<String, List<String>>();
        statement
                .query((row, _) -> Map.entry(row.getString("entry_key"), row.getString("line")))
                .list()
                .forEach(line -> lines.computeIfAbsent(line.getKey(), _ -> new ArrayList<>())
                        .add(line.getValue()));
        return lines;
    }

    /** As {@link #linesOf}, of an entry. */
    List<String> lines(JournalEntry entry) {
        var lines = new ArrayList<String>();
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, entry.at());
        var seconds = BigDecimal.valueOf(micros, MICROS).toPlainString();
        for (var posting : entry.postings()) {
            lines.add(String.join(
                    " ",
                    Integer.toString(lines.size() + 1),
                    entry.kind().name(),
                    entry.bill() == null ? "-" : entry.bill().toString(),
                    seconds,
                    day(entry.at()).toString(),
                    posting.agency().toString(),
                    posting.account().name(),
                    Long.toString(posting.amount())));
        }
        return lines;
    }

    /** Lines on an account of an agency, the latest entries first. */
    List<JournalEntry> on(AgencyId agency, Account account, LocalDate from, LocalDate to, int max) {
        return entries(jdbc.sql("""
                select p.entry_key, p.kind, p.bill_id, p.at, p.agency, p.account, p.amount
                  from ledger.posting p
                 where p.entry_key in (
                       select entry_key from ledger.posting
                        where agency = :agency and account = :account and day between :from and :to
                        order by at desc, entry_key limit :max)
                 order by p.at desc, p.entry_key, p.line_no
                """)
                .param("agency", agency.value())
                .param("account", account.name())
                .param("from", from)
                .param("to", to)
                .param("max", max));
    }

    private static List<JournalEntry> entries(JdbcClient.StatementSpec statement) {
        record Line(
                String key,
                JournalEntry.Kind kind,
                @Nullable UUID bill,
                Instant at,
                Posting posting) {
            static Line of(ResultSet row) throws SQLException {
                return new Line(
                        row.getString("entry_key"),
                        JournalEntry.Kind.valueOf(row.getString("kind")),
                        row.getObject("bill_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Posting(
                                new AgencyId(row.getObject("agency", UUID.class)),
                                Account.valueOf(row.getString("account")),
                                row.getLong("amount")));
            }
        }
        var byKey = new LinkedHashMap<String, List<Line>>();
        statement
                .query((row, _) -> Line.of(row))
                .list()
                .forEach(line -> byKey.computeIfAbsent(line.key(), _ -> new ArrayList<>())
                        .add(line));
        return byKey.values().stream()
                .map(lines -> new JournalEntry(
                        lines.getFirst().key(),
                        lines.getFirst().kind(),
                        lines.getFirst().bill(),
                        lines.getFirst().at(),
                        lines.stream().map(Line::posting).toList()))
                .toList();
    }

    /** As {@link #linesOf}, of entries that are about no bill: who booked them elsewhere knows them. */
    Map<String, List<String>> linesOfNoBill() {
        return lines(jdbc.sql(LINES + " where bill_id is null order by entry_key, line_no"));
    }

    /** The next bills that have entries, by id. */
    List<UUID> billsAfter(UUID last, int max) {
        return jdbc.sql("""
                select distinct bill_id from ledger.posting where bill_id > :last order by bill_id limit :max
                """)
                .param("last", last)
                .param("max", max)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Sums of agencies and accounts up to a day, and within days. */
    List<TrialBalance.Sum> sums(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select agency, account,
                       coalesce(sum(amount) filter (where day < :from), 0)::bigint as opening,
                       coalesce(sum(amount) filter (where day >= :from and amount > 0), 0)::bigint as debit,
                       coalesce(-sum(amount) filter (where day >= :from and amount < 0), 0)::bigint as credit
                  from ledger.posting where day <= :to group by agency, account order by agency, account
                """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new TrialBalance.Sum(
                        new AgencyId(row.getObject("agency", UUID.class)),
                        Account.valueOf(row.getString("account")),
                        row.getLong("opening"),
                        row.getLong("debit"),
                        row.getLong("credit")))
                .list();
    }

    Cursor cursor() {
        return cursor;
    }

    /** For what takes as long as the ledger is: until the transaction ends. */
    void takeTime() {
        jdbc.sql("set local statement_timeout = 0").update();
    }

    void clear() {
        jdbc.sql("delete from ledger.posting").update();
        jdbc.sql("delete from ledger.passed_over").update();
    }

    Digest digest() {
        return jdbc.sql("""
                select count(*) as lines, coalesce(sum(hashtextextended(p::text, 0)::numeric), 0)::text as sum
                  from ledger.posting p
                """)
                .query((row, _) -> new Digest(row.getLong("lines"), row.getString("sum")))
                .single();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
