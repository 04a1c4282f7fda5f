package vn.motcua.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.Uuid7;

/** A survey about one unit, as if it had been opened. */
public final class ASurvey {
    private ASurvey() {}

    /** Id of one that runs. */
    public static UUID open(BeanFactory beans, AgencyId lead, AgencyId unit) {
        var store = beans.getBean(SurveyStore.class);
        var id = new SurveyId(Uuid7.at(Instant.now()));
        var day = LocalDate.of(2026, 6, 1);
        var plan = new Survey.Plan(day, day.plusDays(29), 3, 1, 8, 4711, false);
        beans.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            store.add(new Survey(
                    id, "Khảo sát thử " + id, "sipas-services", 1, lead, plan, "officer:test", Instant.now(), null));
            store.add(id, new SurveyUnit(unit, 40, Codes.drawn()));
            for (int turn = 1; turn <= 10; turn++) {
                var state = turn <= 8 ? Place.State.PLANNED : Place.State.RESERVE;
                store.add(id, new Place(UUID.randomUUID(), unit, turn, turn, null, null, state, null));
            }
        });
        return id.value();
    }

    /** Id of one that is closed, with six answers. */
    public static UUID closed(BeanFactory beans, AgencyId lead, AgencyId unit) {
        var id = new SurveyId(open(beans, lead, unit));
        var store = beans.getBean(SurveyStore.class);
        beans.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            for (int i = 0; i < 6; i++) {
                store.add(id, new Answer(unit, Mode.LINK, MeasureAnswersTest.given(4, "NEVER")));
            }
            store.close(id, new AccountId("officer:test"), Instant.now());
        });
        return id.value();
    }

    /** A code that can be answered. */
    public static String code(BeanFactory beans, UUID survey, AgencyId unit) {
        var code = Codes.drawn();
        beans.getBean(SurveyStore.class).add(new SurveyStore.Door(new SurveyId(survey), unit), Codes.hash(code));
        return code;
    }

    /** Things for those who come to doors. */
    public static Map<String, String> things(BeanFactory beans, AgencyId lead, AgencyId unit) {
        var open = open(beans, lead, unit);
        return Map.of(
                "survey", open.toString(),
                "survey-code", code(beans, open, unit),
                "published-survey", closed(beans, lead, unit).toString());
    }

    static List<Answer> answers(BeanFactory beans, UUID survey) {
        return beans.getBean(SurveyStore.class).answers(new SurveyId(survey));
    }
}
