package vn.motcua.proof;

import java.util.Map;
import java.util.UUID;

/** A row of each table of templates, batches, closed periods, absences and quiet hours. */
final class MadeRows {
    /** New ones each time. */
    static Map<LoggedTable, String> inserts() {
        return Map.of(
                LoggedTable.NOTICE_TEMPLATE,
                """
            insert into notification.template (id, version, kind, title_vi, title_en, text_vi, text_en, valid_from, state,
                author, brought_in_at)
            values (gen_random_uuid(), (select coalesce(max(version), 999) + 1 from notification.template), 'FILED',
                'test {code}', 'test {code}', 'test', 'test', '2026-11-20', 'PROPOSED', 'officer:x', now())
            """,
                LoggedTable.WEBHOOK,
                """
            insert into webhooks.subscription (id, name, url, kinds, secret_version, state, made_by, made_at)
            values (gen_random_uuid(), 'test', 'https://example.vn/', 'RECEIVED', 1, 'OFF', 'officer:x', now())
            """,
                LoggedTable.QUIET_HOURS,
                """
            insert into notification.quiet_time (account, from_minute, until_minute, chosen_at)
            values ('citizen:%s', 1320, 360, now())
            """.formatted(UUID.randomUUID()),
                LoggedTable.SHARED_TEMPLATE,
                """
            insert into sharing.template_version
                (name, key, version, title_vi, title_en, content, author, author_name, brought_in_at)
            values ('t%1$s/1', 't%1$s', 1, 'test', 'test', '{}', 'test', 'test', now())
            """.formatted(UUID.randomUUID()),
                LoggedTable.CLOSED_PERIOD,
                """
            insert into scorecard.closed_period
                (period, as_of, log_place, inputs, inputs_sha256, result, result_sha256, closed_by, closed_at)
            values ('%s', '1999-12-31Z', 0, 0, repeat('0', 64), '{}', repeat('0', 64), 'test', now())
            """.formatted(UUID.randomUUID()),
                LoggedTable.BATCH,
                """
            insert into sharing.batch
                (id, kind, name, state, revisions, author, author_name, brought_in_at, reason, decision, publish_reason)
            values (gen_random_uuid(), 'MOVE', 'test', 'BROUGHT_IN', '{}', 'test', 'test', now(), 'test', '', '')
            """,
                LoggedTable.BATCH_DRAFT,
                """
            insert into sharing.draft (id, name, job, editor, editor_name, opened_at)
            values (gen_random_uuid(), 'test', '{}', 'test', 'test', now())
            """,
                LoggedTable.ABSENCE,
                """
            insert into absence.absence (id, officer, agency_id, first_day, last_day, reason, entered_by, entered_at)
            values (gen_random_uuid(), 'officer:%s', (select id from organisation.agency limit 1),
                '2026-11-20', '2026-11-21', 'LEAVE', 'officer:x', now())
            """.formatted(UUID.randomUUID()));
    }

    private MadeRows() {}
}
