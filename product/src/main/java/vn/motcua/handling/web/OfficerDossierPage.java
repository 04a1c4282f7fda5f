package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.casefile.Originals;
import vn.motcua.casefile.RecordSiteVisit;
import vn.motcua.consultation.AskForConsultation;
import vn.motcua.consultation.Consultation;
import vn.motcua.consultation.ConsultationAccess;
import vn.motcua.desk.CounterDesk;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.inbox.Asides;
import vn.motcua.linked.ReadThreads;
import vn.motcua.presentation.PrintForms;
import vn.motcua.result.DraftResult;
import vn.motcua.result.Results;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** A dossier for reading: everything in it and all that happened. To officers of other agencies it does not exist. */
@Controller
@RequestMapping("/ho-so/{id}")
@Requires(Permission.READ_DOSSIER)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class OfficerDossierPage {
    /**
     * @param counterHref the dossier at the counter, for its clerks
     * @param task the officer's own next task of this dossier
     * @param may what its leader may do now
     */
    record View(
            Sheet sheet,
            @Nullable String counterHref,
            @Nullable UUID task,
            LeaderDesk.May may,
            OnFile onFile) {}

    /**
     * What the officer may put on file beside the route.
     *
     * @param consultations whether the officer may ask other agencies, or some were asked
     * @param originals whether the officer keeps originals or gives them back
     * @param linked whether it was filed with others as one
     * @param held originals that the agency has
     */
    record OnFile(boolean visit, boolean consultations, boolean originals, boolean linked, List<String> held) {
        OnFile {
            held = List.copyOf(held);
        }
    }

    private final CounterDesk desk;
    private final LeaderDesk leaderDesk;
    private final GatherSheet gatherSheet;
    private final Dossiers dossiers;
    private final PrintForms printForms;
    private final Results results;
    private final DraftResult draftResult;
    private final Documents documents;
    private final ConsultationAccess consultationAccess;
    private final ReadThreads threads;
    private final Asides asides;
    private final CurrentUser user;

    OfficerDossierPage(
            CounterDesk desk,
            LeaderDesk leaderDesk,
            GatherSheet gatherSheet,
            Dossiers dossiers,
            PrintForms printForms,
            Results results,
            DraftResult draftResult,
            Documents documents,
            ConsultationAccess consultationAccess,
            ReadThreads threads,
            Asides asides,
            CurrentUser user) {
        this.desk = desk;
        this.leaderDesk = leaderDesk;
        this.gatherSheet = gatherSheet;
        this.dossiers = dossiers;
        this.printForms = printForms;
        this.results = results;
        this.draftResult = draftResult;
        this.documents = documents;
        this.consultationAccess = consultationAccess;
        this.threads = threads;
        this.asides = asides;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var officer = user.officer();
        var dossier = readable(id);
        var isClerk = desk.holds(officer, dossier.seat().counter(), Role.COUNTER_CLERK);
        var view = new View(
                gatherSheet.of(dossier, Languages.of(request)),
                isClerk ? "/mot-cua/" + id : null,
                desk.openTask(dossier.id(), officer).orElse(null),
                leaderDesk.may(dossier),
                onFile(dossier, isClerk));
        return new ModelAndView("handling/web/dossier", "view", view)
                .addObject("aside", asides.of(dossier.id(), officer))
                .addObject("done", JustDone.of(request));
    }

    private OnFile onFile(Dossier dossier, boolean isClerk) {
        var log = dossiers.trace(dossier.id());
        var held = Originals.held(log);
        boolean handles = desk.holds(user.officer(), dossier.seat().agency(), Role.SPECIALIST, Role.DIVISION_HEAD);
        return new OnFile(
                handles && RecordSiteVisit.isPossible(dossier),
                consultationAccess.mayAsk(user.officer(), dossier) && AskForConsultation.isPossible(dossier)
                        || !Consultation.of(log).isEmpty(),
                isClerk && (Originals.mayTake(dossier) || !held.isEmpty()),
                threads.isLinked(dossier.id()),
                held);
    }

    /** A paper that was handed in with this dossier, in any of its versions. */
    @AccessLogged(thing = "dossier", action = "paper-opened", purpose = Purpose.TASK)
    @GetMapping("/giay-to/{document}")
    ResponseEntity<?> paper(@PathVariable UUID id, @PathVariable UUID document) {
        var dossier = readable(id);
        if (dossiers.filed(dossier.id()).papers().stream().noneMatch(paper -> document.equals(paper.document()))) {
            throw new NotFound("paper " + document + " of dossier " + id);
        }
        return DocumentAnswers.shown(documents.read(new DocumentId(document)));
    }

    /** The printed forms of the regulation. */
    @AccessLogged(thing = "dossier", action = "form-opened", purpose = Purpose.TASK)
    @GetMapping("/mau/{form:0[1-6]}.pdf")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @PathVariable String form) {
        return DocumentAnswers.pdf(printForms.form(readable(id), form), "mau-" + form + ".pdf");
    }

    /** The signed result, or before that the draft as it will look. */
    @AccessLogged(thing = "dossier", action = "result-opened", purpose = Purpose.TASK)
    @GetMapping("/ket-qua.pdf")
    ResponseEntity<?> result(@PathVariable UUID id) {
        var dossier = readable(id);
        return results.signedPaper(dossier)
                .<ResponseEntity<?>>map(document -> DocumentAnswers.shown(documents.read(document)))
                .orElseGet(() -> DocumentAnswers.pdf(draftResult.preview(dossier), "du-thao.pdf"));
    }

    private Dossier readable(UUID id) {
        return desk.dossier(new DossierId(id), user.officer());
    }
}
