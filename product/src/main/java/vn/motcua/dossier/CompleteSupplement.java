package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.route.Routes;

/**
 * The applicant gives what was asked for. Before receipt the dossier goes back to the counter; after it handling goes on
 * and the due time is computed anew from the receipt, with the waiting time as a pause (or from the completion, where the
 * procedure's rule is RESTART: NĐ 61/2018, Đ. 19 k. 4).
 */
@Service
public class CompleteSupplement {
    /** Under which name the explanation stands in the answers. */
    public static final String REMARK = "supplementRemark";

    /**
     * What is given.
     *
     * @param papers added to those filed before
     * @param explanation what the applicant says to it; kept with the answers, and read by the officer
     * @param answers all answers as they are now; null when none was corrected
     */
    public record Given(
            List<Paper> papers,
            String explanation,
            @Nullable Answers answers) {
        public Given {
            papers = List.copyOf(papers);
            explanation = explanation.strip();
        }
    }

    private final DossierStore dossiers;
    private final Dossiers reading;
    private final CorrectedAnswers corrected;
    private final DossierBills bills;
    private final Services services;
    private final DueDates dueDates;
    private final Routes routes;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CompleteSupplement(
            DossierStore dossiers,
            Dossiers reading,
            CorrectedAnswers corrected,
            DossierBills bills,
            Services services,
            DueDates dueDates,
            Routes routes,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.dossiers = dossiers;
        this.reading = reading;
        this.corrected = corrected;
        this.bills = bills;
        this.services = services;
        this.dueDates = dueDates;
        this.routes = routes;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Dossier, DossierRefusal.OfCompleting> complete(DossierId id, AccountId applicant, Given given) {
        var locked = dossiers.lock(id);
        DossierAccess.ownedBy(applicant, locked.dossier());
        var early = DossierRules.awaitsSupplement(locked.dossier());
        if (early.isPresent()) {
            return Outcome.no(early.get());
        }
        var awaiting = (Dossier.AwaitingSupplement) locked.dossier();
        var filed = reading.filed(id);
        var judged = corrected.judge(awaiting.filing(), filed, given.answers());
        if (judged instanceof Outcome.No(var why)) {
            return Outcome.no(why);
        }
        var answers = ((Outcome.Done<CorrectedAnswers.Judged, DossierRefusal.OfCompleting>) judged).value();
        var nothing = DossierRules.completeSupplement(given, answers.areChanged());
        if (nothing.isPresent()) {
            return Outcome.no(nothing.get());
        }
        var now = clock.instant();
        Instant dueAt = null;
        if (awaiting.receipt() != null) {
            var due = dueDates.from(
                    awaiting.receipt().receivedAt(),
                    awaiting.seat().agency(),
                    services.pinned(awaiting.filing()).clock(locked.log()),
                    Pauses.endingAt(locked.log(), now));
            if (due instanceof Outcome.No(var why)) {
                return Outcome.no(why);
            }
            dueAt = ((Outcome.Done<DueDates.Due, DossierRefusal.CalendarLacksYear>) due)
                    .value()
                    .at();
        }

        return Outcome.done(write(locked, new Contents(filed, given, answers), now, dueAt));
    }

    private record Contents(Dossiers.Filed filed, Given given, CorrectedAnswers.Judged answers) {}

    private Dossier write(LockedDossier locked, Contents contents, Instant now, @Nullable Instant dueAt) {
        var id = locked.dossier().id();
        var filed = contents.filed();
        var given = contents.given();
        var answers = contents.answers();
        var papers = new ArrayList<>(filed.papers());
        papers.addAll(given.papers());
        var text = withExplanation(answers.answers().json(), given.explanation());
        var vouched = new TreeMap<>(answers.answers().sources());
        var content = new Content(filed.form(), text, json.writeValueAsString(papers)).vouchedBy(vouched, json);
        insert(id, filed.version() + 1, content, now);
        var actor = Actor.citizen(locked.dossier().filing().applicant());
        var terms = services.pinned(locked.dossier().filing());
        var filedOn = LocalDate.ofInstant(locked.dossier().filing().submittedAt(), clock.getZone());
        var charged =
                answers.areChanged() ? bills.follow(locked, terms, terms.costOf(answers.answers(), filedOn)) : null;
        var after = locked.append(new DossierEvent.SupplementGiven(id, now, actor, content.sha256(), dueAt, charged))
                .dossier();
        corrected.keep(id, answers);
        if (dueAt != null) {
            routes.resume(DossierTrace.caseRef(id), now);
        }
        return after;
    }

    private String withExplanation(String answers, String explanation) {
        if (explanation.isEmpty()) {
            return answers;
        }
        var tree = (ObjectNode) json.readTree(answers);
        tree.put(REMARK, explanation);
        return tree.toString();
    }

    private void insert(DossierId id, int version, Content content, Instant now) {
        jdbc.sql("""
                insert into dossier.content (dossier_id, version, form, answers, papers, vouched, sha256, filed_at)
                values (:id, :version, :form, :answers, :papers, :vouched, :sha256, :at)
                """)
                .param("id", id.value())
                .param("version", version)
                .param("form", content.form())
                .param("answers", content.answers())
                .param("papers", content.papers())
                .param("vouched", content.vouched())
                .param("sha256", content.sha256())
                .param("at", DossierStore.offset(now))
                .update();
    }
}
