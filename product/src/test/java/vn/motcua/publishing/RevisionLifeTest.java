package vn.motcua.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.publishing.Revision.Judged;
import vn.motcua.publishing.Revision.State;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;

/** What may follow what in the life of a version. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisionLifeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ProcedureCode CODE = new ProcedureCode("9.000001");
    private static final Editor AUTHOR = new Editor("officer:an", "Nguyễn Văn An");
    private static final Editor OTHER = new Editor("officer:vy", "Lê Tường Vy");

    private static Revision at(State state, @Nullable LocalDate from) {
        var reviewer = state == State.REVIEWED || state == State.PUBLISHED ? OTHER : null;
        return new Revision(
                new RevisionId(new UUID(1, 1)),
                CODE,
                2,
                "Việc thử",
                TODAY,
                state,
                List.of(),
                AUTHOR,
                NOW,
                reviewer,
                from);
    }

    private static Object answer(Judged judged) {
        return switch (judged) {
            case Judged.Yes(var revision, var _) -> revision.state();
            case Judged.No(var why) -> why;
        };
    }

    @Test
    void the_author_cannot_review_and_another_can_agree_or_send_back() {
        var checked = at(State.CHECKED, null);
        assertThat(answer(checked.reviewed(AUTHOR, true, "Tốt", NOW)))
                .isEqualTo(new PublishingRefusal.AuthorCannotReview());
        assertThat(answer(checked.reviewed(OTHER, true, "Tốt", NOW))).isEqualTo(State.REVIEWED);
        assertThat(answer(checked.reviewed(OTHER, false, "Sai phí", NOW))).isEqualTo(State.SENT_BACK);
    }

    @Test
    void who_used_a_command_is_known_by_name_alone() {
        var byCommand = Editor.atTheMachine("nguyễn văn an");
        assertThat(byCommand.isSameAs(AUTHOR)).isTrue();
        assertThat(byCommand.isSameAs(OTHER)).isFalse();
        assertThat(new Editor("officer:an2", "Nguyễn Văn An").isSameAs(AUTHOR)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void only_what_the_machine_found_sound_is_reviewed_and_only_what_was_reviewed_is_published(State state) {
        var revision = at(state, state == State.PUBLISHED ? TODAY : null);
        assertThat(answer(revision.reviewed(OTHER, true, "Tốt", NOW)))
                .isEqualTo(state == State.CHECKED ? State.REVIEWED : new PublishingRefusal.NotNow(state));
        assertThat(answer(revision.published(AUTHOR, TODAY, "1/QĐ", "Vì", NOW)))
                .isEqualTo(state == State.REVIEWED ? State.PUBLISHED : new PublishingRefusal.NotNow(state));
    }

    @Test
    void a_publication_is_undone_until_the_day_before_it_begins() {
        var waiting = at(State.PUBLISHED, TODAY.plusDays(1));
        assertThat(answer(waiting.undone(OTHER, "Nhầm", TODAY, NOW))).isEqualTo(State.REVIEWED);
        assertThat(answer(waiting.undone(OTHER, "Nhầm", TODAY.plusDays(1), NOW)))
                .isEqualTo(new PublishingRefusal.HasBegun(TODAY.plusDays(1)));
        assertThat(answer(at(State.REVIEWED, null).undone(OTHER, "Nhầm", TODAY, NOW)))
                .isEqualTo(new PublishingRefusal.NotNow(State.REVIEWED));
    }

    @Test
    void only_the_author_drops_and_never_what_is_published() {
        assertThat(answer(at(State.CHECKED, null).dropped(OTHER, "Thôi", NOW)))
                .isEqualTo(new PublishingRefusal.OnlyTheAuthorDrops());
        assertThat(answer(at(State.CHECKED, null).dropped(AUTHOR, "Thôi", NOW))).isEqualTo(State.DROPPED);
        assertThat(answer(at(State.PUBLISHED, TODAY).dropped(AUTHOR, "Thôi", NOW)))
                .isEqualTo(new PublishingRefusal.NotNow(State.PUBLISHED));
    }

    @Test
    void where_a_version_stands_follows_from_days_alone() {
        var begins = TODAY.plusDays(3);
        var published = at(State.PUBLISHED, begins);
        Optional<Repeal> none = Optional.empty();
        assertThat(Standing.of(at(State.REVIEWED, null), TODAY, Optional.of(1), none))
                .isEqualTo(Standing.NOT_PUBLISHED);
        assertThat(Standing.of(published, TODAY, Optional.of(1), none)).isEqualTo(Standing.WAITS);
        assertThat(Standing.of(published, begins, Optional.of(2), none)).isEqualTo(Standing.IN_FORCE);
        assertThat(Standing.of(published, begins, Optional.of(3), none)).isEqualTo(Standing.REPLACED);
        var ends = Optional.of(repeal(begins.plusDays(5)));
        assertThat(Standing.of(published, begins.plusDays(4), Optional.of(2), ends))
                .isEqualTo(Standing.IN_FORCE);
        assertThat(Standing.of(published, begins.plusDays(5), Optional.of(2), ends))
                .isEqualTo(Standing.REPEALED);
        assertThat(Standing.of(published, begins, Optional.of(2), Optional.of(repeal(begins))))
                .as("begins anew when the earlier repeal ends what was before")
                .isEqualTo(Standing.IN_FORCE);
    }

    private static Repeal repeal(LocalDate endsOn) {
        return new Repeal(new UUID(2, 2), CODE, endsOn, "9/QĐ-UBND", "Hết hiệu lực", OTHER, NOW);
    }

    @Test
    void a_procedure_is_repealed_once_while_it_is_offered_and_nothing_waits() {
        var began = Optional.of(TODAY.minusDays(30));
        Optional<Revision> nothing = Optional.empty();
        Optional<Repeal> never = Optional.empty();
        assertThat(Repeal.judge(began, nothing, never)).isNull();
        assertThat(Repeal.judge(Optional.empty(), nothing, never)).isEqualTo(new PublishingRefusal.NotOffered());
        assertThat(Repeal.judge(began, Optional.of(at(State.PUBLISHED, TODAY.plusDays(1))), never))
                .isEqualTo(new PublishingRefusal.AnotherWaits(2, TODAY.plusDays(1)));
        assertThat(Repeal.judge(began, nothing, Optional.of(repeal(TODAY.plusDays(9)))))
                .isEqualTo(new PublishingRefusal.IsRepealed(TODAY.plusDays(9)));
        assertThat(Repeal.judge(began, nothing, Optional.of(repeal(TODAY.minusDays(31)))))
                .as("an older repeal ended an older version")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20", "20/11/2026", "' 01/12/2026 '", "2028-02-29"})
    void a_day_is_read_as_browsers_and_people_write_it(String typed) {
        var entered = new Entered();
        assertThat(entered.firstDay(typed, TODAY)).isAfterOrEqualTo(TODAY);
        entered.judge();
    }

    @ParameterizedTest
    @CsvSource({"''", "2026-11-19", "19/11/2026", "31/02/2027", "2026-13-01", "mai", "2126-01-01"})
    void a_day_that_is_none_or_past_or_far_away_is_refused_with_a_reason(String typed) {
        var entered = new Entered();
        entered.firstDay(typed, TODAY);
        entered.decision("");
        entered.words("reason", " \n ", "publish-reason");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(BadInput.class, entered::judge)
                        .findings())
                .extracting(BadInput.Finding::pointer)
                .containsExactly("from", "decision", "reason");
    }
}
