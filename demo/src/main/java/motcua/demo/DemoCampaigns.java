package motcua.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.criteria.Act;
import vn.motcua.criteria.Answer;
import vn.motcua.criteria.Appraise;
import vn.motcua.criteria.CampaignId;
import vn.motcua.criteria.Campaigns;
import vn.motcua.criteria.CloseCampaign;
import vn.motcua.criteria.CriteriaSet;
import vn.motcua.criteria.Criterion;
import vn.motcua.criteria.Entered;
import vn.motcua.criteria.FillSheet;
import vn.motcua.criteria.OpenCampaign;
import vn.motcua.criteria.ScoreRule;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Validity;

/** A campaign of last year, played from the first answer to the result, and one that runs: by the methods that everybody uses. */
@Component
class DemoCampaigns {
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final String LEAD = "H57.07";
    private static final String APPRAISER = "H57.04";
    private static final int DAYS = 20;
    private static final int WEAK_PERCENT = 25;

    private final Agencies agencies;
    private final Officers officers;
    private final Campaigns campaigns;
    private final OpenCampaign openCampaign;
    private final FillSheet fillSheet;
    private final Appraise appraise;
    private final CloseCampaign closeCampaign;
    private final Clock clock;

    DemoCampaigns(
            Agencies agencies,
            Officers officers,
            Campaigns campaigns,
            OpenCampaign openCampaign,
            FillSheet fillSheet,
            Appraise appraise,
            CloseCampaign closeCampaign,
            Clock clock) {
        this.agencies = agencies;
        this.officers = officers;
        this.campaigns = campaigns;
        this.openCampaign = openCampaign;
        this.fillSheet = fillSheet;
        this.appraise = appraise;
        this.closeCampaign = closeCampaign;
        this.clock = clock;
    }

    /** Once: starting again plays nothing. */
    void play() {
        if (!campaigns.all().isEmpty()) {
            return;
        }
        var lead = leader(agencies.byCode(LEAD, SINCE).orElseThrow(), "Giám đốc Sở Nội vụ");
        var other = leader(agencies.byCode(APPRAISER, SINCE).orElseThrow(), "Giám đốc Sở Tư pháp");
        var year = LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        var closed = opened(year - 1, lead);
        var campaign = campaigns.get(closed);
        var random = new Random(57);
        for (var unit : campaign.opened().units()) {
            var own = agencies.get(new AgencyId(unit.agency()));
            var head = own.code(SINCE).equals(LEAD)
                    ? lead
                    : own.code(SINCE).equals(APPRAISER) ? other : leader(own, "Thủ trưởng đơn vị");
            var appraiser = head.equals(lead) ? other : lead;
            filled(closed, unit.agency(), head, random);
            done(appraise.finish(closed, unit.agency(), appraiser));
            done(appraise.finish(closed, unit.agency(), appraiser));
        }
        var council = List.of("Chủ tịch hội đồng", "Phó chủ tịch", "Ủy viên", "Ủy viên thư ký");
        done(closeCampaign.name(
                closed,
                lead,
                council.stream()
                        .map(one -> new Act.Member(one, "Hội đồng thẩm định"))
                        .toList()));
        done(closeCampaign.vote(
                closed,
                lead,
                council.stream()
                        .map(one -> new Act.Vote(one, Act.Choice.FOR, false))
                        .toList(),
                "Hội đồng thống nhất kết quả thẩm định."));
        done(closeCampaign.close(closed, lead));
        opened(year, lead);
    }

    private CampaignId opened(int year, User.Officer by) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var wish = new OpenCampaign.Wish(
                year,
                agencies.byCode(LEAD, SINCE).orElseThrow().id().value(),
                List.of("par-specimen-commune/1", "par-specimen-department/1"),
                List.of(agencies.byCode(APPRAISER, SINCE).orElseThrow().id().value()),
                today.plusDays(DAYS),
                today.plusDays(2 * DAYS),
                today.plusDays(3 * DAYS),
                3,
                50);
        return switch (openCampaign.open(wish, by)) {
            case OpenCampaign.Outcome.Opened(var id) -> id;
            case OpenCampaign.Outcome.NotUsable(var findings) -> throw new IllegalStateException("" + findings);
        };
    }

    private void filled(CampaignId id, UUID unit, User.Officer head, Random random) {
        var set = campaigns.sheet(campaigns.get(id), unit).set();
        done(fillSheet.answer(id, unit, head, answers(set, random)));
        done(fillSheet.file(id, unit, head));
    }

    private static List<FillSheet.Entry> answers(CriteriaSet set, Random random) {
        var entries = new ArrayList<FillSheet.Entry>();
        for (var leaf : set.leaves()) {
            if (leaf.own() == null) {
                entries.add(new FillSheet.Entry(leaf.code(), answer(leaf, random), "Tài liệu gửi kèm bản giấy"));
            }
        }
        return entries;
    }

    private static Answer answer(Criterion leaf, Random random) {
        boolean isWeak = random.nextInt(100) < WEAK_PERCENT;
        return switch (leaf.rule()) {
            case null -> throw new IllegalStateException("Only what is scored is answered");
            case ScoreRule.Quantity rule
            when rule.measured().divides() ->
                Answer.of(Map.of("x", BigDecimal.valueOf(isWeak ? random.nextInt(90) : 100), "y", new BigDecimal(100)));
            case ScoreRule.Quantity _ -> Answer.of(Map.of("x", BigDecimal.valueOf(random.nextInt(120))));
            case ScoreRule.Choice rule ->
                Answer.of(rule.options()
                        .get(isWeak ? rule.options().size() - 1 : 0)
                        .key());
            case ScoreRule.Count _ -> Answer.of(Map.of("n", BigDecimal.valueOf(isWeak ? 0 : 1)));
            case ScoreRule.PlusMinus rule ->
                Answer.of(rule.items().stream().collect(Collectors.toMap(ScoreRule.Item::key, _ -> BigDecimal.ZERO)));
        };
    }

    /** Who leads an agency; the demo appoints somebody where nobody does. */
    private User.Officer leader(Agency agency, String title) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var found = officers.inAgency(agency.id(), Role.LEADER, today).stream().findFirst();
        if (found.isPresent()) {
            return new User.Officer(found.get().account(), found.get().name(), Set.of(Role.LEADER));
        }
        var account = new AccountId("officer:ld." + agency.code(SINCE).toLowerCase(java.util.Locale.ROOT));
        var name = title + " (" + agency.code(SINCE) + ")";
        officers.appoint(new Appointment(
                        new Appointment.Person(account, name, title),
                        agency.id(),
                        "Lãnh đạo",
                        title,
                        Set.of(Role.LEADER),
                        null,
                        new Validity(SINCE, null)))
                .orThrow();
        return new User.Officer(account, name, Set.of(Role.LEADER));
    }

    private static void done(Entered entered) {
        if (!(entered instanceof Entered.Done)) {
            throw new IllegalStateException("The demo's campaign must go on, but " + entered);
        }
    }
}
