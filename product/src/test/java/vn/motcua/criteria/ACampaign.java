package vn.motcua.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.shared.Uuid7;

/** A campaign that scores one commune, as its acts have it. */
public final class ACampaign {
    static final String SET = "commune-nq57";
    private static final User.Officer SOMEBODY =
            new User.Officer(new AccountId("officer:test"), "Thử", Set.of(Role.LEADER));

    private ACampaign() {}

    /** @param document kept as the proof of a criterion */
    public static UUID of(BeanFactory beans, AgencyId lead, AgencyId appraiser, AgencyId unit, UUID document) {
        var id = new CampaignId(Uuid7.at(Instant.now()));
        var kept = beans.getBean(CriteriaSets.class).get(SET, 1);
        var acts = beans.getBean(ActStore.class);
        var day = LocalDate.of(2099, 1, 1);
        var opened = new Act.Opened(
                2026,
                lead.value(),
                List.of(new Act.Cohort(AgencyKind.COMMUNE_PEOPLES_COMMITTEE, SET, 1, kept.sha256())),
                List.of(new Act.Scoree(unit.value(), AgencyKind.COMMUNE_PEOPLES_COMMITTEE)),
                List.of(appraiser.value()),
                day,
                day.plusDays(1),
                day.plusDays(2),
                2,
                50);
        beans.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            acts.add(new ActStore.Place(id, null, 0), List.of(opened), SOMEBODY, Instant.now());
            var put = new Act.EvidencePut("I.1", document, "giay.pdf", "0".repeat(64), "trang 1");
            acts.add(new ActStore.Place(id, unit.value(), 0), List.of(put), SOMEBODY, Instant.now());
        });
        return id.value();
    }

    /** Its result, as if it were closed. */
    public static UUID closed(BeanFactory beans, AgencyId unit, UUID document) {
        var id = new CampaignId(of(beans, unit, unit, unit, document));
        var votes = new Act.Voted(List.of(new Act.Vote("A", Act.Choice.FOR, false)), "Biên bản", "0".repeat(64));
        var now = Instant.now();
        beans.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            var result = beans.getBean(MakeResult.class)
                    .of(beans.getBean(Campaigns.class).get(id), votes, new Campaign.Outcome(1, 1, 1, true, true), now);
            var kept = new CampaignResults.Kept(
                    Uuid7.at(now), id, 1, result, CampaignResults.sha256(result), 0, "", "Thử", now);
            beans.getBean(CampaignResults.class).add(kept, SOMEBODY);
        });
        return id.value();
    }
}
