package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.AnswerProblem;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.EveryRefusal;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.FilingRefusal.CompetenceUnclear;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Seat;
import vn.motcua.filing.FilingRules.Deciding;
import vn.motcua.forms.Finding;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.CompetenceAnswer;

/** What says no to a filing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingRulesTest {
    private static final AreaCode AREA = new AreaCode("19789");
    private static final Optional<AgencyId> COUNTER = Optional.of(new AgencyId(new UUID(0, 1)));
    private static final AgencyId COMMITTEE = new AgencyId(new UUID(0, 2));
    private static final Deciding NOBODY =
            new Deciding.ByRule(new CompetenceAnswer.Nobody(CompetenceAnswer.Reason.NO_RULE, List.of()));
    private static final AnswerProblem PROBLEM = new AnswerProblem("/fullName", "Phải ghi họ tên.");

    @Test
    void a_dossier_lies_with_the_counter_of_its_area_and_the_one_agency_that_decides() {
        assertThat(FilingRules.seat(AREA, COUNTER, new Deciding.Named(COMMITTEE, true)))
                .isEqualTo(Outcome.done(new Seat(COUNTER.orElseThrow(), COMMITTEE)));
        var unclear = Outcome.no(new CompetenceUnclear("19789", 0));
        assertThat(FilingRules.seat(AREA, COUNTER, new Deciding.Named(COMMITTEE, false)))
                .isEqualTo(unclear);
        assertThat(FilingRules.seat(AREA, COUNTER, NOBODY)).isEqualTo(unclear);
        assertThat(FilingRules.seat(AREA, Optional.empty(), new Deciding.Named(COMMITTEE, true)))
                .isEqualTo(unclear);
        assertThat(FilingRules.answers(List.of(), "Huế")).contains(new CompetenceUnclear("Huế", 0));
    }

    @Test
    void a_case_said_twice_is_the_same_case() {
        assertThat(FilingRules.chosen("", "first")).isEqualTo(Outcome.done("first"));
        assertThat(FilingRules.chosen("first", "first")).isEqualTo(Outcome.done("first"));
        assertThat(FilingRules.chosen("second", "first"))
                .isEqualTo(Outcome.no(new FilingRefusal.NoSuchCase("first", List.of("second"))));
    }

    @Test
    void each_rule_of_filing_is_reached() {
        var since = Optional.of(LocalDate.of(2026, 11, 20));
        assertThat(FilingRules.taken(List.of(new Finding("/a", "a", "Sai"))))
                .map(DossierRefusal.AnswersIncomplete::code)
                .contains("dossier.answers-incomplete");
        EveryRefusal.isReached(
                FilingRefusal.OfFiling.class,
                FilingRules.answers(List.of(PROBLEM), ""),
                EveryRefusal.why(FilingRules.seat(AREA, COUNTER, NOBODY)));
        EveryRefusal.isReached(
                FilingRefusal.OfDraft.class, FilingRules.draft(3, 2, Optional.empty()), FilingRules.draft(3, 3, since));
        assertThat(FilingRules.draft(3, 3, Optional.empty())).isEmpty();
    }
}
