package vn.motcua.consultation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.consultation.AskForConsultation;
import vn.motcua.consultation.AskedContent;
import vn.motcua.consultation.ConsultationAccess;
import vn.motcua.consultation.ConsultationId;
import vn.motcua.consultation.ConsultationTimes;
import vn.motcua.consultation.Entered;
import vn.motcua.consultation.PassOverAnswer;
import vn.motcua.consultation.Question;
import vn.motcua.consultation.ReadConsultations;
import vn.motcua.consultation.WithdrawConsultation;
import vn.motcua.consultation.Wrong;
import vn.motcua.desk.CounterDesk;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** The consultations of a dossier for who handles it: who is asked, since when, what came; and asking, taking back, going on. */
@Controller
@RequestMapping("/ho-so/{id}/lay-y-kien")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class AskPage {
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");
    private static final Map<Wrong.Field, String> NAMES = Map.of(
            Wrong.Field.AGENCY, "co-quan",
            Wrong.Field.UNIT, "don-vi",
            Wrong.Field.QUESTION, "noi-dung",
            Wrong.Field.PAPERS, "giay-to",
            Wrong.Field.SECTIONS, "muc",
            Wrong.Field.DAYS, "so-ngay");

    /** An agency to choose. */
    record Choice(String id, String name) {}

    /** What was typed, so that nothing is lost when a rule says no. */
    record Typed(
            String agency,
            String unit,
            String question,
            List<String> papers,
            List<String> sections,
            String days,
            boolean isRequired,
            Map<String, String> reasons) {
        Typed {
            papers = List.copyOf(papers);
            sections = List.copyOf(sections);
            reasons = Map.copyOf(reasons);
        }

        String reason(String name) {
            return reasons.getOrDefault(name, "");
        }
    }

    /**
     * @param mayAct whether the officer may ask, take back and go on
     * @param mayAsk whether one can be asked now
     * @param daysMax working days that may be given at most
     */
    record View(
            String id,
            String number,
            List<Card> cards,
            boolean mayAct,
            boolean mayAsk,
            List<Choice> agencies,
            AskedContent.Content content,
            int daysMax,
            Typed typed,
            String done,
            List<Finding> findings) {
        View {
            cards = List.copyOf(cards);
            agencies = List.copyOf(agencies);
            findings = List.copyOf(findings);
        }
    }

    private final CounterDesk desk;
    private final Cards cards;
    private final ReadConsultations read;
    private final ConsultationAccess access;
    private final AskedContent content;
    private final ConsultationTimes times;
    private final AskForConsultation ask;
    private final WithdrawConsultation withdraw;
    private final PassOverAnswer passOver;
    private final Documents documents;
    private final CurrentUser user;
    private final Clock clock;

    AskPage(
            CounterDesk desk,
            Cards cards,
            ReadConsultations read,
            ConsultationAccess access,
            AskedContent content,
            ConsultationTimes times,
            AskForConsultation ask,
            WithdrawConsultation withdraw,
            PassOverAnswer passOver,
            Documents documents,
            CurrentUser user,
            Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.read = read;
        this.access = access;
        this.content = content;
        this.times = times;
        this.ask = ask;
        this.withdraw = withdraw;
        this.passOver = passOver;
        this.documents = documents;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(id, nothing(), JustDone.of(request), List.of(), request);
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        var typed = new Typed(
                first(fields, "co-quan"),
                first(fields, "don-vi"),
                first(fields, "noi-dung"),
                fields.getOrDefault("giay-to", List.of()),
                fields.getOrDefault("muc", List.of()),
                first(fields, "so-ngay"),
                fields.containsKey("bat-buoc"),
                Map.of());
        var agency = uuid(typed.agency());
        var question = new Question(
                agency == null ? null : new AgencyId(agency),
                typed.unit(),
                typed.question(),
                typed.papers().stream().map(AskPage::idOrNone).toList(),
                typed.sections(),
                DAYS.matcher(typed.days().strip()).matches()
                        ? Integer.valueOf(typed.days().strip())
                        : null,
                typed.isRequired());
        var entered = ask.ask(desk.dossier(new DossierId(id), user.officer()).id(), user.officer(), question);
        return answer(id, entered, typed, new Deed("hoi", NAMES), request);
    }

    /** The asked agency needs not answer any more. */
    @PostMapping("/{consultation}/rut")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @PathVariable UUID consultation,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var found = ofDossier(id, consultation);
        var name = "rut-" + consultation;
        var entered = withdraw.withdraw(found, user.officer(), fields.getOrDefault(name, ""));
        return answer(id, entered, reason(name, fields), reasoned("rut", name), request);
    }

    /** The steps go on without the answer. */
    @PostMapping("/{consultation}/khong-cho")
    ModelAndView passOver(
            @PathVariable UUID id,
            @PathVariable UUID consultation,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var found = ofDossier(id, consultation);
        var name = "khong-cho-" + consultation;
        var entered = passOver.passOver(found, user.officer(), fields.getOrDefault(name, ""));
        return answer(id, entered, reason(name, fields), reasoned("khong-cho", name), request);
    }

    /** The answer as a file. */
    @AccessLogged(thing = "dossier", action = "paper-opened", purpose = Purpose.TASK)
    @GetMapping("/{consultation}/tra-loi")
    ResponseEntity<?> file(@PathVariable UUID id, @PathVariable UUID consultation) {
        var answered = read.asking(ofDossier(id, consultation), user.officer())
                .consultation()
                .answered();
        if (answered == null || answered.document() == null) {
            throw new NotFound("a file in the answer to consultation " + consultation);
        }
        return DocumentAnswers.shown(documents.read(new DocumentId(answered.document())));
    }

    /** @throws NotFound when it is none of this dossier's */
    private ConsultationId ofDossier(UUID id, UUID consultation) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        var wanted = new ConsultationId(consultation);
        if (read.of(dossier.id()).stream().noneMatch(one -> one.id().equals(wanted))) {
            throw new NotFound("consultation " + consultation + " of dossier " + id);
        }
        return wanted;
    }

    /** What was done, and how the form calls its fields. */
    private record Deed(String done, Map<Wrong.Field, String> names) {}

    private static Deed reasoned(String done, String field) {
        return new Deed(done, Map.of(Wrong.Field.REASON, field));
    }

    private ModelAndView answer(UUID id, Entered entered, Typed typed, Deed deed, HttpServletRequest request) {
        return entered instanceof Entered.Done
                ? JustDone.leadTo("/ho-so/" + id + "/lay-y-kien", deed.done(), request)
                : page(id, typed, "", cards.findings(entered, deed.names(), request), request);
    }

    private ModelAndView page(UUID id, Typed typed, String done, List<Finding> findings, HttpServletRequest request) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        var all = content.all(dossier.id(), Languages.of(request));
        boolean mayAct = access.mayAsk(user.officer(), dossier);
        boolean mayAsk = mayAct && AskForConsultation.isPossible(dossier);
        var view = new View(
                dossier.id().toString(),
                dossier.number().map(number -> number.value()).orElse(""),
                read.of(dossier.id()).stream()
                        .map(one -> cards.card(one, dossier, all))
                        .toList()
                        .reversed(),
                mayAct,
                mayAsk,
                mayAsk ? choices(dossier) : List.of(),
                all,
                times.at(clock.instant()).daysMax(),
                typed,
                done,
                findings);
        return Cards.page("ask", view, !findings.isEmpty());
    }

    private List<Choice> choices(Dossier dossier) {
        return content.whomToAsk(dossier.seat().agency()).stream()
                .map(agency -> new Choice(agency.id().toString(), desk.agencyName(agency.id())))
                .toList();
    }

    private Typed nothing() {
        var days = times.at(clock.instant()).suggestedDays();
        return new Typed("", "", "", List.of(), List.of(), String.valueOf(days), true, Map.of());
    }

    private Typed reason(String name, Map<String, String> fields) {
        var days = times.at(clock.instant()).suggestedDays();
        var reasons = Map.of(name, fields.getOrDefault(name, ""));
        return new Typed("", "", "", List.of(), List.of(), String.valueOf(days), true, reasons);
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** What is no id is one that no paper has. */
    private static UUID idOrNone(String typed) {
        var id = uuid(typed);
        return id == null ? new UUID(0, 0) : id;
    }
}
