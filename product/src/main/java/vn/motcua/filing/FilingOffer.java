package vn.motcua.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ServiceTerms;
import vn.motcua.dossier.Services;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.identity.AccountId;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.VietnameseOrder;

/** What the pages of filing need to know before a dossier exists: where it is filed, with which form, which papers. */
@Component
public class FilingOffer {
    /** Where a procedure is filed today. */
    public sealed interface Place {
        /** @param version procedure and first day of the service's version, as {@code 1.004873@2026-01-01} */
        record Here(OnlineService service, String version) implements Place {}

        /** @param open what keeps from filing online what the counter takes in; empty where nothing does */
        record Elsewhere(String address, Set<What> open) implements Place {
            public Elsewhere {
                open = Set.copyOf(open);
            }
        }
    }

    private static final int SHOWN_MAX = 40;

    private final OnlineServices services;
    private final FilingPlaces places;
    private final FilingTerms terms;
    private final ProcedureWords procedures;
    private final Forms forms;
    private final Drafts drafts;
    private final Clock clock;

    FilingOffer(
            OnlineServices services,
            FilingPlaces places,
            FilingTerms terms,
            ProcedureWords procedures,
            Forms forms,
            Drafts drafts,
            Clock clock) {
        this.services = services;
        this.places = places;
        this.terms = terms;
        this.procedures = procedures;
        this.forms = forms;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Where citizens file it. @throws NotFound when there is no such procedure: nobody is sent to the portal for it */
    public Place of(ProcedureCode procedure) {
        var today = LocalDate.now(clock);
        if (places.of(procedure, today) instanceof FilingPlace.NationalPortal(var address)) {
            if (!procedures.isKnown(procedure)) {
                throw new NotFound("procedure " + procedure);
            }
            var open =
                    services.of(procedure, today).map(OnlineService::toFillIn).orElse(Set.of());
            return new Place.Elsewhere(address.toString(), open);
        }
        return here(procedure);
    }

    /** The service as the counter uses it, wherever citizens file. @throws NotFound when it is not handled here */
    public Place.Here here(ProcedureCode procedure) {
        return services.dated(procedure, LocalDate.now(clock))
                .map(dated -> new Place.Here(dated.service(), version(procedure, dated)))
                .orElseThrow(() -> new NotFound("online service " + procedure));
    }

    /** Where a machine begins to file; a refusal when it cannot be filed this way today, or has no such case. */
    public Outcome<Place.Here, FilingRefusal.OfTerms> begun(ProcedureCode procedure, String caseKey, Channel channel) {
        return terms.refused(procedure, caseKey, channel)
                .<Outcome<Place.Here, FilingRefusal.OfTerms>>map(Outcome::no)
                .orElseGet(() -> Outcome.done(here(procedure)));
    }

    /** Procedure and first day of the service's version, as {@code 1.004873@2026-01-01}. */
    static String version(ProcedureCode procedure, OnlineServices.Dated dated) {
        return procedure + "@" + dated.validFrom();
    }

    public String procedureName(ProcedureCode procedure) {
        return procedures.name(procedure);
    }

    /** The form a draft is filled in with. */
    public Form form(Drafts.Draft draft) {
        return form(service(draft));
    }

    public Form form(OnlineService service) {
        return forms.find(new FormId(service.form().key(), service.form().version()));
    }

    /** The service version a draft is filled in under. */
    public OnlineService service(Drafts.Draft draft) {
        var from = LocalDate.parse(draft.service().substring(draft.service().indexOf('@') + 1));
        return services.of(draft.procedure(), from)
                .orElseThrow(
                        () -> new IllegalStateException("Service " + draft.service() + " must be in the catalogue"));
    }

    /**
     * Begins an applicant's draft with what is known of the person written in.
     *
     * @param page number of the page that begins it: sent again it goes on with its draft; null for a machine
     * @return empty when the applicant has as many drafts as may be
     */
    public Optional<Drafts.Draft> begin(
            AccountId account, Place.Here here, String caseKey, Map<String, String> known, @Nullable UUID page) {
        var answers = blank(here, caseKey, known);
        return drafts.beginOwn(
                new Drafts.Start(account, here.service().code(), here.version(), caseKey, answers), page);
    }

    /** What is known of the person before anything is answered. */
    public Answers blank(Place.Here here, String caseKey, Map<String, String> known) {
        return form(here.service()).prefill(Answers.EMPTY.withCase(caseKey), known);
    }

    /** Another case: what no longer applies goes, papers included. */
    public Drafts.Draft chooseCase(Drafts.Draft draft, String caseKey, Answers answers) {
        var needed = service(draft).componentsFor(caseKey.isEmpty() ? null : caseKey);
        return drafts.chooseCase(
                draft,
                caseKey,
                answers.withCase(caseKey),
                paper -> needed.stream().anyMatch(component -> component.key().equals(paper.component())));
    }

    /** The case a machine chose: as {@code caseKey}, or as the answers say it; where both say it, they must agree. */
    public static Outcome<String, FilingRefusal.NoSuchCase> chosen(String caseKey, Answers given) {
        return FilingRules.chosen(caseKey, given.text("/case"));
    }

    /**
     * A draft's answers as a machine sends them: whole. What the e-ID vouches for is filled in where it was left out;
     * another value there is refused.
     */
    public Outcome<Answers, DossierRefusal.AnswersIncomplete> take(Drafts.Draft draft, Answers given) {
        return outcome(form(draft).takeAll(draft.answers(), given.withCase(draft.caseKey()), Language.VI));
    }

    /**
     * The answers of a dossier that a machine files online without a draft, as {@link #take(Drafts.Draft, Answers)}.
     *
     * @param known what the e-ID knows of the person
     */
    public Outcome<Answers, FilingRefusal.OfFiling> take(
            ProcedureCode procedure, String caseKey, Map<String, String> known, Answers given) {
        return switch (begun(procedure, caseKey, Channel.ONLINE)) {
            case Outcome.No(var why) -> Outcome.no(why);
            case Outcome.Done(var here) ->
                Outcome.wider(outcome(form(here.service()).takeAll(known, given.withCase(caseKey), Language.VI)));
        };
    }

    /** What is wrong with the answers of a dossier that a machine files; nothing where the procedure is not filed here. */
    public List<Finding> problems(ProcedureCode procedure, String caseKey, Answers answers) {
        var today = LocalDate.now(clock);
        return services.dated(procedure, today)
                .map(dated -> {
                    var form = form(dated.service());
                    return form.checkAll(form.settled(answers.withCase(caseKey)), today, Language.VI);
                })
                .orElse(List.of());
    }

    private static Outcome<Answers, DossierRefusal.AnswersIncomplete> outcome(Form.Taken taken) {
        return FilingRules.taken(taken.findings())
                .<Outcome<Answers, DossierRefusal.AnswersIncomplete>>map(Outcome::no)
                .orElseGet(() -> Outcome.done(taken.answers()));
    }

    /** Begins a clerk's draft for a person who came. What the card says can be changed: its code proves nothing. */
    public Drafts.Draft beginAtCounter(AccountId clerk, Place.Here here, String caseKey, Map<String, String> known) {
        var filled = fillAtCounter(here, caseKey, known, Answers.EMPTY);
        return drafts.begin(clerk, here.service().code(), here.version(), caseKey, filled);
    }

    /** What the card says where nothing was typed; as if it had been typed. */
    public Answers fillAtCounter(Place.Here here, String caseKey, Map<String, String> known, Answers typed) {
        var form = form(here.service());
        return form.prefill(form.settled(typed.withCase(caseKey)), known).withoutSources();
    }

    /**
     * Procedures that the counter takes in, by name: those with the words, else those that can be filed online before others.
     *
     * @param words of the name, or a code; blank for any
     */
    public Offering offered(String words) {
        var today = LocalDate.now(clock);
        var all = words.isBlank()
                ? Stream.concat(services.codesOnline(today).stream(), services.codes(today).stream())
                        .distinct()
                        .toList()
                : procedures.named(words).stream().map(ProcedureCode::new).toList();
        var shown = all.stream()
                .limit(SHOWN_MAX)
                .map(code -> new Offered(code, procedureName(code)))
                .sorted(Comparator.comparing(Offered::name, VietnameseOrder.NAMES))
                .toList();
        return new Offering(shown, all.size());
    }

    /** @param count of all, also those that are not shown */
    public record Offering(List<Offered> shown, int count) {
        public Offering {
            shown = List.copyOf(shown);
        }
    }

    /** A procedure that can be filed here. */
    public record Offered(ProcedureCode code, String name) {}

    /** The papers that the dossier will need by its case and its answers, presented ones included. */
    public List<OnlineService.ServiceComponent> components(Drafts.Draft draft) {
        return service(draft).componentsFor(draft.caseKey().isEmpty() ? null : draft.caseKey()).stream()
                .filter(component -> component.isNeededBy(draft.answers()::text))
                .toList();
    }

    /** Which case of the procedure it is, in words; empty when it has one only. */
    public static String caseName(OnlineService service, String caseKey, Language language) {
        return service.option(caseKey)
                .map(option -> option.label().in(language))
                .orElse("");
    }

    /** The papers to upload for a draft, as its case and its answers have it. */
    public List<OnlineService.ServiceComponent> papers(Drafts.Draft draft) {
        return components(draft).stream()
                .filter(component -> component.satisfiedBy() == OnlineService.SatisfiedBy.UPLOAD)
                .toList();
    }

    /** Whether the draft asks for such a paper, as its case and its answers have it. */
    public boolean asksFor(Drafts.Draft draft, String component) {
        return papers(draft).stream().anyMatch(known -> known.key().equals(component));
    }

    /** Required papers that the draft lacks, by the rule of filing. */
    public List<ServiceTerms.Component> missingPapers(Drafts.Draft draft) {
        var asked = components(draft).stream().map(Services::component).toList();
        return FilingRules.missing(asked, draft.answers(), draft.papers());
    }
}
