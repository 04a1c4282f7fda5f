package vn.motcua.survey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;

/** A leader of an agency of the province opens a survey: the frame is taken and the sample drawn, once, with the seed beside it. */
@Component
public class OpenSurvey {
    private static final int TITLE_MAX = 200;
    private static final int DELAY_MAX = 365;
    private static final int CLUSTERS_MAX = 500;
    private static final int QUOTA_MAX = 500;
    /** Results of one unit in one period, at most: more were mistyped. */
    private static final int RESULTS_MAX = 999_999;

    private static final int SEEDS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What comes of it. */
    public sealed interface Outcome {
        record Opened(SurveyId id) implements Outcome {}

        /** All findings; nothing was written. */
        record NotUsable(List<Wrong> findings) implements Outcome {
            public NotUsable {
                findings = List.copyOf(findings);
            }
        }
    }

    /** @param field of the wish; {@code text} key of the sentence, which takes {@code facts} */
    public record Wrong(String field, String text, List<String> facts) {
        public Wrong {
            facts = List.copyOf(facts);
        }

        static Wrong of(String field, String rule, String... facts) {
            return new Wrong(field, "survey.wrong." + rule, List.of(facts));
        }
    }

    /**
     * What is to be opened.
     *
     * @param frame how many results each unit gave; empty to have this system count them
     */
    public record Wish(
            String title,
            AgencyId lead,
            String questionnaire,
            int version,
            LocalDate from,
            LocalDate to,
            int delayDays,
            int clusters,
            int quota,
            Map<AgencyId, Integer> frame) {
        public Wish {
            frame = Map.copyOf(frame);
        }
    }

    private final SurveyStore store;
    private final SurveyAccess access;
    private final Questionnaires questionnaires;
    private final CountedResults counted;
    private final Agencies agencies;
    private final Clock clock;

    OpenSurvey(
            SurveyStore store,
            SurveyAccess access,
            Questionnaires questionnaires,
            CountedResults counted,
            Agencies agencies,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.questionnaires = questionnaires;
        this.counted = counted;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @throws NotFound when the officer does not lead the agency, or there is no such questionnaire */
    @Transactional
    public Outcome open(Wish wish, User.Officer by) {
        if (access.openingFor(by).stream().noneMatch(agency -> agency.id().equals(wish.lead()))) {
            throw new NotFound("agency " + wish.lead() + " to open a survey for");
        }
        var questionnaire = questionnaires.get(wish.questionnaire(), wish.version());
        var findings = new ArrayList<>(judge(wish));
        var frame = findings.isEmpty() ? frame(wish) : Map.<AgencyId, Integer>of();
        if (findings.isEmpty() && frame.isEmpty()) {
            findings.add(Wrong.of("frame", "nothing-to-draw"));
        }
        if (!findings.isEmpty()) {
            return new Outcome.NotUsable(findings);
        }

        var now = clock.instant();
        var plan = new Survey.Plan(
                wish.from(),
                wish.to(),
                wish.delayDays(),
                wish.clusters(),
                wish.quota(),
                RANDOM.nextInt(SEEDS),
                wish.frame().isEmpty());
        var survey = new Survey(
                new SurveyId(Uuid7.at(now)),
                Text.line(wish.title()),
                questionnaire.key(),
                questionnaire.version(),
                wish.lead(),
                plan,
                by.account().value(),
                now,
                null);
        write(survey, frame);
        return new Outcome.Opened(survey.id());
    }

    private List<Wrong> judge(Wish wish) {
        var title = Text.line(wish.title());
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Stream.of(
                        check(
                                !title.isEmpty() && title.length() <= TITLE_MAX,
                                Wrong.of("title", "title", "" + TITLE_MAX)),
                        check(!wish.from().isAfter(wish.to()), Wrong.of("from", "period")),
                        check(!wish.to().isAfter(today), Wrong.of("to", "period-to-come")),
                        check(
                                wish.delayDays() >= 0 && wish.delayDays() <= DELAY_MAX,
                                Wrong.of("delay", "delay", "" + DELAY_MAX)),
                        check(
                                isWithin(wish.clusters(), CLUSTERS_MAX),
                                Wrong.of("clusters", "number", "" + CLUSTERS_MAX)),
                        check(isWithin(wish.quota(), QUOTA_MAX), Wrong.of("quota", "number", "" + QUOTA_MAX)),
                        check(
                                wish.frame().values().stream().allMatch(number -> isWithin(number, RESULTS_MAX)),
                                Wrong.of("frame", "results", "999.999")),
                        check(!wish.frame().containsKey(wish.lead()), Wrong.of("frame", "own")),
                        check(
                                wish.frame().keySet().stream()
                                        .allMatch(unit -> agencies.find(unit).isPresent()),
                                Wrong.of("frame", "agency")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Wrong> check(boolean holds, Wrong otherwise) {
        return holds ? List.of() : List.of(otherwise);
    }

    private static boolean isWithin(int number, int most) {
        return number >= 1 && number <= most;
    }

    /** Without the agency that asks: nobody asks about itself. */
    private Map<AgencyId, Integer> frame(Wish wish) {
        var frame = new HashMap<>(
                wish.frame().isEmpty() ? counted.byAgency(wish.from(), wish.to(), clock.getZone()) : wish.frame());
        frame.remove(wish.lead());
        return frame;
    }

    private void write(Survey survey, Map<AgencyId, Integer> frame) {
        store.add(survey);
        var plan = survey.plan();
        var frames = frame.entrySet().stream()
                .map(one -> new DrawSample.Frame(one.getKey(), one.getValue()))
                .toList();
        var sample = DrawSample.of(frames, plan.clusters(), plan.quota(), plan.seed());
        var drawn = sample.stream().map(DrawSample.Drawn::unit).toList();
        frames.forEach(one -> store.add(
                survey.id(),
                new SurveyUnit(one.unit(), one.results(), drawn.contains(one.unit()) ? Codes.drawn() : null)));
        sample.forEach(one -> places(survey, one).forEach(place -> store.add(survey.id(), place)));
    }

    private List<Place> places(Survey survey, DrawSample.Drawn drawn) {
        var plan = survey.plan();
        var list = plan.isCounted()
                ? counted.of(drawn.unit(), plan.from(), plan.to(), clock.getZone())
                : List.<CountedResults.Result>of();
        var numbers = Stream.concat(drawn.planned().stream(), drawn.reserve().stream())
                .toList();
        var places = new ArrayList<Place>();
        for (int turn = 1; turn <= numbers.size(); turn++) {
            int number = numbers.get(turn - 1);
            var result = number <= list.size() ? list.get(number - 1) : null;
            places.add(new Place(
                    Uuid7.at(survey.openedAt()),
                    drawn.unit(),
                    turn,
                    number,
                    result == null ? null : result.dossier(),
                    result == null ? null : result.on(),
                    turn <= drawn.planned().size() ? Place.State.PLANNED : Place.State.RESERVE,
                    null));
        }
        return places;
    }
}
