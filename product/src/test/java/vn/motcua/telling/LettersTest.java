package vn.motcua.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.AgencyId;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Petition;
import vn.motcua.petition.PetitionEvent;
import vn.motcua.petition.PetitionHappened;
import vn.motcua.petition.PetitionId;
import vn.motcua.petition.PetitionNumber;
import vn.motcua.petition.RefusalGround;
import vn.motcua.petition.Sender;
import vn.motcua.petition.Track;
import vn.motcua.petition.TrackingCode;

/** What a sender is told, and what not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant AT = Instant.parse("2026-11-20T03:00:00Z");
    private static final AgencyId AGENCY = new AgencyId(new UUID(0, 1));

    private final LetterWords words = new LetterWords(new JsonMapper());

    @ParameterizedTest
    @EnumSource
    void every_letter_says_agency_time_and_number_in_both_languages_and_leaves_nothing_blank(LetterKind kind) {
        var facts = new HashMap<>(Map.of("number", "PA-K7M-2QX", "agency", "UBND phường X", "at", "10:00 20/11/2026"));
        facts.putAll(
                Map.of("due", "17:00 24/11/2026", "code", "K7M2-QX4P-W9CD", "body", "Tòa án", "link", "https://x"));
        facts.putAll(Map.of("centre", "Trung tâm", "hotline", "1900 0000"));
        var letter = words.of(kind, DAY, facts);
        assertThat(letter.sms()).contains("PA-K7M-2QX", "UBND phường X", "10:00 20/11/2026", "https://x");
        assertThat(letter.text().split("– – –", -1))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part).contains("PA-K7M-2QX", "UBND phường X", "10:00 20/11/2026"));
        assertThat(letter.subject() + letter.text() + letter.sms()).doesNotContain("{", "}");
        assertThat(letter.sms().length()).as("two SMS in plain letters").isLessThanOrEqualTo(306);
    }

    @Test
    void who_sends_is_told_number_code_and_until_when() {
        var happened = new PetitionHappened(
                petition(null),
                TrackingCode.read("K7M2-QX4P-W9CD").orElseThrow(),
                Instant.parse("2026-11-24T10:00:00Z"));
        var facts = PetitionLetters.facts(happened, "UBND phường X");
        assertThat(facts)
                .isEqualTo(Map.of(
                        "number", "PA-K7M-2QX",
                        "agency", "UBND phường X",
                        "at", "10:00 20/11/2026",
                        "due", "17:00 24/11/2026",
                        "code", "K7M2-QX4P-W9CD"));
        assertThat(words.of(LetterKind.PETITION_RECEIVED, DAY, facts).sms())
                .contains("Mã theo dõi K7M2-QX4P-W9CD", "trước 17:00 24/11/2026");
    }

    @Test
    void nothing_that_people_wrote_goes_out() {
        for (var event : List.of(
                new PetitionEvent.Asked("Bà Lê Thị Bình ở đâu?"),
                new PetitionEvent.Refused(RefusalGround.UNCLEAR, "Bà Lê Thị Bình"),
                new PetitionEvent.LedAway(Track.DENUNCIATION, "Bà Lê Thị Bình"),
                new PetitionEvent.Approved("Bà Lê Thị Bình"))) {
            var facts = PetitionLetters.facts(new PetitionHappened(petition(event), null, null), "X");
            assertThat(facts.values()).noneMatch(value -> value.contains("Bình"));
        }
        assertThat(PetitionLetters.facts(
                        new PetitionHappened(petition(new PetitionEvent.Forwarded("Tòa án", "Bà Bình")), null, null),
                        "X"))
                .containsEntry("body", "Tòa án");
    }

    @Test
    void what_is_the_offices_own_or_the_senders_own_is_told_to_nobody() {
        assertThat(PetitionLetters.kind(null)).contains(LetterKind.PETITION_RECEIVED);
        assertThat(PetitionLetters.kind(new PetitionEvent.Drafted("x"))).isEmpty();
        assertThat(PetitionLetters.kind(new PetitionEvent.Replied("x", "", List.of())))
                .isEmpty();
        assertThat(PetitionLetters.kind(new PetitionEvent.AnsweredToo(new UUID(0, 2), Track.ON_SITE, "x")))
                .contains(LetterKind.PETITION_ANSWERED);
    }

    @Test
    void what_was_typed_is_never_read_for_names_again() {
        var facts = Map.of("number", "1", "agency", "{code}", "at", "{text}", "code", "K7M2");
        assertThat(words.of(LetterKind.PETITION_ASKED, DAY, facts).sms()).contains("{code}: ", "{text}");
    }

    private static Petition petition(@Nullable PetitionEvent event) {
        var sender = new Sender(null, "Lê Thị Bình", "0905123456", "binh@example.vn", "");
        var content = new Petition.Content("Đèn tắt", "Nội dung", "", null, List.of());
        var filing = new Petition.Filing(AT, Channel.WEB, null, sender, content, true);
        var log = event == null ? List.<PetitionEvent.Entry>of() : List.of(new PetitionEvent.Entry(AT, null, event));
        return new Petition(new PetitionId(new UUID(0, 3)), new PetitionNumber("PA-K7M-2QX"), AGENCY, filing, log);
    }
}
