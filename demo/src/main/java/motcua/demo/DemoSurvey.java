package motcua.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Officers;
import vn.motcua.survey.InviteSample;
import vn.motcua.survey.Mode;
import vn.motcua.survey.OpenSurvey;
import vn.motcua.survey.Questionnaire;
import vn.motcua.survey.Questionnaires;
import vn.motcua.survey.SurveyId;
import vn.motcua.survey.Surveys;
import vn.motcua.survey.TakeAnswer;

/**
 * A finished survey of communes whose list was brought in. Its answers are drawn by chance and come in one by one, by the code of an
 * invitation or from paper, as everybody's do; some who are invited never answer.
 */
@Component
class DemoSurvey {
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final String LEAD = "H57.07";
    private static final int UNITS = 16;
    private static final int CLUSTERS = 8;
    private static final int QUOTA = 20;
    private static final int RESPONSE_PERCENT = 80;
    private static final int PAPER_PERCENT = 25;

    private final Surveys surveys;
    private final OpenSurvey openSurvey;
    private final InviteSample inviteSample;
    private final TakeAnswer takeAnswer;
    private final Questionnaires questionnaires;
    private final Agencies agencies;
    private final Officers officers;
    private final Clock clock;

    DemoSurvey(
            Surveys surveys,
            OpenSurvey openSurvey,
            InviteSample inviteSample,
            TakeAnswer takeAnswer,
            Questionnaires questionnaires,
            Agencies agencies,
            Officers officers,
            Clock clock) {
        this.surveys = surveys;
        this.openSurvey = openSurvey;
        this.inviteSample = inviteSample;
        this.takeAnswer = takeAnswer;
        this.questionnaires = questionnaires;
        this.agencies = agencies;
        this.officers = officers;
        this.clock = clock;
    }

    /** Once: starting again asks nobody. */
    void play() {
        if (!surveys.all().isEmpty()) {
            return;
        }
        var lead = agencies.byCode(LEAD, SINCE).orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var head = officers.inAgency(lead.id(), Role.LEADER, today).getFirst();
        var by = new User.Officer(head.account(), head.name(), Set.of(Role.LEADER));
        var id = opened(lead, by, today);
        var questionnaire = questionnaires.all().getFirst();
        var random = new Random(55);
        var moods = new HashMap<AgencyId, Double>();
        for (var invitation : inviteSample.invite(id, by)) {
            double mood = moods.computeIfAbsent(invitation.unit(), _ -> 3.9 + 0.3 * random.nextGaussian());
            if (random.nextInt(100) < RESPONSE_PERCENT) {
                var given = given(questionnaire, mood + 0.5 * random.nextGaussian(), random);
                var outcome = random.nextInt(100) < PAPER_PERCENT
                        ? takeAnswer.enter(id, invitation.code(), Mode.PAPER, given, by)
                        : takeAnswer.answer(invitation.code(), given);
                if (!(outcome instanceof TakeAnswer.Outcome.Taken)) {
                    throw new IllegalStateException("The demo's answer must be taken, but " + outcome);
                }
            }
        }
        inviteSample.close(id, by);
    }

    private SurveyId opened(Agency lead, User.Officer by, LocalDate today) {
        var year = today.getYear() - 1;
        var communes = agencies.all(today).stream()
                .filter(agency -> agency.kind() == AgencyKind.COMMUNE_PEOPLES_COMMITTEE)
                .sorted(Comparator.comparing(agency -> agency.code(today)))
                .limit(UNITS)
                .toList();
        var random = new Random(1001);
        var frame = communes.stream().collect(Collectors.toMap(Agency::id, _ -> 400 + random.nextInt(1_600)));
        var questionnaire = questionnaires.all().getFirst();
        var wish = new OpenSurvey.Wish(
                "Khảo sát hài lòng cấp xã năm " + year,
                lead.id(),
                questionnaire.key(),
                questionnaire.version(),
                LocalDate.of(year, 7, 1),
                LocalDate.of(year, 12, 31),
                3,
                CLUSTERS,
                QUOTA,
                frame);
        return switch (openSurvey.open(wish, by)) {
            case OpenSurvey.Outcome.Opened(var id) -> id;
            case OpenSurvey.Outcome.NotUsable(var findings) -> throw new IllegalStateException("" + findings);
        };
    }

    private static Map<String, String> given(Questionnaire questionnaire, double mood, Random random) {
        var given = new HashMap<String, String>();
        for (var item : questionnaire.items()) {
            switch (item.kind()) {
                case SATISFACTION -> {
                    long level = Math.clamp(Math.round(mood + 0.6 * random.nextGaussian()), 1, 5);
                    given.put(item.key(), random.nextInt(20) == 0 ? Questionnaire.NO_OPINION : "" + level);
                }
                case EXPERIENCE ->
                    given.put(
                            item.key(),
                            List.of("NEVER", "SOME", "MANY", "NO_ANSWER")
                                    .get(random.nextInt(100) < 85 ? 0 : 1 + random.nextInt(3)));
                case NEED ->
                    item.options().stream()
                            .filter(_ -> random.nextInt(3) == 0)
                            .forEach(option -> given.put(Questionnaire.name(item, option), Questionnaire.CHOSEN));
            }
        }
        return given;
    }
}
