package vn.motcua.presentation;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.StepRefusal;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What a rule says, as findings of an error summary. */
@Component
public class Refusals {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    /** What officers themselves must write. */
    private static final Set<String> ASKED = Set.of("items", "reason", "opinion", "exception");

    private final Messages messages;
    private final CounterDesk desk;
    private final Clock clock;

    Refusals(Messages messages, CounterDesk desk, Clock clock) {
        this.messages = messages;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param anchor the field or heading that the summary leads to */
    public List<Finding> findings(DossierRefusal why, String anchor, Language language) {
        return switch (why) {
            case DossierRefusal.AnswersIncomplete(var problems) ->
                problems.stream()
                        .map(problem -> new Finding(
                                problem.pointer().startsWith("fields/") ? problem.pointer() : anchor,
                                problem.message(),
                                problem.english()))
                        .toList();
            case StepRefusal.StepTakenByAnother(var officer, var at) ->
                List.of(new Finding(
                        anchor,
                        messages.text(
                                language,
                                "dossier.office.step-taken",
                                desk.nameOf(new AccountId(officer)),
                                moment(at))));
            case DossierRefusal.ReasonMissing(var field)
            when ASKED.contains(field) ->
                List.of(new Finding(anchor, messages.text(language, "dossier.office.missing." + field)));
            default -> List.of(new Finding(anchor, messages.text(language, "refusal." + why.code())));
        };
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
