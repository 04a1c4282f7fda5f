package motcua.demo;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;

/** A few dossiers to look at, filed and received as people would. */
@Component
class DemoDossiers {
    private static final Logger LOG = LoggerFactory.getLogger(DemoDossiers.class);
    private static final User.Officer CLERK =
            new User.Officer(new AccountId("officer:lan.mc.19789"), "Nguyễn Thị Lan", Set.of(Role.COUNTER_CLERK));
    private static final int FILED = 12;
    private static final int RECEIVED = 6;

    private final SubmitDossier submitDossier;
    private final ReceiveDossier receiveDossier;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final JsonMapper json;
    private final Clock clock;

    DemoDossiers(
            SubmitDossier submitDossier,
            ReceiveDossier receiveDossier,
            Dossiers dossiers,
            Accounts accounts,
            JsonMapper json,
            Clock clock) {
        this.submitDossier = submitDossier;
        this.receiveDossier = receiveDossier;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    void fileSome() {
        if (!dossiers.of(account(0), null).lines().isEmpty()) {
            return;
        }
        for (int i = 0; i < FILED; i++) {
            switch (submitDossier.submit(order(i))) {
                case Outcome.No(var why) -> {
                    LOG.warn("A demo dossier was refused: {} {}", why.code(), why.facts());
                    return;
                }
                case Outcome.Done(var dossier) -> {
                    if (i < RECEIVED
                            && receiveDossier.receive(dossier.id(), CLERK, List.of()) instanceof Outcome.No(var why)) {
                        LOG.warn("A demo dossier was not received: {} {}", why.code(), why.facts());
                        return;
                    }
                }
            }
        }
    }

    private SubmitDossier.Order order(int i) {
        return new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                new ProcedureCode("1.004873"),
                "other-purpose",
                Answers.of(json.readTree(DemoAnswers.maritalStatus(i))),
                List.of(),
                Channel.ONLINE,
                account(i),
                null,
                Language.VI);
    }

    private AccountId account(int i) {
        return accounts.ofCitizen(DemoAnswers.resident(i).personalNumber());
    }
}
