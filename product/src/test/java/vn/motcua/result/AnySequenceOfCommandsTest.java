package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Duty;
import vn.motcua.dossier.DutyBills;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.identity.AccountId;
import vn.motcua.result.Commands.Answer;
import vn.motcua.result.Commands.Who;
import vn.motcua.result.LawOfStages.Deed;
import vn.motcua.result.LawOfStages.State;
import vn.motcua.shared.Vnd;

/**
 * Whatever is commanded by whomever in which order: no stage that the law does not know, no command that a stage does not allow,
 * nothing written by who is refused, and a way on from each stage that is no end. {@code -Dtests.walk=100000} walks so many commands;
 * {@code -Dtests.seed} begins elsewhere.
 */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnySequenceOfCommandsTest {
    private static final Logger LOG = LoggerFactory.getLogger(AnySequenceOfCommandsTest.class);
    private static final int COMMANDS = Integer.getInteger("tests.walk", 1_500);
    private static final long SEED = Long.getLong("tests.seed", 20_261_130L);
    private static final int STEPS = 14;
    private static final int RIGHT_HAND_OF = 4;

    private static final List<Who> EVERYBODY = List.of(Who.values());
    private static final List<Begin> BEGINNINGS = List.of(Begin.values());

    /** What seldom finds its moment comes more often. */
    private static final List<Deed> OFTEN = Stream.concat(
                    Stream.of(Deed.values()),
                    Stream.of(Deed.STEP, Deed.STEP, Deed.STEP, Deed.STEP, Deed.ASK, Deed.RECEIVE, Deed.RECEIVE))
            .toList();

    /** They end a walk too soon. */
    private static final Set<Deed> ENDS = EnumSet.of(Deed.WITHDRAW, Deed.STOP);

    @Autowired
    Offices offices;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DutyBills dutyBills;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Commands commands;
    private OnPaper onPaper;

    /** One command of a walk, as it is read when a walk goes wrong. */
    private record Step(Deed deed, Who who, int strange) {
        @Override
        public String toString() {
            return who + " " + deed + " (" + strange + ")";
        }
    }

    /** Where a walk begins. */
    private enum Begin {
        FILED,
        UNPAID,
        RECEIVED,
        PAUSED,
        ON_PAPER,
        DECIDED
    }

    private record Walk(Begin begin, List<Step> steps) {
        Walk without(int at) {
            var rest = new ArrayList<>(steps);
            rest.remove(at);
            return new Walk(begin, rest);
        }
    }

    @BeforeEach
    void open() {
        commands = beans.createBean(Commands.class);
        onPaper = beans.createBean(OnPaper.class);
        offices.one();
        offices.another();
    }

    @Test
    void no_sequence_of_commands_leads_where_the_law_does_not() {
        var random = new Random(SEED);
        var counted = new TreeMap<String, Integer>();
        var reached = EnumSet.noneOf(State.class);
        for (int walked = 0; walked < COMMANDS; walked += STEPS) {
            var walk = walk(random);
            var wrong = run(walk, counted, reached);
            if (wrong.isPresent()) {
                var shortest = shrunk(walk);
                throw new AssertionError("Seed " + SEED + ", from " + shortest.begin() + ": " + shortest.steps() + "\n"
                        + run(shortest, new TreeMap<>(), reached).orElse(wrong.get()));
            }
        }
        LOG.info("Walked {} commands: {}", COMMANDS, counted);
        assertThat(reached).isEqualTo(EnumSet.allOf(State.class));
        assertThat(counted.keySet())
                .containsAll(Set.of(
                        "ASK_AGAIN DONE",
                        "STOP DONE",
                        "EXTEND DONE",
                        "VISIT DONE",
                        "TAKE_ORIGINALS DONE",
                        "RETURN_ORIGINALS DONE",
                        "REVOKE DONE",
                        "DECIDE DONE",
                        "HAND_OVER DONE",
                        "GIVE DONE",
                        "STEP DONE"));
    }

    private static Walk walk(Random random) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < STEPS; i++) {
            var deed = OFTEN.get(random.nextInt(OFTEN.size()));
            if (ENDS.contains(deed) && random.nextInt(RIGHT_HAND_OF) != 0) {
                deed = Deed.GIVE;
            }
            // Mostly by somebody whose deed it is: else nothing would ever happen.
            var who = anybody(random);
            boolean asReceived = random.nextBoolean();
            if (random.nextInt(RIGHT_HAND_OF) != 0) {
                while (!Commands.isTheirs(deed, who, asReceived)) {
                    who = anybody(random);
                }
            }
            steps.add(new Step(deed, who, random.nextInt(1_000)));
        }
        return new Walk(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())), steps);
    }

    private static Who anybody(Random random) {
        return EVERYBODY.get(random.nextInt(EVERYBODY.size()));
    }

    /** The walk with all that it does not need to go wrong left out. */
    private Walk shrunk(Walk walk) {
        var shortest = walk;
        for (int at = shortest.steps().size() - 1; at >= 0; at--) {
            var without = shortest.without(at);
            if (run(without, new TreeMap<>(), EnumSet.noneOf(State.class)).isPresent()) {
                shortest = without;
            }
        }
        return shortest;
    }

    /** What went wrong; empty when nothing did. */
    private Optional<String> run(Walk walk, Map<String, Integer> counted, Set<State> reached) {
        var id = begin(walk.begin());
        reached.add(state(dossiers.get(id)));
        for (var step : walk.steps()) {
            var before = dossiers.get(id);
            var from = state(before);
            int events = dossiers.version(id);
            var answer = commands.perform(id, step.deed(), step.who(), step.strange());
            var after = dossiers.get(id);
            var to = state(after);
            reached.add(to);
            counted.merge(step.deed() + " " + answer, 1, Integer::sum);
            var wrong = judge(step, answer, new Change(before, after, from, to, dossiers.version(id) - events));
            if (wrong.isPresent()) {
                return wrong.map(why -> step + " at " + from + " → " + to + ": " + answer + ", but " + why);
            }
        }
        // Row and log tell the same.
        dossiers.logBehind(dossiers.get(id));
        return Optional.empty();
    }

    private record Change(Dossier before, Dossier after, State from, State to, int written) {}

    private State state(Dossier dossier) {
        return LawOfStages.of(dossier, dossiers.logBehind(dossier));
    }

    private static Optional<String> judge(Step step, Answer answer, Change change) {
        boolean isTheirs = Commands.isTheirs(
                step.deed(), step.who(), change.before().received().isPresent());
        if (answer != Answer.DONE) {
            if (change.written() != 0 || !change.after().equals(change.before())) {
                return Optional.of("something was written");
            }
            boolean hadWords = step.strange() % 11 != 10;
            return isTheirs && hadWords && LawOfStages.mustSucceed(change.from(), step.deed())
                    ? Optional.of("the law leaves that way open")
                    : Optional.empty();
        }
        if (!isTheirs) {
            return Optional.of("it is not theirs to do");
        }
        return LawOfStages.after(change.from(), step.deed()).contains(change.to())
                ? Optional.empty()
                : Optional.of("the law does not lead there");
    }

    private DossierId begin(Begin begin) {
        return switch (begin) {
            case FILED -> offices.filed();
            case UNPAID -> offices.awaitingPayment(new Vnd(150_000));
            case RECEIVED -> {
                var id = offices.filed();
                assertThat(commands.perform(id, Deed.RECEIVE, Who.CLERK, 0)).isEqualTo(Answer.DONE);
                yield id;
            }
            case PAUSED -> paused();
            case ON_PAPER -> onPaper.waiting();
            case DECIDED -> offices.issuedUnsigned().dossier();
        };
    }

    /** As the terms of a procedure with duties would have it. */
    private DossierId paused() {
        var id = offices.receivedUnder(dossiers.get(offices.filed()).filing().service(), at(), Duration.ofDays(6));
        var specialist = new Actor(
                new AccountId(offices.one().account("huy").value()),
                "huy",
                offices.one().committee());
        var duty = new Duty("Thuế cơ sở 1", "TB-1", LocalDate.of(2026, 11, 20), new Vnd(1_000), "VB 1");
        transaction.executeWithoutResult(_ -> {
            var locked = dossiers.lock(id);
            locked.append(new DossierEvent.DutyAsked(id, at(), specialist, duty, dutyBills.charge(locked, duty)));
        });
        return id;
    }

    private static Instant at() {
        return Instant.parse("2026-11-20T03:00:00Z");
    }
}
