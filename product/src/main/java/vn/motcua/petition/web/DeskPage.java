package vn.motcua.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.petition.Done;
import vn.motcua.petition.HandlePetition;
import vn.motcua.petition.Petition;
import vn.motcua.petition.PetitionAccess;
import vn.motcua.petition.PetitionAct;
import vn.motcua.petition.PetitionEvent;
import vn.motcua.petition.PetitionId;
import vn.motcua.petition.PetitionNumber;
import vn.motcua.petition.PetitionState;
import vn.motcua.petition.PetitionTimes;
import vn.motcua.petition.ReadPetitions;
import vn.motcua.petition.RefusalGround;
import vn.motcua.petition.Track;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Said;

/** One petition at the desk: what was sent, what happened, and what this officer may do now. */
@Controller
@RequestMapping(DeskPages.PATH + "/{id}")
@Requires(Permission.HANDLE_PETITION)
class DeskPage {
    private static final int TEXT_MAX = 4_000;
    private static final int BODY_NAME_MAX = 200;
    private static final String TEXT = "van-ban";
    private static final String REASON = "ly-do";

    /**
     * @param acts what this officer may do now
     * @param dossier what it is about, where the officer may read that; null otherwise
     */
    record View(
            Petition petition,
            PetitionState state,
            List<Happening.Line> happened,
            String agency,
            @Nullable Instant dueAt,
            String basis,
            Set<PetitionAct> acts,
            AboutDossier.@Nullable About dossier,
            List<Petition> linked,
            List<Choice> agencies,
            String done,
            PetitionForm form) {
        View {
            happened = List.copyOf(happened);
            acts = Set.copyOf(acts);
            linked = List.copyOf(linked);
            agencies = List.copyOf(agencies);
        }

        boolean may(PetitionAct act) {
            return acts.contains(act);
        }
    }

    private final HandlePetition handlePetition;
    private final ReadPetitions read;
    private final PetitionAccess access;
    private final PetitionTimes times;
    private final DeskWords words;
    private final Documents documents;
    private final CurrentUser user;

    DeskPage(
            HandlePetition handlePetition,
            ReadPetitions read,
            PetitionAccess access,
            PetitionTimes times,
            DeskWords words,
            Documents documents,
            CurrentUser user) {
        this.handlePetition = handlePetition;
        this.read = read;
        this.access = access;
        this.times = times;
        this.words = words;
        this.documents = documents;
        this.user = user;
    }

    @AccessLogged(thing = "petition", purpose = Purpose.TASK)
    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(new PetitionId(id), PetitionForm.EMPTY, request);
    }

    /** A photo or paper that came with it. */
    @AccessLogged(thing = "petition", action = "paper-opened", purpose = Purpose.TASK)
    @GetMapping("/tep/{document}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID document) {
        var petition = read.of(new PetitionId(id), user.officer());
        if (petition.files().stream().noneMatch(file -> file.document().equals(document))) {
            throw new NotFound("file " + document + " of petition " + id);
        }
        return DocumentAnswers.shown(documents.read(new DocumentId(document)));
    }

    /** A complaint or a denunciation is led to its own door by the same choice. */
    @AccessLogged(thing = "petition", action = "classified", purpose = Purpose.TASK)
    @PostMapping("/phan-loai")
    ModelAndView classify(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var track = Track.of(fields.line("loai"));
        if (track.isEmpty()) {
            fields.bad("loai", "track");
        }
        return act(
                id,
                track.map(chosen -> chosen.keptApart()
                        ? new PetitionEvent.LedAway(chosen, "")
                        : new PetitionEvent.Classified(chosen)),
                fields,
                request);
    }

    @AccessLogged(thing = "petition", action = "passed", purpose = Purpose.TASK)
    @PostMapping("/chuyen")
    ModelAndView passOn(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var agency = fields.agency();
        var note = fields.remark("ghi-chu-chuyen");
        return act(
                id,
                Optional.ofNullable(agency).map(to -> new PetitionEvent.PassedOn(to.value(), note)),
                fields,
                request);
    }

    @AccessLogged(thing = "petition", action = "forwarded", purpose = Purpose.TASK)
    @PostMapping("/gui-noi-khac")
    ModelAndView forward(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var body = fields.required("noi-nhan", BODY_NAME_MAX);
        var note = fields.remark("ghi-chu-gui");
        return act(id, Optional.of(new PetitionEvent.Forwarded(body, note)), fields, request);
    }

    @AccessLogged(thing = "petition", action = "refused", purpose = Purpose.TASK)
    @PostMapping("/tu-choi")
    ModelAndView refuse(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var ground = RefusalGround.of(fields.line("can-cu"));
        if (ground.isEmpty()) {
            fields.bad("can-cu", "ground");
        }
        var reason = fields.lines(REASON, TEXT_MAX);
        return act(id, ground.map(chosen -> new PetitionEvent.Refused(chosen, reason)), fields, request);
    }

    @AccessLogged(thing = "petition", action = "asked", purpose = Purpose.TASK)
    @PostMapping("/hoi")
    ModelAndView ask(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var question = fields.lines("cau-hoi", TEXT_MAX);
        return act(id, Optional.of(new PetitionEvent.Asked(question)), fields, request);
    }

    @AccessLogged(thing = "petition", action = "linked", purpose = Purpose.TASK)
    @PostMapping("/gop")
    ModelAndView link(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var main = PetitionNumber.read(fields.line("so-chinh"));
        if (main.isEmpty()) {
            fields.bad("so-chinh", "number");
            return again(id, values, fields.findings(), request);
        }
        return answer(handlePetition.link(new PetitionId(id), user.officer(), main.get()), id, values, request);
    }

    @AccessLogged(thing = "petition", action = "drafted", purpose = Purpose.TASK)
    @PostMapping("/du-thao")
    ModelAndView draft(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var text = fields.lines(TEXT, TEXT_MAX);
        return act(id, Optional.of(new PetitionEvent.Drafted(text)), fields, request);
    }

    @AccessLogged(thing = "petition", action = "approved", purpose = Purpose.TASK)
    @PostMapping("/duyet")
    ModelAndView approve(@PathVariable UUID id, HttpServletRequest request) {
        return answer(handlePetition.approve(new PetitionId(id), user.officer()), id, Map.of(), request);
    }

    @AccessLogged(thing = "petition", action = "returned", purpose = Purpose.TASK)
    @PostMapping("/tra-lai")
    ModelAndView giveBack(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var reason = fields.lines(REASON, TEXT_MAX);
        return act(id, Optional.of(new PetitionEvent.Returned(reason)), fields, request);
    }

    @AccessLogged(thing = "petition", action = "proposed", purpose = Purpose.TASK)
    @PostMapping("/cong-khai")
    ModelAndView propose(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var title = fields.required("cong-khai-tieu-de", Petition.Content.SUBJECT_MAX);
        var question = fields.lines("cong-khai-noi-dung", TEXT_MAX);
        var text = fields.lines("cong-khai-tra-loi", TEXT_MAX);
        return act(id, Optional.of(new PetitionEvent.Proposed(title, question, text)), fields, request);
    }

    @AccessLogged(thing = "petition", action = "published", purpose = Purpose.TASK)
    @PostMapping("/duyet-cong-khai")
    ModelAndView publish(@PathVariable UUID id, HttpServletRequest request) {
        return answer(
                handlePetition.handle(new PetitionId(id), user.officer(), new PetitionEvent.Published()),
                id,
                Map.of(),
                request);
    }

    @AccessLogged(thing = "petition", action = "dropped", purpose = Purpose.TASK)
    @PostMapping("/thoi-cong-khai")
    ModelAndView drop(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var fields = new PetitionFields(values);
        var reason = fields.lines(REASON, TEXT_MAX);
        return act(id, Optional.of(new PetitionEvent.Dropped(reason)), fields, request);
    }

    private ModelAndView act(
            UUID id, Optional<? extends PetitionEvent> event, PetitionFields fields, HttpServletRequest request) {
        return event.isPresent() && fields.findings().isEmpty()
                ? answer(
                        handlePetition.handle(new PetitionId(id), user.officer(), event.get()),
                        id,
                        fields.values(),
                        request)
                : again(id, fields.values(), fields.findings(), request);
    }

    /** Who gave it away, or may not see what became of it, is led to the list. */
    private ModelAndView answer(Done done, UUID id, Map<String, String> values, HttpServletRequest request) {
        return switch (done) {
            case Done.Now(var petition) -> {
                var said = petition.log().getLast().event().act().name();
                var address = access.sees(user.officer(), petition) ? DeskPages.PATH + "/" + id : DeskPages.PATH;
                yield JustDone.leadTo(address, said, request);
            }
            case Done.No(var why) ->
                again(id, values, List.of(Said.of("refusal." + why.code()).at("phan-anh")), request);
            case Done.FileRefused _ -> throw new IllegalStateException("An officer's act must bring no file");
        };
    }

    private ModelAndView again(
            UUID id, Map<String, String> values, List<BadInput.Finding> findings, HttpServletRequest request) {
        return page(new PetitionId(id), new PetitionForm(values, findings), request);
    }

    private ModelAndView page(PetitionId id, PetitionForm form, HttpServletRequest request) {
        var officer = user.officer();
        var petition = read.of(id, officer);
        var state = petition.state();
        var acts = EnumSet.noneOf(PetitionAct.class);
        for (var act : PetitionAct.values()) {
            if (act.isPossibleAt(state.stage()) && access.may(officer, petition, act)) {
                acts.add(act);
            }
        }
        var dossier = petition.filing().content().dossier();
        var view = new View(
                petition,
                state,
                words.happened(petition, Languages.of(request)),
                words.agency(state.agency()),
                read.dueAt(id),
                times.basis(petition),
                acts,
                dossier != null && access.mayReadDossier(officer, dossier) ? words.about(dossier) : null,
                read.linkedTo(id),
                words.agencies(),
                JustDone.of(request),
                form);
        var page = new ModelAndView("petition/web/one", "view", view);
        page.setStatus(form.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
