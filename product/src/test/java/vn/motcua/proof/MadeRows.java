package vn.motcua.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A row of each table that was added to the log since the first ones. */
final class MadeRows {
    /** New ones each time. */
    static Map<LoggedTable, String> inserts() {
        var inserts = new LinkedHashMap<>(first());
        inserts.put(LoggedTable.DELEGATION_LINE, """
            insert into delegation.line (id, decision_id, row_number, procedure_code, case_key, giver_kind, receiver_kind, office,
                area_code, signature, valid_from)
            values (gen_random_uuid(), (select id from delegation.decision where number = 'test' limit 1), (random() * 1000000000)::int + 1,
                '9.999999', '', 'PROVINCE_PEOPLES_COMMITTEE', 'COMMUNE_PEOPLES_COMMITTEE', '',
                (select code from organisation.area limit 1), 'OWN', '2026-11-20')
            """);
        inserts.put(LoggedTable.DELEGATION_ENDING, """
            insert into delegation.ending (id, decision_id, kind, number, decided_on, reason, last_day, entered_by, entered_at)
            values (gen_random_uuid(), (select id from delegation.decision where number = 'test' limit 1), 'REVOKED', 'test',
                '2026-11-20', '', '2026-11-20', 'officer:x', now())
            """);
        directives(inserts);
        inserts.put(LoggedTable.REVIEW_PROPOSAL, """
            insert into review.proposal (id, procedure_code, kind, reason, period_from, dossiers, by_account, by_name, at)
            values (gen_random_uuid(), '9.999999', 'KEEP', 'test', '2026-11-20', 0, 'officer:x', 'x', now())
            """);
        inserts.put(LoggedTable.REVIEW_EXCEPTION, """
            insert into review.exception (id, procedure_code, reason, valid_from, valid_to, entered_by, entered_by_name, entered_at)
            values (gen_random_uuid(), '9.999999', 'test', '2026-11-20', '2026-11-20', 'officer:x', 'x', now())
            """);
        inserts.put(LoggedTable.ENTITLEMENT, """
            insert into editors.entitlement (id, account, agency_id, fields, valid_from, given_by, given_at)
            values (gen_random_uuid(), 'officer:%s', (select id from organisation.agency limit 1), '{Test}',
                '2026-11-20', 'officer:x', now())
            """.formatted(UUID.randomUUID()));
        inserts.putAll(ofMoney());
        inserts.put(LoggedTable.LINKED_THREAD, """
            insert into linked.thread (id, account, service, service_version, language, submitted_at)
            values (gen_random_uuid(), 'citizen:test', 'birth-residence-insurance', 1, 'VI', now())
            """);
        inserts.put(LoggedTable.LINKED_MEMBER, """
            insert into linked.member (id, thread_id, key, place, procedure_code, case_key, answers, papers, state, dossier_id,
                changed_at)
            values (gen_random_uuid(), (select id from linked.thread where account = 'citizen:test' limit 1),
                'test-' || gen_random_uuid(), 0, '9.999999', '', '{}', '[]', 'TAKEN_BACK', gen_random_uuid(), now())
            """);
        inserts.put(LoggedTable.CRITERIA_SET, """
            insert into criteria.set_version
                (id, set_key, version, content, content_sha256, brought_in_by, brought_in_by_name, brought_in_at)
            values (gen_random_uuid(), 't%s', 1, '{}', repeat('0', 64), 'officer:x', 'test', now())
            """.formatted(UUID.randomUUID()));
        inserts.put(LoggedTable.CRITERIA_ACT, """
            insert into criteria.act (id, campaign_id, agency_id, number, kind, content, at, account, account_name)
            values (gen_random_uuid(), gen_random_uuid(), (select id from organisation.agency limit 1), 1, 'filed',
                '{"asItStands":false}', now(), 'officer:x', 'test')
            """);
        inserts.put(LoggedTable.CRITERIA_RESULT, """
            insert into criteria.result
                (id, campaign_id, version, content, content_sha256, log_place, reason, closed_by, closed_by_name, closed_at)
            values (gen_random_uuid(), gen_random_uuid(), 1, '{"year": 1999, "lead": "test", "asOf": "2000-01-01T00:00:00Z",
                "parts": [], "votes": {"votes": [], "minutes": "", "sha256": ""}, "outcome": {"members": 0, "voted": 0,
                "inFavour": 0, "hasQuorum": false, "isAccepted": false}}', repeat('0', 64), 0, '', 'officer:x', 'test', now())
            """);
        inserts.put(LoggedTable.PETITION, """
            insert into petition.petition (id, number, code_hash, channel, filed_at, sender_name, sender_phone, sender_email,
                sender_address, may_publish, subject, body, place, files, first_agency_id, agency_id, stage, turn, due_at,
                is_reopened, publication, public_title, public_question, public_answer, words, public_words)
            values (gen_random_uuid(), 'test-%s', '', 'WEB', now(), '', '', '', '', true, 'test', 'test', '', '[]',
                (select id from organisation.agency limit 1), (select id from organisation.agency limit 1), 'NEW', 'OFFICE', now(),
                false, 'NONE', '', '', '', 'test', '')
            """.formatted(UUID.randomUUID()));
        inserts.put(LoggedTable.PETITION_EVENT, """
            insert into petition.event (id, petition_id, seq, act, at, details)
            values (gen_random_uuid(), (select id from petition.petition where subject = 'test' limit 1),
                (random() * 1000000000)::int + 1, 'ASK', now(), '{}')
            """);
        return inserts;
    }

    private static Map<LoggedTable, String> ofMoney() {
        var money = new LinkedHashMap<LoggedTable, String>();
        money.put(LoggedTable.BILL_PASSING, """
            insert into payment.passing (id, bill_id, passed_at, from_agency, to_agency)
            select gen_random_uuid(), bill_id, now(), gen_random_uuid(), collector from payment.bill
             where case_kind = 'test' order by charged_at desc limit 1
            """);
        money.put(LoggedTable.STATEMENT, """
            insert into reconciliation.statement (id, source, format, name, first_day, last_day, line_count, payout_reference,
                content_sha256, brought_in_by, brought_in_at)
            select gen_random_uuid(), 'GATEWAY', 'CSV', 'test', '1999-01-01', '1999-01-01', 0, payout,
                encode(sha256(convert_to('GATEWAY 1999-01-01' || payout, 'UTF8')), 'hex'), 'test', now()
              from (select gen_random_uuid()::text as payout) one
            """);
        money.put(LoggedTable.MONEY_DECISION, """
            insert into reconciliation.decision (id, day, difference, kind, choice, reason, amount, agency, decided_by, decided_at)
            values (gen_random_uuid(), '1999-01-01', gen_random_uuid()::text, 'MISSING_HERE', 'ACCEPT', 'test', 1,
                gen_random_uuid(), 'test', now())
            """);
        money.put(LoggedTable.MONEY_APPROVAL, """
            insert into reconciliation.approval (decision_id, approved_by, approved_at)
            select d.id, 'test', now() from reconciliation.decision d
             where d.reason = 'test' and not exists (select from reconciliation.approval a where a.decision_id = d.id) limit 1
            """);
        money.put(LoggedTable.MONEY_DECLINING, """
            insert into reconciliation.declining (decision_id, reason, declined_by, declined_at)
            select d.id, 'test', 'test', now() from reconciliation.decision d
             where d.reason = 'test' and not exists (select from reconciliation.declining n where n.decision_id = d.id) limit 1
            """);
        money.put(LoggedTable.CLOSED_DAY, """
            insert into reconciliation.closed_day (day, content, content_sha256, closed_by, closed_at)
            select (coalesce(max(day), '1000-01-01')::date + 1)::text,
                '{"day": "1999-01-01", "statements": [], "matched": 0, "differences": [], "paidOut": []}', repeat('0', 64),
                'test', now()
              from reconciliation.closed_day where day < '1900'
            """);
        money.put(LoggedTable.CLOSED_DAY_CORRECTION, """
            insert into reconciliation.correction (id, day, number, content, content_sha256, closed_by, closed_at)
            select gen_random_uuid(), day, (random() * 1000000000)::int + 1, content, content_sha256, 'test', now()
              from reconciliation.closed_day where closed_by = 'test' limit 1
            """);
        return money;
    }

    private static void directives(Map<LoggedTable, String> inserts) {
        inserts.put(LoggedTable.DIRECTIVE_COMMITTEE, """
            insert into directive.committee (id, name, standing_id, since, entered_by, entered_at)
            values (gen_random_uuid(), 'test', (select id from organisation.agency limit 1), '2026-11-20', 'officer:x', now())
            """);
        inserts.put(LoggedTable.DIRECTIVE_SOURCE, """
            insert into directive.source (id, kind, number, issued_on, subject, giver_id, leader, state, entered_by, entered_at)
            values (gen_random_uuid(), 'ORAL', 'test', '2026-11-20', 'test', (select id from organisation.agency limit 1), '',
                'DRAFT', 'officer:x', now())
            """);
        inserts.put(LoggedTable.DIRECTIVE, """
            insert into directive.directive (id, source_id, row_number, title, product, lead_id, partner_ids, deadline_written,
                deadline_kind, deadline_reason)
            values (gen_random_uuid(), (select id from directive.source where number = 'test' limit 1),
                (random() * 1000000000)::int + 1, 'test', '', (select id from organisation.agency limit 1), '{}', '', 'NONE', 'test')
            """);
        inserts.put(LoggedTable.DIRECTIVE_EVENT, """
            insert into directive.event (id, directive_id, sequence, kind, on_day, at, by_account, by_name, agency_id, content)
            values (gen_random_uuid(), (select id from directive.directive where title = 'test' limit 1),
                (random() * 1000000000)::int + 1, 'started', '2026-11-20', now(), 'officer:x', 'x',
                (select id from organisation.agency limit 1), '{}')
            """);
    }

    private static Map<LoggedTable, String> first() {
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
                LoggedTable.SENT_REPORT,
                """
            insert into report.sent
                (id, form, scope, version, content, content_sha256, log_place, reason, sent_by, sent_by_name, sent_at)
            values ('%1$s', 'test', '%1$s', 1, '{}', repeat('0', 64), 0, '', 'test', 'test', now())
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
                LoggedTable.DELEGATION,
                """
            insert into delegation.decision (id, kind, number, decided_on, issuer_id, signer, signer_title, subject, valid_from,
                forbids_sub_delegation, passes_work_under_way, number_on_papers, state, entered_by, entered_at)
            values (gen_random_uuid(), 'DECENTRALISATION', 'test', '2026-11-20', (select id from organisation.agency limit 1),
                'test', '', 'test', '2026-11-20', true, false, false, 'DRAFT', 'officer:x', now())
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
