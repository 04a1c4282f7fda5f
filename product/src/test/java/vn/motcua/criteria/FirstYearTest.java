package vn.motcua.criteria;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.criteria.Act.Choice;
import vn.motcua.criteria.Act.Round;
import vn.motcua.criteria.Answer.Standing;
import vn.motcua.criteria.CriteriaRefusal.Rule;
import vn.motcua.criteria.Sheet.Stage;
import vn.motcua.organisation.AgencyKind;

/** The first year of a province with 40 communes and 14 departments, from the first answer to the places. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstYearTest {
    private static final int COMMUNES = 40;
    private static final int DEPARTMENTS = 14;
    private static final LocalDate SELF = LocalDate.of(2026, 12, 15);
    private static final LocalDate EXPLAIN = LocalDate.of(2026, 12, 25);
    private static final LocalDate COMPLAIN = LocalDate.of(2027, 1, 10);
    private static final Instant AT = Instant.parse("2026-12-01T02:00:00Z");

    private final CriteriaSet ofCommunes = ASet.of("par-specimen-commune");
    private final CriteriaSet ofDepartments = ASet.of("par-specimen-department");
    private final List<Act.Scoree> units = Stream.concat(
                    IntStream.range(0, COMMUNES)
                            .mapToObj(i -> new Act.Scoree(new UUID(1, i), AgencyKind.COMMUNE_PEOPLES_COMMITTEE)),
                    IntStream.range(0, DEPARTMENTS)
                            .mapToObj(i -> new Act.Scoree(new UUID(2, i), AgencyKind.DEPARTMENT)))
            .toList();
    private final List<Act.Done> whole = new ArrayList<>();
    private final Map<UUID, List<Act.Done>> sheets = new LinkedHashMap<>();

    private Campaign campaign() {
        return Campaign.of(new CampaignId(new UUID(0, 1)), whole);
    }

    private Sheet sheet(UUID unit) {
        var set = unit.getMostSignificantBits() == 1 ? ofCommunes : ofDepartments;
        return Sheet.of(set, sheets.getOrDefault(unit, List.of()));
    }

    private void open() {
        add(
                whole,
                "lead",
                new Act.Opened(
                        2026,
                        new UUID(2, 0),
                        List.of(
                                new Act.Cohort(AgencyKind.COMMUNE_PEOPLES_COMMITTEE, ofCommunes.key(), 1, "a"),
                                new Act.Cohort(AgencyKind.DEPARTMENT, ofDepartments.key(), 1, "b")),
                        units,
                        List.of(new UUID(2, 0), new UUID(2, 1)),
                        SELF,
                        EXPLAIN,
                        COMPLAIN,
                        3,
                        50));
    }

    private static void add(List<Act.Done> to, String account, Act act) {
        to.add(new Act.Done(UUID.randomUUID(), to.size() + 1, AT, account, account, act));
    }

    private void add(UUID unit, String account, Act act) {
        add(sheets.computeIfAbsent(unit, _ -> new ArrayList<>()), account, act);
    }

    private SheetRules rules(UUID unit, LocalDate today) {
        return new SheetRules(campaign(), sheet(unit), today);
    }

    @Test
    void a_year_is_played_for_54_units_and_every_rule_is_asked_on_the_way() {
        open();
        var random = new Random(54);
        for (var unit : units) {
            fills(unit.agency(), random);
            appraised(unit.agency(), Round.FIRST, "one", random);
            explains(unit.agency());
            appraised(unit.agency(), Round.SECOND, "two", random);
        }
        complains(units.getFirst().agency());
        var names = new HashMap<UUID, String>();
        var all = new LinkedHashMap<UUID, Sheet>();
        units.forEach(unit -> {
            names.put(unit.agency(), "Đơn vị " + unit.agency());
            all.put(unit.agency(), sheet(unit.agency()));
        });
        var parts = MakeResult.parts(campaign(), all, names);
        assertThat(parts).extracting(part -> part.rows().size()).containsExactly(COMMUNES, DEPARTMENTS);
        for (var part : parts) {
            var totals =
                    part.rows().stream().map(CampaignResult.UnitResult::total).toList();
            assertThat(totals).isSortedAccordingTo(java.util.Comparator.reverseOrder());
            assertThat(part.rows()).allSatisfy(row -> {
                assertThat(row.place()).isNotNull();
                assertThat(row.total()).isBetween(BigDecimal.ZERO, new BigDecimal("100"));
                assertThat(row.areas().stream()
                                .map(CampaignResult.AreaResult::reached)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(row.lines().stream()
                                .map(CampaignResult.CriterionResult::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
            });
            assertThat(part.rows().getFirst().place()).isEqualTo(1);
        }
        assertThat(CampaignResults.sha256(parts))
                .as("the same acts make the same result")
                .isEqualTo(CampaignResults.sha256(MakeResult.parts(campaign(), all, names)));
    }

    private void fills(UUID unit, Random random) {
        var rules = rules(unit, SELF);
        assertThat(rules.filling()).isEmpty();
        assertThat(rules.complete()).as("nothing is entered yet").isNotEmpty();
        assertThat(rules(unit, SELF.plusDays(1)).filling().map(CriteriaRefusal::rule))
                .contains(Rule.TOO_LATE);
        for (var leaf : sheet(unit).set().leaves()) {
            if (leaf.own() == null) {
                boolean without = random.nextInt(10) == 0 && leaf.noCase() != Criterion.NoCase.IMPOSSIBLE;
                var answer = without ? Answer.without(Standing.NO_CASE) : ASet.answer(leaf, random, 40);
                assertThat(answer.judge(leaf)).isEmpty();
                add(unit, "unit", new Act.Answered(leaf.code(), answer, "Chưa có văn bản"));
            }
        }
        assertThat(rules(unit, SELF).complete()).isEmpty();
        for (var leaf : sheet(unit).set().leaves()) {
            if (leaf.own() != null) {
                add(unit, "unit", new Act.Computed(leaf.code(), ASet.share("97", "100"), AT, "/so-lieu", "1"));
            }
        }
        add(unit, "unit", new Act.Filed(false));
        assertThat(rules(unit, SELF).filling().map(CriteriaRefusal::rule)).contains(Rule.NOT_NOW);
    }

    private void appraised(UUID unit, Round round, String account, Random random) {
        assertThat(rules(unit, EXPLAIN).round()).contains(round);
        var best = Map.<String, BigDecimal>of();
        var before = round == Round.FIRST ? sheet(unit).own(best) : sheet(unit).after(Round.FIRST, best);
        for (var leaf : sheet(unit).set().leaves()) {
            var was = requireNonNull(before.get(leaf.code()));
            boolean lowers = round == Round.FIRST && was.points().signum() > 0 && random.nextInt(5) == 0;
            var points = lowers ? BigDecimal.ZERO : was.points();
            var standing = was.state() == CriterionScore.State.NO_CASE ? Standing.NO_CASE : Standing.GIVEN;
            if (lowers) {
                assertThat(rules(unit, EXPLAIN).score(leaf, standing, points, "", was))
                        .as("who differs says why")
                        .hasSize(1);
            }
            var reason = lowers ? "Không có tài liệu" : "";
            assertThat(rules(unit, EXPLAIN).score(leaf, standing, points, reason, was))
                    .isEmpty();
            add(unit, account, new Act.Scored(round, leaf.code(), standing, points, reason));
        }
        add(unit, account, new Act.RoundFinished(round));
    }

    private void explains(UUID unit) {
        assertThat(rules(unit, EXPLAIN).explaining()).isEmpty();
        assertThat(rules(unit, EXPLAIN.plusDays(1)).explaining().map(CriteriaRefusal::rule))
                .contains(Rule.TOO_LATE);
        add(unit, "unit", new Act.Explained("1.1", "Đã ban hành, gửi kèm"));
    }

    private void complains(UUID unit) {
        var best = Map.<String, BigDecimal>of();
        var own = sheet(unit).own(best);
        var now = sheet(unit).now(best);
        var lost = now.values().stream()
                .filter(score -> score.points()
                                .compareTo(requireNonNull(own.get(score.code())).points())
                        < 0)
                .findFirst()
                .orElseThrow()
                .code();
        var kept = now.values().stream()
                .filter(score -> score.points()
                                .compareTo(requireNonNull(own.get(score.code())).points())
                        == 0)
                .findFirst()
                .orElseThrow()
                .code();
        assertThat(rules(unit, COMPLAIN).complaining(kept, best).map(CriteriaRefusal::rule))
                .contains(Rule.NO_COMPLAINT);
        assertThat(rules(unit, COMPLAIN.plusDays(1)).complaining(lost, best).map(CriteriaRefusal::rule))
                .contains(Rule.TOO_LATE);
        assertThat(rules(unit, COMPLAIN).complaining(lost, best)).isEmpty();
        add(unit, "unit", new Act.Complained(lost, "Tài liệu đã nộp"));
        assertThat(sheet(unit).hasOpenComplaint()).isTrue();
        assertThat(rules(unit, COMPLAIN).complaining(lost, best).map(CriteriaRefusal::rule))
                .as("one complaint each")
                .contains(Rule.NO_COMPLAINT);
        assertThat(rules(unit, COMPLAIN).deciding(lost, "one").map(CriteriaRefusal::rule))
                .contains(Rule.SCORED_BEFORE);
        assertThat(rules(unit, COMPLAIN).deciding(lost, "two").map(CriteriaRefusal::rule))
                .contains(Rule.SCORED_BEFORE);
        assertThat(rules(unit, COMPLAIN).deciding(lost, "three")).isEmpty();
        var points = requireNonNull(own.get(lost)).points();
        add(unit, "three", new Act.ComplaintDecided(lost, true, Standing.GIVEN, points, "Tài liệu có đủ"));
        assertThat(requireNonNull(sheet(unit).now(best).get(lost)).points()).isEqualByComparingTo(points);
        assertThat(sheet(unit).stage()).isEqualTo(Stage.APPRAISED);
        assertThat(sheet(unit).history(lost))
                .as("every step of the score, first to last")
                .extracting(step -> Act.Kind.of(step.act()).word())
                .endsWith("scored", "scored", "complained", "complaint-decided");
    }

    @Test
    void more_than_half_of_the_council_must_be_in_favour_and_more_than_the_quorum_vote() {
        assertThat(Campaign.outcome(10, votes(5, 0), 50)).isEqualTo(new Campaign.Outcome(10, 5, 5, false, false));
        assertThat(Campaign.outcome(10, votes(6, 0), 50)).isEqualTo(new Campaign.Outcome(10, 6, 6, true, true));
        assertThat(Campaign.outcome(10, votes(5, 5), 50)).isEqualTo(new Campaign.Outcome(10, 10, 5, true, false));
        assertThat(Campaign.outcome(0, votes(0, 0), 50).isAccepted()).isFalse();
    }

    private static List<Act.Vote> votes(int inFavour, int against) {
        return IntStream.range(0, inFavour + against)
                .mapToObj(i -> new Act.Vote("m" + i, i < inFavour ? Choice.FOR : Choice.AGAINST, false))
                .toList();
    }

    @Test
    void a_unit_that_let_its_time_go_by_is_filed_as_it_stands_and_a_longer_time_is_its_own() {
        open();
        var unit = units.getFirst().agency();
        assertThat(rules(unit, SELF).filingAsItStands().map(CriteriaRefusal::rule))
                .contains(Rule.TOO_EARLY);
        assertThat(rules(unit, SELF.plusDays(1)).filingAsItStands()).isEmpty();
        add(unit, "lead", new Act.Extended(Act.Phase.SELF, SELF.plusDays(5), "Bão"));
        assertThat(rules(unit, SELF.plusDays(5)).filling()).isEmpty();
        assertThat(rules(units.get(1).agency(), SELF.plusDays(5)).filling()).isNotEmpty();
        add(unit, "lead", new Act.Filed(true));
        var score = SheetScore.of(ofCommunes, sheet(unit).now(Map.of()));
        assertThat(score.total()).as("what is not entered has no points").isEqualByComparingTo("0");
    }

    @Test
    void points_beyond_the_criterion_and_too_many_decimals_are_refused() {
        open();
        var unit = units.getFirst().agency();
        var leaf = ofCommunes.leaf("1.1").orElseThrow();
        var before = requireNonNull(sheet(unit).own(Map.of()).get("1.1"));
        for (var points : List.of("1.51", "-0.1", "1.001")) {
            assertThat(rules(unit, SELF).score(leaf, Standing.GIVEN, new BigDecimal(points), "vì", before))
                    .as(points)
                    .hasSize(1);
        }
        assertThat(rules(unit, SELF).score(leaf, Standing.GIVEN, new BigDecimal("1.5"), "vì", before))
                .isEmpty();
    }
}
