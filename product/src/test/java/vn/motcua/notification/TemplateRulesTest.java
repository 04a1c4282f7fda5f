package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.packages.Packages;
import vn.motcua.shared.Language;

/** What the words of a notice must be, whose they are on which day, and who may publish them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateRulesTest {
    private static final TemplateWords GOOD = new TemplateWords(
            "Đã tiếp nhận {code}",
            "{code} is received",
            "Hồ sơ {code} được tiếp nhận. Hẹn trả: {due}.",
            "{code} is received. Due: {due}.",
            "Ho so {code} hen tra {due}.",
            "{code} is due {due}.");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Test
    void the_words_that_come_with_the_product_keep_the_rules() {
        var templates = new NoticeTemplates(JsonMapper.shared(), List::of, new PackageNotices(Packages.shippedOnly()));
        for (var kind : NoticeKind.values()) {
            assertThat(TemplateRules.judge(kind, TemplateWords.of(templates.inForce(kind, TODAY))))
                    .as(kind.name())
                    .isEmpty();
        }
    }

    @Test
    void what_events_tell_is_what_words_may_ask_for() {
        for (var event : ThingsTold.all()) {
            if (Telling.of(event, ThingsTold.TO) instanceof Telling.Tell tell) {
                assertThat(tell.facts().keySet())
                        .as(tell.kind().name())
                        .containsAll(NoticeFacts.offered(tell.kind()).keySet());
            }
        }
    }

    @Test
    void a_time_that_must_be_said_and_a_fact_that_is_none_are_found_at_once_each_at_its_field() {
        var bad = new TemplateWords(
                "Đã tiếp nhận", GOOD.titleEn(), "Hồ sơ {code}, lý do {reason}", GOOD.textEn(), "{code} {person}", "");
        assertThat(TemplateRules.judge(NoticeKind.RECEIVED, bad))
                .extracting(TemplateRules.Wrong::field, TemplateRules.Wrong::text)
                .containsExactlyInAnyOrder(
                        tuple("tieu-de", "notification.template.wrong.unsaid"),
                        tuple("noi-dung", "notification.template.wrong.holes"),
                        tuple("noi-dung", "notification.template.wrong.unsaid"),
                        tuple("sms", "notification.template.wrong.sms-holes"),
                        tuple("sms-en", "notification.template.wrong.empty"));
    }

    @Test
    void letters_that_no_font_has_stray_braces_and_long_words_are_found() {
        var bad = new TemplateWords(
                "{code} \uD83D\uDE00",
                "{code} {",
                "{due} " + "a".repeat(2_001),
                GOOD.textEn(),
                "{code}" + "a".repeat(300),
                GOOD.smsEn());
        assertThat(TemplateRules.judge(NoticeKind.RECEIVED, bad))
                .extracting(TemplateRules.Wrong::text)
                .containsExactlyInAnyOrder(
                        "notification.template.wrong.letters",
                        "notification.template.wrong.long",
                        "notification.template.wrong.sms-long",
                        "notification.template.wrong.braces");
    }

    @Test
    void new_words_are_said_from_their_day_on_and_old_notices_keep_theirs() {
        var written = template(1_000, TODAY.plusDays(1), KeptTemplate.State.PUBLISHED, "officer:b");
        var templates = new NoticeTemplates(
                JsonMapper.shared(), () -> List.of(written), new PackageNotices(Packages.shippedOnly()));
        assertThat(templates.version(NoticeKind.RECEIVED, TODAY)).isEqualTo(1);
        assertThat(templates.version(NoticeKind.RECEIVED, TODAY.plusDays(1))).isEqualTo(1_000);
        assertThat(templates.version(NoticeKind.FILED, TODAY.plusDays(1))).isEqualTo(1);
        var tell = ThingsTold.all().stream()
                .map(event -> Telling.of(event, ThingsTold.TO))
                .filter(Telling.Tell.class::isInstance)
                .map(Telling.Tell.class::cast)
                .filter(one -> one.kind() == NoticeKind.RECEIVED)
                .findFirst()
                .orElseThrow();
        assertThat(templates.text(notice(tell, 1_000), Language.EN))
                .startsWith("H57.19.01-261120-0007 is received. Due: ")
                .contains("Agency: Trung tâm Phục vụ hành chính công phường Thuận Hoá. Applicant: Nguyễn Thị An. At: ");
        assertThat(templates.text(notice(tell, 1), Language.EN)).startsWith("The dossier is received under");
    }

    private static Notice notice(Telling.Tell tell, int version) {
        return new Notice(
                new UUID(0, 1),
                1L,
                ThingsTold.ID,
                ThingsTold.APPLICANT,
                tell.kind(),
                version,
                tell.facts(),
                Instant.parse("2026-11-20T03:00:00Z"),
                null);
    }

    @Test
    void nobody_publishes_the_own_words_or_for_a_day_that_is_past() {
        var proposed = template(1_000, TODAY, KeptTemplate.State.PROPOSED, null);
        assertThat(refusal(proposed, JudgeTemplate.Verdict.PUBLISH, "officer:a"))
                .isEqualTo(TemplateRefusal.OWN_WORK);
        assertThat(refusal(proposed, JudgeTemplate.Verdict.PUBLISH, "officer:b"))
                .isNull();
        var past = template(1_000, TODAY.minusDays(1), KeptTemplate.State.PROPOSED, null);
        assertThat(refusal(past, JudgeTemplate.Verdict.PUBLISH, "officer:b")).isEqualTo(TemplateRefusal.DAY_IS_PAST);
    }

    @Test
    void what_was_judged_is_not_judged_again_and_what_is_in_force_is_not_taken_back() {
        var published = template(1_000, TODAY, KeptTemplate.State.PUBLISHED, "officer:b");
        assertThat(refusal(published, JudgeTemplate.Verdict.SEND_BACK, "officer:c"))
                .isEqualTo(TemplateRefusal.NOT_WAITING);
        assertThat(refusal(published, JudgeTemplate.Verdict.TAKE_BACK, "officer:c"))
                .isEqualTo(TemplateRefusal.IN_FORCE);
        var coming = template(1_000, TODAY.plusDays(1), KeptTemplate.State.PUBLISHED, "officer:b");
        assertThat(refusal(coming, JudgeTemplate.Verdict.TAKE_BACK, "officer:c"))
                .isNull();
    }

    private static @Nullable TemplateRefusal refusal(KeptTemplate template, JudgeTemplate.Verdict verdict, String by) {
        return JudgeTemplate.refusal(template, verdict, by, TODAY);
    }

    private static KeptTemplate template(
            int version, LocalDate from, KeptTemplate.State state, @Nullable String reviewer) {
        return new KeptTemplate(
                new UUID(0, version),
                version,
                NoticeKind.RECEIVED,
                GOOD,
                from,
                state,
                "officer:a",
                Instant.parse("2026-11-19T03:00:00Z"),
                reviewer,
                "");
    }
}
