package vn.motcua.editors.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.editors.EndEntitlement;
import vn.motcua.editors.Entitlement;
import vn.motcua.editors.EntitlementId;
import vn.motcua.editors.EntitlementRefusal;
import vn.motcua.editors.GiveEntitlement;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Said;

/** What pages and machine doors have in common: the use case judges, what stands against it is said at its field. */
@Component
class EntitlementWrites {
    private final GiveEntitlement give;
    private final EndEntitlement end;

    EntitlementWrites(GiveEntitlement give, EndEntitlement end) {
        this.give = give;
        this.end = end;
    }

    /** @throws BadInput with all that stands against it */
    Entitlement give(EntitlementFields fields, AccountId by) {
        return switch (give.give(fields.wish(), by)) {
            case GiveEntitlement.Outcome.Gave(var entitlement) -> entitlement;
            case GiveEntitlement.Outcome.Refused(var why) -> throw bad(why);
        };
    }

    /** @throws BadInput with what stands against it */
    Entitlement end(EntitlementId id, EntitlementFields fields) {
        return switch (end.end(id, fields.lastDay())) {
            case EndEntitlement.Outcome.Ended(var entitlement) -> entitlement;
            case EndEntitlement.Outcome.Refused(var why) -> throw bad(List.of(why));
        };
    }

    private static BadInput bad(List<EntitlementRefusal> why) {
        return new BadInput(why.stream()
                .map(one -> Said.of(
                                "refusal." + one.code(), one.facts().values().toArray())
                        .at(one.rule().field()))
                .toList());
    }
}
