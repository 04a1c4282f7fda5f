package vn.motcua.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.Pause;
import vn.motcua.organisation.AgencyId;
import vn.motcua.petition.PetitionRefusal.Rule;

/** What may be done with a petition when, whose turn it is, and what its log comes to. Pure. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PetitionRulesTest {
    private static final List<PetitionAct> ACTS = List.copyOf(EnumSet.allOf(PetitionAct.class));
    private static final Instant SENT = Instant.parse("2026-11-20T03:00:00Z");
    private static final AgencyId HERE = new AgencyId(new UUID(0, 1));
    private static final AgencyId THERE = new AgencyId(new UUID(0, 2));
    private static final UUID OTHER = new UUID(0, 9);
    private static final PetitionTerms TERMS = terms();

    /** Which acts are possible at which stage: all others are refused. */
    private static final Map<Stage, String> POSSIBLE = Map.of(
            Stage.NEW, "CLASSIFY PASS_ON FORWARD REFUSE LEAD_AWAY LINK ASK",
            Stage.IN_HANDLING, "CLASSIFY PASS_ON FORWARD REFUSE LEAD_AWAY LINK ASK DRAFT",
            Stage.AWAITING_SENDER, "REFUSE REPLY",
            Stage.DRAFTED, "RETURN APPROVE",
            Stage.ANSWERED, "RATE REOPEN PROPOSE PUBLISH DROP",
            Stage.LINKED, "UNLINK ANSWER_TOO",
            Stage.REFUSED, "",
            Stage.FORWARDED, "",
            Stage.LED_AWAY, "");

    @ParameterizedTest
    @EnumSource(Stage.class)
    void at_each_stage_these_acts_are_possible_and_no_others(Stage stage) {
        var petition = at(stage);
        assertThat(petition.state().stage()).isEqualTo(stage);
        var possible = EnumSet.noneOf(PetitionAct.class);
        for (var act : PetitionAct.values()) {
            if (!judge(petition, event(act), "officer:z").equals(Optional.of(Rule.NOT_NOW))) {
                possible.add(act);
            }
        }
        assertThat(possible.stream().map(Enum::name))
                .containsExactlyInAnyOrder(named(POSSIBLE.getOrDefault(stage, "?")));
    }

    private static String[] named(String list) {
        return list.isEmpty() ? new String[0] : list.split(" ");
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, CLASSIFY, IN_HANDLING",
        "NEW, PASS_ON, NEW",
        "IN_HANDLING, PASS_ON, IN_HANDLING",
        "NEW, FORWARD, FORWARDED",
        "NEW, REFUSE, REFUSED",
        "AWAITING_SENDER, REFUSE, REFUSED",
        "NEW, LEAD_AWAY, LED_AWAY",
        "NEW, LINK, LINKED",
        "LINKED, UNLINK, NEW",
        "LINKED, ANSWER_TOO, ANSWERED",
        "NEW, ASK, AWAITING_SENDER",
        "AWAITING_SENDER, REPLY, NEW",
        "IN_HANDLING, DRAFT, DRAFTED",
        "DRAFTED, RETURN, IN_HANDLING",
        "DRAFTED, APPROVE, ANSWERED",
        "ANSWERED, RATE, ANSWERED",
        "ANSWERED, REOPEN, IN_HANDLING",
        "ANSWERED, PROPOSE, ANSWERED",
    })
    void an_act_leads_on(Stage from, PetitionAct act, Stage to) {
        assertThat(then(at(from), event(act)).state().stage()).isEqualTo(to);
    }

    /** However acts follow each other, as long as each is allowed: no log leads where no rule is. */
    @Test
    void whatever_is_allowed_leads_to_a_state_that_holds_together() {
        var random = new Random(14);
        var seen = EnumSet.noneOf(Stage.class);
        for (int life = 0; life < 3_000; life++) {
            var petition = sent("An");
            for (int step = 0; step < 25; step++) {
                var event = event(ACTS.get(random.nextInt(ACTS.size())));
                var actor = "officer:" + random.nextInt(3);
                if (judge(petition, event, actor).isEmpty()) {
                    petition = then(petition, event, actor);
                }
                var state = petition.state();
                seen.add(state.stage());
                assertThat(state.stage() == Stage.LED_AWAY)
                        .isEqualTo(state.track() != null && state.track().keptApart());
                assertThat(state.stage() == Stage.IN_HANDLING || state.stage() == Stage.DRAFTED)
                        .isEqualTo(Turn.of(petition, TERMS).who() == Turn.Who.OFFICE
                                && state.stage() != Stage.NEW
                                && state.stage() != Stage.ANSWERED);
                assertThat(state.publication() == Publication.NONE || state.stage() == Stage.ANSWERED)
                        .isTrue();
                assertThat(state.stage() != Stage.LINKED || state.main() != null)
                        .isTrue();
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void a_complaint_is_led_away_and_never_classified_and_nothing_else_is_led_away() {
        for (var track : Track.values()) {
            assertThat(judge(sent("An"), new PetitionEvent.Classified(track), "officer:a"))
                    .isEqualTo(track.keptApart() ? Optional.of(Rule.ANOTHER_DOOR) : Optional.empty());
            assertThat(judge(sent("An"), new PetitionEvent.LedAway(track, ""), "officer:a"))
                    .isEqualTo(track.keptApart() ? Optional.empty() : Optional.of(Rule.ANOTHER_DOOR));
        }
    }

    @Test
    void without_a_name_only_what_was_seen_on_site_is_answered_until_a_name_is_given() {
        var anonymous = sent("");
        for (var track : Track.values()) {
            if (!track.keptApart()) {
                assertThat(judge(anonymous, new PetitionEvent.Classified(track), "officer:a"))
                        .isEqualTo(track == Track.ON_SITE ? Optional.empty() : Optional.of(Rule.NAME_NEEDED));
            }
        }
        var named = then(
                then(anonymous, new PetitionEvent.Asked("Ai?")), new PetitionEvent.Replied("Tôi", "Lê An", List.of()));
        assertThat(judge(named, new PetitionEvent.Classified(Track.PROCEDURE), "officer:a"))
                .isEmpty();
    }

    @Test
    void who_drafted_does_not_approve_and_who_proposed_does_not_publish() {
        var drafted = then(at(Stage.IN_HANDLING), new PetitionEvent.Drafted("Vâng"), "officer:a");
        assertThat(judge(drafted, new PetitionEvent.Approved("Vâng"), "officer:a"))
                .contains(Rule.OWN_DRAFT);
        assertThat(judge(drafted, new PetitionEvent.Approved("Vâng"), "officer:b"))
                .isEmpty();

        var answered = at(Stage.ANSWERED);
        assertThat(judge(answered, new PetitionEvent.Published(), "officer:b")).contains(Rule.NOT_PROPOSED);
        var proposed = then(answered, event(PetitionAct.PROPOSE), "officer:b");
        assertThat(judge(proposed, event(PetitionAct.PROPOSE), "officer:c")).contains(Rule.PROPOSED_ALREADY);
        assertThat(judge(proposed, new PetitionEvent.Published(), "officer:b")).contains(Rule.OWN_PROPOSAL);
        assertThat(judge(proposed, new PetitionEvent.Published(), "officer:c")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Đèn đường tắt, true",
        "Ông LÊ VĂN AN phản ánh, false",
        "le van an, false",
        "gọi 0905.123.456, false",
        "thư an@example.vn, false",
        "ở 12 Lê Lợi, false",
    })
    void what_names_the_sender_is_not_made_public(String question, boolean isFine) {
        var proposed = new PetitionEvent.Proposed("Tiêu đề", question, "Đã sửa");
        var answered = then(
                then(
                        then(
                                sent(new Sender(null, "Lê Văn An", "0905123456", "an@example.vn", "12 Lê Lợi"), true),
                                new PetitionEvent.Classified(Track.ON_SITE)),
                        new PetitionEvent.Drafted("Vâng")),
                new PetitionEvent.Approved("Vâng"));
        assertThat(judge(answered, proposed, "officer:a"))
                .isEqualTo(isFine ? Optional.empty() : Optional.of(Rule.NAMES_SENDER));
    }

    @Test
    void what_the_sender_does_not_want_public_is_not_proposed() {
        var answered = then(
                then(
                        then(
                                sent(new Sender(null, "An", "", "", ""), false),
                                new PetitionEvent.Classified(Track.ON_SITE)),
                        new PetitionEvent.Drafted("Vâng")),
                new PetitionEvent.Approved("Vâng"));
        assertThat(judge(answered, event(PetitionAct.PROPOSE), "officer:a")).contains(Rule.SENDER_MINDS);
    }

    @Test
    void the_sender_rates_each_answer_once_and_opens_it_again_once_within_thirty_days() {
        var answered = at(Stage.ANSWERED);
        var rated = then(answered, event(PetitionAct.RATE));
        assertThat(judge(rated, event(PetitionAct.RATE), null)).contains(Rule.RATED_ALREADY);
        assertThat(judge(rated, event(PetitionAct.REOPEN), null)).isEmpty();

        var last = answered.log().getLast().at();
        var late =
                new PetitionEvent.Entry(last.plus(Duration.ofDays(30)).plusSeconds(1), null, event(PetitionAct.REOPEN));
        assertThat(PetitionRules.judge(answered, late, TERMS)).contains(Rule.TOO_LATE_TO_REOPEN);

        var again = then(
                then(then(rated, event(PetitionAct.REOPEN)), event(PetitionAct.DRAFT)), event(PetitionAct.APPROVE));
        assertThat(again.state().verdict()).isNull();
        assertThat(judge(again, event(PetitionAct.RATE), null)).isEmpty();
        assertThat(judge(again, event(PetitionAct.REOPEN), null)).contains(Rule.REOPENED_ALREADY);
    }

    @Test
    void the_track_sets_the_time_counted_from_sending_and_a_wait_for_the_sender_is_taken_off() {
        var sent = sent("An");
        assertThat(Turn.of(sent, TERMS)).isEqualTo(new Turn(Turn.Who.OFFICE, TERMS.classify(), SENT, List.of()));

        var passed = then(sent, event(PetitionAct.PASS_ON));
        assertThat(Turn.of(passed, TERMS).from())
                .isEqualTo(passed.log().getLast().at());

        var asked = then(then(sent, new PetitionEvent.Classified(Track.LEGAL_TEXT)), event(PetitionAct.ASK));
        var from = asked.log().getLast().at();
        assertThat(Turn.of(asked, TERMS)).isEqualTo(new Turn(Turn.Who.SENDER, TERMS.reply(), from, List.of()));

        var replied = then(asked, event(PetitionAct.REPLY));
        assertThat(Turn.of(replied, TERMS))
                .isEqualTo(new Turn(
                        Turn.Who.OFFICE,
                        TERMS.answer(Track.LEGAL_TEXT),
                        SENT,
                        List.of(new Pause(from, replied.log().getLast().at()))));
    }

    @Test
    void what_is_opened_again_has_its_whole_time_from_then_on_without_the_waits_before() {
        var replied = then(then(at(Stage.IN_HANDLING), event(PetitionAct.ASK)), event(PetitionAct.REPLY));
        var reopened = then(
                then(then(replied, event(PetitionAct.DRAFT)), event(PetitionAct.APPROVE)), event(PetitionAct.REOPEN));
        assertThat(Turn.of(reopened, TERMS))
                .isEqualTo(new Turn(
                        Turn.Who.OFFICE,
                        TERMS.answer(Track.ON_SITE),
                        reopened.log().getLast().at(),
                        List.of()));
    }

    @Test
    void it_is_late_when_the_office_ended_it_after_its_time_and_what_comes_later_changes_nothing() {
        var answered = at(Stage.ANSWERED);
        var end = answered.log().getLast().at();
        var before = new End.Before(end, null, null, null);
        assertThat(End.of(answered, before, false)).isEqualTo(new End(end, false));
        var after = new End.Before(end.minusSeconds(1), null, null, null);
        assertThat(End.of(answered, after, false)).isEqualTo(new End(end, true));
        assertThat(End.of(then(answered, event(PetitionAct.RATE)), new End.Before(null, end, true, null), false))
                .isEqualTo(new End(end, true));
        assertThat(End.of(at(Stage.NEW), after, false)).isEqualTo(End.NONE);
        var linked = then(at(Stage.LINKED), event(PetitionAct.ANSWER_TOO));
        var late = End.of(linked, new End.Before(null, null, null, true), false);
        assertThat(late.late()).isTrue();
    }

    @Test
    void each_event_is_kept_under_the_name_of_its_act_and_read_again() {
        var json = JsonMapper.builder().build();
        for (var act : PetitionAct.values()) {
            var event = event(act);
            assertThat(json.readValue(json.writeValueAsString(event), PetitionEvent.kept(act)))
                    .isEqualTo(event);
            assertThat(event.act()).isEqualTo(act);
        }
    }

    /** The names stand in logs: none may change. */
    @Test
    void stored_events_can_be_read_for_ever() {
        var json = JsonMapper.builder().build();
        assertThat(json.readValue("{\"track\":\"CONDUCT\"}", PetitionEvent.kept(PetitionAct.CLASSIFY)))
                .isEqualTo(new PetitionEvent.Classified(Track.CONDUCT));
        assertThat(json.readValue(
                        "{\"text\":\"a\",\"name\":\"b\",\"files\":[{\"document\":\"" + OTHER
                                + "\",\"name\":\"x.jpg\",\"sha256\":\"00\"}]}",
                        PetitionEvent.kept(PetitionAct.REPLY)))
                .isEqualTo(new PetitionEvent.Replied("a", "b", List.of(new PetitionFile(OTHER, "x.jpg", "00"))));
        assertThat(json.readValue("{\"ground\":\"NO_NAME\",\"reason\":\"c\"}", PetitionEvent.kept(PetitionAct.REFUSE)))
                .isEqualTo(new PetitionEvent.Refused(RefusalGround.NO_NAME, "c"));
    }

    @Test
    void number_and_code_are_read_as_people_write_them() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            var number = PetitionNumber.by(random);
            assertThat(PetitionNumber.read(" "
                            + number.value().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                    .contains(number);
            var code = TrackingCode.by(random);
            assertThat(TrackingCode.read(code.shown())).contains(code);
            assertThat(code.toString()).doesNotContain(code.value());
            assertThat(number.value()).doesNotContainPattern("\\d{7}");
        }
        assertThat(PetitionNumber.read("PA-K7M-2Q")).isEmpty();
        assertThat(PetitionNumber.read("PA-K7M-2Q0")).isEmpty();
        assertThat(TrackingCode.read("K7M2-QX4P-W9C")).isEmpty();
    }

    private static Petition sent(String name) {
        return sent(new Sender(null, name, "", "", ""), true);
    }

    private static Petition sent(Sender sender, boolean mayPublish) {
        var content = new Petition.Content("Đèn", "Đèn không sáng", "", null, List.of());
        return new Petition(
                new PetitionId(new UUID(0, 5)),
                new PetitionNumber("PA-K7M-2QX"),
                HERE,
                new Petition.Filing(SENT, Channel.WEB, null, sender, content, mayPublish),
                List.of());
    }

    private static Petition at(Stage stage) {
        var acts = switch (stage) {
            case NEW -> List.<PetitionAct>of();
            case IN_HANDLING -> List.of(PetitionAct.CLASSIFY);
            case AWAITING_SENDER -> List.of(PetitionAct.ASK);
            case DRAFTED -> List.of(PetitionAct.CLASSIFY, PetitionAct.DRAFT);
            case ANSWERED -> List.of(PetitionAct.CLASSIFY, PetitionAct.DRAFT, PetitionAct.APPROVE);
            case REFUSED -> List.of(PetitionAct.REFUSE);
            case FORWARDED -> List.of(PetitionAct.FORWARD);
            case LED_AWAY -> List.of(PetitionAct.LEAD_AWAY);
            case LINKED -> List.of(PetitionAct.LINK);
        };
        var petition = sent("An");
        for (var act : acts) {
            petition = then(petition, event(act));
        }
        return petition;
    }

    private static Petition then(Petition petition, PetitionEvent event) {
        return then(petition, event, "officer:a");
    }

    private static Petition then(Petition petition, PetitionEvent event, @Nullable String actor) {
        return petition.with(new PetitionEvent.Entry(next(petition), actor, event));
    }

    private static Optional<Rule> judge(Petition petition, PetitionEvent event, @Nullable String actor) {
        return PetitionRules.judge(petition, new PetitionEvent.Entry(next(petition), actor, event), TERMS);
    }

    private static Instant next(Petition petition) {
        return SENT.plus(Duration.ofHours(petition.log().size() + 1));
    }

    private static PetitionEvent event(PetitionAct act) {
        return switch (act) {
            case CLASSIFY -> new PetitionEvent.Classified(Track.ON_SITE);
            case PASS_ON -> new PetitionEvent.PassedOn(THERE.value(), "");
            case FORWARD -> new PetitionEvent.Forwarded("Tòa án", "");
            case REFUSE -> new PetitionEvent.Refused(RefusalGround.UNCLEAR, "Không rõ");
            case LEAD_AWAY -> new PetitionEvent.LedAway(Track.COMPLAINT, "");
            case LINK -> new PetitionEvent.Linked(OTHER);
            case UNLINK -> new PetitionEvent.Unlinked(OTHER);
            case ASK -> new PetitionEvent.Asked("Ở đâu?");
            case REPLY -> new PetitionEvent.Replied("Ở đây", "", List.of());
            case DRAFT -> new PetitionEvent.Drafted("Vâng");
            case RETURN -> new PetitionEvent.Returned("Chưa rõ");
            case APPROVE -> new PetitionEvent.Approved("Vâng");
            case ANSWER_TOO -> new PetitionEvent.AnsweredToo(OTHER, Track.ON_SITE, "Vâng");
            case RATE -> new PetitionEvent.Rated(Verdict.HAPPY, "");
            case REOPEN -> new PetitionEvent.Reopened("Chưa sáng");
            case PROPOSE -> new PetitionEvent.Proposed("Đèn", "Đèn tắt", "Đã sửa");
            case PUBLISH -> new PetitionEvent.Published();
            case DROP -> new PetitionEvent.Dropped("Sai");
        };
    }

    private static PetitionTerms terms() {
        var tracks = new HashMap<Track, PetitionTerms.Time>();
        int amount = 5;
        for (var track : new ArrayList<>(List.of(Track.values()))) {
            if (!track.keptApart()) {
                tracks.put(track, time(amount++));
            }
        }
        return new PetitionTerms(LocalDate.of(2026, 1, 1), time(2), time(10), time(3), 30, tracks);
    }

    private static PetitionTerms.Time time(int amount) {
        return new PetitionTerms.Time(amount, LimitUnit.WORKING_DAY, "NĐ");
    }
}
