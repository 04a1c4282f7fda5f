package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.EventType;
import vn.motcua.packages.Packages;
import vn.motcua.payment.MoneyReturned;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;

/** What is told of each event, and in which words. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingTest {
    /** Nobody is told of these, because of the reason that the code gives. May only shrink. */
    private static final Set<EventType> TOLD_TO_NOBODY = Set.of(
            EventType.STEP_TAKEN,
            EventType.VERIFIED_ON_SITE,
            EventType.ORIGINALS_TAKEN,
            EventType.ORIGINALS_RETURNED,
            EventType.CONSULTATION_ASKED,
            EventType.CONSULTATION_ANSWERED,
            EventType.CONSULTATION_WITHDRAWN,
            EventType.CONSULTATION_PASSED_OVER);

    /** Two messages put together; most take one. */
    private static final int SMS_LENGTH_MAX = 306;

    private static final String LINK = "https://dichvucong.hue.gov.vn/tra-cuu?ma=H57.19.01-261120-0007";
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private final NoticeTemplates templates =
            new NoticeTemplates(JsonMapper.shared(), List::of, new PackageNotices(Packages.shippedOnly()));

    @Test
    void each_kind_of_event_is_told_or_has_a_reason_why_not() {
        var told = EnumSet.noneOf(EventType.class);
        var silent = EnumSet.noneOf(EventType.class);
        for (var event : ThingsTold.all()) {
            switch (Telling.of(event, ThingsTold.TO)) {
                case Telling.Tell _ -> told.add(EventType.of(event));
                case Telling.Nobody(var because) -> {
                    assertThat(because).isNotBlank();
                    silent.add(EventType.of(event));
                }
            }
        }
        silent.removeAll(told);
        assertThat(silent).isEqualTo(TOLD_TO_NOBODY);
        told.addAll(silent);
        assertThat(told).containsExactly(EventType.values());
    }

    @Test
    void each_kind_of_notice_comes_of_something() {
        assertThat(notices().stream().map(Notice::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(NoticeKind.values());
    }

    @Test
    void words_find_all_their_facts_in_both_languages() {
        for (var notice : notices()) {
            for (var language : Language.values()) {
                assertThat(templates.title(notice, language))
                        .doesNotContain("{")
                        .contains(notice.facts().get("code"));
                assertThat(templates.text(notice, language)).doesNotContain("{");
                assertThat(email(notice, language))
                        .doesNotContain("{")
                        .contains(templates.text(notice, language), "https://example.vn/d");
            }
        }
    }

    @Test
    void an_sms_is_short_plain_and_leads_on_or_there_is_a_reason_for_none() {
        for (var notice : notices()) {
            for (var language : Language.values()) {
                var sms = templates.sms(notice, language, LINK);
                var reason = template(notice.kind()).withoutSms();
                assertThat(sms.isEmpty()).isEqualTo(reason != null);
                sms.ifPresent(text -> assertThat(text)
                        .doesNotContain("{")
                        .endsWith(" " + LINK)
                        .matches("\\p{ASCII}+")
                        .hasSizeLessThanOrEqualTo(SMS_LENGTH_MAX));
            }
        }
    }

    /** A phone lies open on a table: neither why nor what for stands in an SMS. */
    @Test
    void an_sms_names_neither_reason_nor_procedure() {
        for (var notice : notices()) {
            templates
                    .sms(notice, Language.VI, LINK)
                    .ifPresent(text -> assertThat(text)
                            .doesNotContain(ThingsTold.TO.procedure())
                            .doesNotContain(PlainLetters.of(notice.facts().getOrDefault("reason", "no reason"))));
        }
    }

    @Test
    void whoever_is_to_call_is_told_which_number() {
        for (var notice : notices()) {
            for (var language : Language.values()) {
                var text = templates.text(notice, language);
                if (text.contains("hãy gọi") || text.contains("please call")) {
                    assertThat(text).contains(ThingsTold.TO.call());
                }
                templates
                        .sms(notice, language, LINK)
                        .filter(sms -> sms.contains("hay goi") || sms.contains("please call"))
                        .ifPresent(sms -> assertThat(sms).contains(ThingsTold.TO.call()));
            }
        }
    }

    @Test
    void what_is_to_be_paid_besides_is_said_with_its_amount() {
        for (var notice : notices()) {
            var told = new Telling.Tell(notice.kind(), notice.facts()).withOpenBill(new Vnd(16_000));
            var with = new Notice(
                    notice.id(), 1L, ThingsTold.ID, ThingsTold.APPLICANT, told.kind(), 1, told.facts(), NOW, null);
            assertThat(templates.text(notice, Language.VI)).doesNotContain("Còn phải nộp");
            assertThat(templates.text(with, Language.VI))
                    .contains(" Còn phải nộp 16.000 đ: trả trong hồ sơ hoặc tại quầy.");
        }
    }

    @Test
    void moments_that_no_calendar_has_are_refused_in_words() {
        for (var moment : List.of("+300000-01-01T00:00:00Z", "-4800-01-01T00:00:00Z")) {
            assertThatThrownBy(() -> new NoticeApi.ReadOrder(Instant.parse(moment)).moment())
                    .isInstanceOf(BadInput.class);
        }
    }

    @Test
    void what_is_asked_for_stands_line_by_line() {
        var asked = notices().stream()
                .filter(notice -> notice.kind() == NoticeKind.SUPPLEMENT_ASKED)
                .findFirst()
                .orElseThrow();
        assertThat(templates.text(asked, Language.VI)).contains("\n– Bản sao trích lục\n– Ảnh thẻ\n", "Thiếu giấy tờ");
    }

    @Test
    void a_dossier_is_called_by_what_people_hold_in_their_hands() {
        var to = ThingsTold.TO;
        assertThat(to.code()).isEqualTo("H57.19.01-261120-0007");
        assertThat(addressee("", "0900000009").code()).isEqualTo("NH-100001-7");
    }

    @Test
    void only_mobile_phones_get_an_sms() {
        assertThat(addressee("", "0900000009").at(NoticeChannel.SMS)).isEqualTo("0900000009");
        assertThat(addressee("", "+84900000009").at(NoticeChannel.SMS)).isEqualTo("+84900000009");
        assertThat(addressee("", "02343822000").at(NoticeChannel.SMS)).isEmpty();
        assertThat(addressee("", "").at(NoticeChannel.SMS)).isEmpty();
    }

    @Test
    void pauses_between_attempts_grow_and_end_within_a_day() {
        var pauses = ASetting.empty().pauses();
        var all = new ArrayList<Duration>();
        for (int attempts = 1; SendMessages.again(attempts, pauses, NOW) != null; attempts++) {
            all.add(Duration.between(NOW, SendMessages.again(attempts, pauses, NOW)));
        }
        assertThat(all).hasSize(7).isSorted();
        assertThat(all.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofDays(1));
    }

    private NoticeTemplates.Template template(NoticeKind kind) {
        return Objects.requireNonNull(templates.newest().notices().get(kind));
    }

    private static Addressee addressee(String number, String phone) {
        var to = ThingsTold.TO;
        return new Addressee(
                to.dossier(),
                to.account(),
                to.reference(),
                number,
                to.procedure(),
                to.service(),
                to.office(),
                to.call(),
                phone,
                to.email(),
                to.agency(),
                to.person());
    }

    private String email(Notice notice, Language language) {
        return templates.email(
                notice,
                language,
                Map.of(
                        "link", "https://example.vn/d",
                        "settings", "https://example.vn/s",
                        "centre", "Trung tâm",
                        "hotline", "1900 0000"));
    }

    private static List<Notice> notices() {
        var told = new ArrayList<Telling.Tell>();
        for (DossierEvent event : ThingsTold.all()) {
            if (Telling.of(event, ThingsTold.TO) instanceof Telling.Tell tell) {
                told.add(tell);
            }
        }
        told.add(Telling.of(
                new MoneyReturned("dossier", ThingsTold.ID.value(), new Vnd(15_000), "UNC-12", NOW), ThingsTold.TO));
        return told.stream()
                .map(one -> new Notice(
                        new UUID(0, 1), 1L, ThingsTold.ID, ThingsTold.APPLICANT, one.kind(), 1, one.facts(), NOW, null))
                .toList();
    }
}
