package vn.motcua.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.User;

/** What a page offers an officer to do: what state and role allow. Whether it may be done is judged when it is. */
@Component
public class OfferedActs {
    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    /** One of each that somebody may enter, in the order in which they are offered. */
    private static final List<DirectiveDeed> ALL = List.of(
            new DirectiveDeed.Submitted("", List.of()),
            new DirectiveDeed.Reported(0, "", List.of()),
            new DirectiveDeed.Started(),
            new DirectiveDeed.OfferTaken(),
            new DirectiveDeed.OfferDeclined(""),
            new DirectiveDeed.ExtensionAsked(SOME_DAY, ""),
            new DirectiveDeed.Accepted(""),
            new DirectiveDeed.Returned(""),
            new DirectiveDeed.ExtensionGranted(""),
            new DirectiveDeed.ExtensionRefused(""),
            new DirectiveDeed.ExtensionOffered(SOME_DAY, ""),
            new DirectiveDeed.Cancelled(""),
            new DirectiveDeed.Linked(DirectiveDeed.LinkKind.CRITERION, "", ""));

    private final DirectiveAccess access;

    OfferedActs(DirectiveAccess access) {
        this.access = access;
    }

    /** By the names under which they are kept. */
    public List<String> to(User.Officer officer, Followed one) {
        if (!access.isParty(officer, one.directive(), one.source())) {
            return List.of();
        }
        var sides = Map.of(
                DirectiveDeed.Side.GIVER,
                        access.mayDecide(officer, one.source().head().giver()),
                DirectiveDeed.Side.LEAD,
                        access.mayReport(officer, one.directive().terms().lead()),
                DirectiveDeed.Side.EITHER, true);
        var life = one.life();
        var offered = new ArrayList<String>();
        for (var deed : ALL) {
            if (Boolean.TRUE.equals(sides.get(deed.side()))
                    && JudgeDeed.fits(deed, life.phase())
                    && fits(deed, life, one)
                    && (deed.side() != DirectiveDeed.Side.LEAD
                            || !isOfHeads(deed)
                            || access.mayAskExtension(
                                    officer, one.directive().terms().lead()))) {
                offered.add(deed.kind());
            }
        }
        return List.copyOf(offered);
    }

    private static boolean isOfHeads(DirectiveDeed deed) {
        return deed instanceof DirectiveDeed.ExtensionAsked
                || deed instanceof DirectiveDeed.OfferTaken
                || deed instanceof DirectiveDeed.OfferDeclined;
    }

    private static boolean fits(DirectiveDeed deed, DirectiveLife life, Followed one) {
        var asked = life.asked();
        return switch (deed) {
            case DirectiveDeed.ExtensionAsked _ ->
                asked == null
                        && life.dueOn(one.deadline()).isPresent()
                        && !one.deadline().kind().isPeriodic();
            case DirectiveDeed.ExtensionGranted _, DirectiveDeed.ExtensionRefused _, DirectiveDeed.ExtensionOffered _ ->
                asked != null && asked.offered() == null;
            case DirectiveDeed.OfferTaken _, DirectiveDeed.OfferDeclined _ -> asked != null && asked.offered() != null;
            case DirectiveDeed.Given _,
                    DirectiveDeed.Started _,
                    DirectiveDeed.Reported _,
                    DirectiveDeed.Submitted _,
                    DirectiveDeed.Accepted _,
                    DirectiveDeed.Returned _,
                    DirectiveDeed.Cancelled _,
                    DirectiveDeed.Linked _ -> true;
        };
    }
}
