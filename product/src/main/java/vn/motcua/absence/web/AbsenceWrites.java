package vn.motcua.absence.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.absence.Absence;
import vn.motcua.absence.AbsenceId;
import vn.motcua.absence.AbsenceRefusal;
import vn.motcua.absence.EndAbsence;
import vn.motcua.absence.EnterAbsence;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What pages and machine doors have in common: fields are read, the use case judges, what stands against it is said at its field. */
@Component
class AbsenceWrites {
    private final EnterAbsence enterAbsence;
    private final EndAbsence endAbsence;
    private final Messages messages;

    AbsenceWrites(EnterAbsence enterAbsence, EndAbsence endAbsence, Messages messages) {
        this.enterAbsence = enterAbsence;
        this.endAbsence = endAbsence;
        this.messages = messages;
    }

    /** For whom it may be when nobody is named, and where. */
    record Within(@Nullable AccountId self, Set<AgencyId> agencies) {
        Within {
            agencies = Set.copyOf(agencies);
        }
    }

    /** @throws BadInput with all that stands against it */
    EnterAbsence.Outcome.Entered enter(Map<String, String> values, Within within, User.Officer by, Language language) {
        var wish = new AbsenceFields(values, messages, language).wish(within.self(), within.agencies());
        return switch (enterAbsence.enter(wish, by)) {
            case EnterAbsence.Outcome.Entered entered -> entered;
            case EnterAbsence.Outcome.Refused(var why) -> throw new BadInput(findings(why, language));
        };
    }

    /** @throws BadInput with what stands against it */
    Absence end(AbsenceId id, Map<String, String> values, User.Officer by, Language language) {
        var lastDay = new AbsenceFields(values, messages, language).optionalDay("lastDay");
        return switch (endAbsence.end(id, lastDay, by)) {
            case EndAbsence.Outcome.Ended(var absence) -> absence;
            case EndAbsence.Outcome.Refused(var why) -> throw new BadInput(findings(List.of(why), language));
        };
    }

    private List<BadInput.Finding> findings(List<AbsenceRefusal> why, Language language) {
        return why.stream()
                .map(one -> new BadInput.Finding(
                        one.rule().field(),
                        messages.text(
                                language,
                                "refusal." + one.code(),
                                one.facts().values().toArray())))
                .toList();
    }
}
