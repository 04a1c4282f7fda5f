package vn.motcua.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.consultation.Wrong.Field;
import vn.motcua.dossier.ADossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Paper;
import vn.motcua.organisation.AgencyId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionTest {
    private static final AgencyId OWN = new AgencyId(new UUID(0, 2));
    private static final UUID PAPER = new UUID(0, 21);
    private static final Question.Circumstances BY = new Question.Circumstances(
            OWN,
            Set.of(OWN, ADossier.ASKED),
            List.of(
                    new Paper("map", Paper.Source.UPLOAD, PAPER, "so-do.pdf", "0".repeat(64)),
                    new Paper("card", Paper.Source.PRESENTED, null, "", null)),
            Set.of("subject"),
            30);

    private final ADossier a = ADossier.filed();

    @Test
    void what_is_whole_can_be_asked() {
        assertThat(question(ADossier.ASKED, "Có quy hoạch không?", List.of(PAPER), List.of("subject"), 30)
                        .judge(BY))
                .isEmpty();
        assertThat(question(ADossier.ASKED, "Có quy hoạch không?", List.of(), List.of(), 1)
                        .judge(BY))
                .isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var wrong = new Question(null, "x".repeat(301), " ", List.of(new UUID(0, 99)), List.of("another"), null, true)
                .judge(BY);
        assertThat(wrong)
                .containsExactly(
                        Wrong.of(Field.AGENCY, "missing"),
                        Wrong.of(Field.UNIT, "long"),
                        Wrong.of(Field.QUESTION, "missing"),
                        Wrong.of(Field.PAPERS, "unknown"),
                        Wrong.of(Field.SECTIONS, "unknown"),
                        Wrong.of(Field.DAYS, "range"));
    }

    @Test
    void nobody_asks_oneself_or_an_agency_that_is_none_or_for_more_days_than_may_be_given() {
        assertThat(question(OWN, "x", List.of(), List.of(), 3).judge(BY))
                .containsExactly(Wrong.of(Field.AGENCY, "own"));
        assertThat(question(new AgencyId(new UUID(0, 77)), "x", List.of(), List.of(), 3)
                        .judge(BY))
                .containsExactly(Wrong.of(Field.AGENCY, "missing"));
        assertThat(question(ADossier.ASKED, "x".repeat(4001), List.of(), List.of(), 31)
                        .judge(BY))
                .containsExactly(Wrong.of(Field.QUESTION, "long"), Wrong.of(Field.DAYS, "range"));
        assertThat(question(ADossier.ASKED, "x", List.of(), List.of(), 0).judge(BY))
                .containsExactly(Wrong.of(Field.DAYS, "range"));
    }

    @Test
    void the_same_is_not_asked_twice_while_it_is_open() {
        var same = question(ADossier.ASKED, a.consultationAsked(PAPER, true).question(), List.of(), List.of(), 3);
        assertThat(same.refused(Consultation.of(List.of(a.consultationAsked(PAPER, true)))))
                .contains(new ConsultationRefusal.AskedAlready());
        assertThat(same.refused(Consultation.of(
                        List.of(a.consultationAsked(PAPER, true), a.consultationAnswered(PAPER, ADossier.at(9))))))
                .isEmpty();
        assertThat(question(ADossier.ASKED, "Khác", List.of(), List.of(), 3)
                        .refused(Consultation.of(List.of(a.consultationAsked(PAPER, true)))))
                .isEmpty();
    }

    @Test
    void so_many_are_open_at_most() {
        var log = IntStream.range(0, Question.OPEN_MAX)
                .mapToObj(i -> (DossierEvent) a.consultationAsked(new UUID(1, i), true))
                .toList();
        assertThat(question(ADossier.ASKED, "Khác", List.of(), List.of(), 3).refused(Consultation.of(log)))
                .contains(new ConsultationRefusal.TooManyOpen(Question.OPEN_MAX));
    }

    private static Question question(AgencyId agency, String text, List<UUID> papers, List<String> sections, int days) {
        return new Question(agency, "", text, papers, sections, days, true);
    }
}
