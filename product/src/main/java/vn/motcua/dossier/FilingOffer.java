package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.Procedures;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** What the pages of filing need to know before a dossier exists: where it is filed, with which form, which papers. */
@Component
public class FilingOffer {
    /** Where a procedure is filed today. */
    public sealed interface Place {
        /** @param version procedure and first day of the service's version, as {@code 1.004873@2026-01-01} */
        record Here(OnlineService service, String version) implements Place {}

        record Elsewhere(String address) implements Place {}
    }

    private final OnlineServices services;
    private final FilingPlaces places;
    private final Procedures procedures;
    private final Forms forms;
    private final Drafts drafts;
    private final Clock clock;

    FilingOffer(
            OnlineServices services,
            FilingPlaces places,
            Procedures procedures,
            Forms forms,
            Drafts drafts,
            Clock clock) {
        this.services = services;
        this.places = places;
        this.procedures = procedures;
        this.forms = forms;
        this.drafts = drafts;
        this.clock = clock;
    }

    public Place of(ProcedureCode procedure) {
        var today = LocalDate.now(clock);
        if (places.of(procedure, today) instanceof FilingPlace.NationalPortal(var address)) {
            return new Place.Elsewhere(address.toString());
        }
        return here(procedure);
    }

    /** The service as the counter uses it, wherever citizens file. @throws NotFound when it is not handled here */
    public Place.Here here(ProcedureCode procedure) {
        return services.dated(procedure, LocalDate.now(clock))
                .map(dated -> new Place.Here(dated.service(), procedure + "@" + dated.validFrom()))
                .orElseThrow(() -> new NotFound("online service " + procedure));
    }

    /** Whether the procedure is handled here, wherever citizens file. */
    public boolean handles(ProcedureCode procedure) {
        return services.dated(procedure, LocalDate.now(clock)).isPresent();
    }

    public String procedureName(ProcedureCode procedure) {
        return procedures
                .find(procedure, LocalDate.now(clock))
                .map(version -> version.content().name())
                .orElse(procedure.value());
    }

    /** The form a draft is pinned to. */
    public Form form(Drafts.Draft draft) {
        return form(service(draft));
    }

    public Form form(OnlineService service) {
        return forms.find(new FormId(service.form().key(), service.form().version()));
    }

    /** The service version a draft was begun under. */
    public OnlineService service(Drafts.Draft draft) {
        var from = LocalDate.parse(draft.service().substring(draft.service().indexOf('@') + 1));
        return services.of(draft.procedure(), from)
                .orElseThrow(
                        () -> new IllegalStateException("Service " + draft.service() + " must be in the catalogue"));
    }

    /** Begins a draft with what is known of the person written in. */
    public Drafts.Draft begin(AccountId account, Place.Here here, String caseKey, Map<String, String> known) {
        var form = form(here.service());
        var answers = form.prefill(Answers.EMPTY.withCase(caseKey), known);
        return drafts.begin(account, here.service().code(), here.version(), caseKey, answers);
    }

    /**
     * A draft's answers as a machine sends them: whole. What the e-ID vouches for is filled in where it was left out;
     * another value there is refused.
     */
    public Outcome<Answers> take(Drafts.Draft draft, Answers given) {
        return outcome(form(draft).takeAll(draft.answers(), given.withCase(draft.caseKey()), Language.VI));
    }

    /**
     * The answers of a dossier that a machine files without a draft, as {@link #take(Drafts.Draft, Answers)}. Whether the
     * procedure can be filed here at all is for {@link SubmitDossier} to say.
     *
     * @param known what the e-ID knows of the person
     */
    public Outcome<Answers> take(ProcedureCode procedure, String caseKey, Map<String, String> known, Answers given) {
        var service = services.dated(procedure, LocalDate.now(clock));
        if (service.isEmpty()) {
            return Outcome.done(given);
        }
        var form = form(service.get().service());
        return outcome(form.takeAll(known, given.withCase(caseKey), Language.VI));
    }

    private static Outcome<Answers> outcome(Form.Taken taken) {
        return taken.findings().isEmpty()
                ? Outcome.done(taken.answers())
                : Outcome.no(DossierRefusal.AnswersIncomplete.of(taken.findings()));
    }

    /** Begins a clerk's draft for a person who came. What the card says can be changed: its code proves nothing. */
    public Drafts.Draft beginAtCounter(AccountId clerk, Place.Here here, String caseKey, Map<String, String> known) {
        var filled = fillAtCounter(here, caseKey, known, Answers.EMPTY);
        return drafts.begin(clerk, here.service().code(), here.version(), caseKey, filled);
    }

    /** What the card says where nothing was typed; as if it had been typed. */
    public Answers fillAtCounter(Place.Here here, String caseKey, Map<String, String> known, Answers typed) {
        return form(here.service()).prefill(typed.withCase(caseKey), known).withoutSources();
    }

    /** The procedures that can be filed here, by name. */
    public List<Offered> offered() {
        return services.codes(LocalDate.now(clock)).stream()
                .map(code -> new Offered(code, procedureName(code)))
                .sorted(Comparator.comparing(Offered::name))
                .toList();
    }

    /** A procedure that can be filed here. */
    public record Offered(ProcedureCode code, String name) {}

    /** The papers that the case a dossier was filed under needs, presented ones included. */
    public List<OnlineService.ServiceComponent> components(Filing filing) {
        var from = LocalDate.parse(filing.service().substring(filing.service().indexOf('@') + 1));
        return services.of(filing.procedure(), from)
                .map(service -> service.componentsFor(filing.caseKey().isEmpty() ? null : filing.caseKey()))
                .orElse(List.of());
    }

    /** Which case of the procedure was filed, in words; empty when it has one only. */
    public String caseName(Filing filing, Language language) {
        var from = LocalDate.parse(filing.service().substring(filing.service().indexOf('@') + 1));
        return services.of(filing.procedure(), from)
                .flatMap(service -> service.option(filing.caseKey()))
                .map(option -> option.label().in(language))
                .orElse("");
    }

    /** The papers to upload for a draft's case. */
    public List<OnlineService.ServiceComponent> papers(Drafts.Draft draft) {
        return service(draft).componentsFor(draft.caseKey().isEmpty() ? null : draft.caseKey()).stream()
                .filter(component -> component.satisfiedBy() == OnlineService.SatisfiedBy.UPLOAD)
                .toList();
    }
}
