package vn.motcua.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;

/** Who was told what of a dossier, when, by which way, and whether it arrived. */
@Repository
class ToldStore {
    private static final int NOTICES_MAX = 100;

    /** How far a message has come. */
    enum State {
        WAITS,
        /** The carrier has it; whether it arrived is not known (yet). */
        HANDED_OVER,
        ARRIVED,
        UNDELIVERED
    }

    /** @param at of the state; when it goes out next where it waits */
    record Message(NoticeChannel channel, String address, State state, Instant at, int attempts, boolean isUnsure) {}

    /** @param notice null where the row is not the product's own: then nothing of it is shown */
    record Entry(@Nullable Notice notice, List<Message> messages) {
        Entry {
            messages = List.copyOf(messages);
        }
    }

    private record Row(UUID notice, Message message) {}

    private final JdbcClient jdbc;
    private final NoticeCodes codes;
    private final JsonMapper json;

    ToldStore(JdbcClient jdbc, NoticeCodes codes, JsonMapper json) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.json = json;
    }

    /** Newest first; at most a hundred. */
    List<Entry> of(DossierId dossier) {
        var notices = jdbc.sql("select " + NoticeRow.COLUMNS + """
                  from notification.notice where dossier_id = :dossier order by happened_at desc, id desc limit :max
                """)
                .param("dossier", dossier.value())
                .param("max", NOTICES_MAX)
                .query(NoticeRow::read)
                .list();
        var messages = messages(notices.stream().map(NoticeRow::id).toList());
        return notices.stream()
                .map(row -> new Entry(
                        codes.of(row).equals(row.code()) ? row.notice(json) : null,
                        messages.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Message>> messages(List<UUID> notices) {
        var found = new LinkedHashMap<UUID, List<Message>>();
        jdbc.sql("""
                select notice_id, channel, address, attempts, unsure,
                       case when arrived_at is not null then 'ARRIVED' when taken_at is not null then 'HANDED_OVER'
                            when given_up_at is not null then 'UNDELIVERED' else 'WAITS' end as state,
                       coalesce(arrived_at, taken_at, given_up_at, next_at) as at
                  from notification.delivery where notice_id = any(:notices::uuid[]) order by channel
                """)
                .param("notices", notices.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> new Row(
                        row.getObject("notice_id", UUID.class),
                        new Message(
                                NoticeChannel.valueOf(row.getString("channel")),
                                row.getString("address"),
                                State.valueOf(row.getString("state")),
                                row.getObject("at", OffsetDateTime.class)
                                        .withOffsetSameInstant(ZoneOffset.UTC)
                                        .toInstant(),
                                row.getInt("attempts"),
                                row.getBoolean("unsure"))))
                .list()
                .forEach(row -> found.computeIfAbsent(row.notice(), _ -> new ArrayList<>())
                        .add(row.message()));
        return found;
    }
}
