package vn.motcua.proof;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a module has read in the log. It stands in the module's own schema, in {@code cursor}, so that it moves with what was made of
 * what was read; its row is the lock, so that of several instances one reads at a time.
 */
public final class Cursor {
    private static final Pattern SCHEMA = Pattern.compile("[a-z]{1,40}");

    /** @param movedAt when it came to the place */
    public record Stand(long place, Instant movedAt) {}

    private final JdbcClient jdbc;
    private final String table;
    private final String reader;
    private final SetAside setAside;

    /** What cannot be taken is noted in {@code passed_over} of the same schema. */
    public Cursor(JdbcClient jdbc, String schema, String reader) {
        this(jdbc, schema, reader, new PassedOverTable(jdbc, known(schema)));
    }

    public Cursor(JdbcClient jdbc, String schema, String reader, SetAside setAside) {
        this.jdbc = jdbc;
        this.table = known(schema) + ".cursor";
        this.reader = reader;
        this.setAside = setAside;
    }

    private static String known(String schema) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("A schema must be named by small letters, but is named " + schema);
        }
        return schema;
    }

    /** Where the reader begins when it has never read; afterwards it changes nothing. */
    public void begin(long place, Instant now) {
        jdbc.sql("insert into " + table + " (reader, place, moved_at) values (:reader, :place, :now)"
                        + " on conflict (reader) do nothing")
                .param("reader", reader)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public OptionalLong place() {
        return read("");
    }

    public Optional<Stand> stand() {
        return jdbc.sql("select place, moved_at from " + table + " where reader = :reader")
                .param("reader", reader)
                .query((row, _) -> new Stand(
                        row.getLong("place"),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Locks it until the transaction ends; empty while another instance reads. */
    public OptionalLong lock() {
        return read(" for update skip locked");
    }

    /** As {@link #lock}, after whoever reads now. */
    public OptionalLong waitForLock() {
        return read(" for update");
    }

    private OptionalLong read(String how) {
        return jdbc
                .sql("select place from " + table + " where reader = :reader" + how)
                .param("reader", reader)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    public void move(long place, Instant now) {
        jdbc.sql("update " + table + " set place = :place, moved_at = :now where reader = :reader")
                .param("reader", reader)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes what stands there as not taken, and moves on. */
    public void passOver(long place, String why, Instant now) {
        setAside.add(place, why, now);
        move(place, now);
    }

    /** How many entries could not be taken and still are not. */
    public long passedOver() {
        return setAside.count();
    }
}
