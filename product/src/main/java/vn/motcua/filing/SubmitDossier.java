package vn.motcua.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.AnswerProblem;
import vn.motcua.dossier.BeginDossier;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Content;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.FilledIn;
import vn.motcua.dossier.FormFacts;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.ServiceTerms;
import vn.motcua.dossier.WhyCompetent;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Competences;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Messages;

/**
 * A dossier is filed: by a citizen, or by a clerk for a person who came. The id is chosen beforehand (it is the draft's),
 * so a double click or a repeated request finds the dossier filed and files nothing twice.
 */
@Service
public class SubmitDossier {
    /** Whose dossier it is. */
    public sealed interface Applicant {
        record Known(AccountId account) implements Applicant {}

        /** A person who came to a counter and may have no account yet: it is opened when the dossier is filed, not before. */
        record ByNumber(String personalNumber) implements Applicant {
            /** Where the forms ask for it. */
            public static final String POINTER = "/applicant/personalNumber";

            public static ByNumber in(Answers answers) {
                return new ByNumber(answers.text(POINTER));
            }

            public boolean isSomebodys() {
                return Accounts.isPersonalNumber(personalNumber);
            }
        }
    }

    /**
     * @param answers as the form took them; checked anew here
     * @param assistedBy the clerk who typed it; null when self-filed
     * @param filledIn what the clerk filled in where the procedure leaves it open; null where nothing is
     */
    public record Order(
            DossierId id,
            ProcedureCode procedure,
            String caseKey,
            Answers answers,
            List<Paper> papers,
            Channel channel,
            Applicant applicant,
            @Nullable AccountId assistedBy,
            Language language,
            @Nullable FilledIn filledIn) {
        public Order {
            papers = Paper.once(papers);
        }

        public Order(
                DossierId id,
                ProcedureCode procedure,
                String caseKey,
                Answers answers,
                List<Paper> papers,
                Channel channel,
                AccountId applicant,
                @Nullable AccountId assistedBy,
                Language language) {
            this(
                    id,
                    procedure,
                    caseKey,
                    answers,
                    papers,
                    channel,
                    new Applicant.Known(applicant),
                    assistedBy,
                    language,
                    null);
        }

        private Order as(Answers settled) {
            return new Order(
                    id, procedure, caseKey, settled, papers, channel, applicant, assistedBy, language, filledIn);
        }

        /** What somebody files online for themselves, as drafted. */
        public static Order online(Drafts.Draft draft, Language language) {
            return new Order(
                    draft.id(),
                    draft.procedure(),
                    draft.caseKey(),
                    draft.answers(),
                    draft.papers(),
                    Channel.ONLINE,
                    draft.account(),
                    null,
                    language);
        }
    }

    private final FilingTerms filingTerms;
    private final Forms forms;
    private final FormFacts facts;
    private final Competences competences;
    private final Agencies agencies;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final BeginDossier beginDossier;
    private final Messages messages;
    private final JsonMapper json;
    private final Clock clock;

    SubmitDossier(
            FilingTerms filingTerms,
            Forms forms,
            FormFacts facts,
            Competences competences,
            Agencies agencies,
            Dossiers dossiers,
            Accounts accounts,
            BeginDossier beginDossier,
            Messages messages,
            JsonMapper json,
            Clock clock) {
        this.filingTerms = filingTerms;
        this.forms = forms;
        this.facts = facts;
        this.competences = competences;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.beginDossier = beginDossier;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Dossier, FilingRefusal.OfFiling> submit(Order order) {
        var earlier = dossiers.find(order.id());
        if (earlier.isPresent()) {
            return Outcome.done(own(order, earlier.get()));
        }
        return submitNew(order);
    }

    /** Of an order whose id was made for it: nobody can have filed anything under it, so nobody looks. */
    @Transactional
    public Outcome<Dossier, FilingRefusal.OfFiling> submitNew(Order order) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return switch (filingTerms.of(order.procedure(), order.caseKey(), order.channel(), order.filledIn())) {
            case Outcome.No(var why) -> Outcome.no(why);
            case Outcome.Done(var terms) -> {
                var answers = order.answers().withCase(order.caseKey());
                yield submit(order.as(forms.find(terms.form()).settled(answers)), terms, today);
            }
        };
    }

    /** @param order with its answers as they are kept */
    private Outcome<Dossier, FilingRefusal.OfFiling> submit(Order order, ServiceTerms terms, LocalDate today) {
        var now = clock.instant();
        var areaText = facts.area(terms.form(), order.answers());
        var refused = FilingRules.answers(problems(order, terms, today), areaText);
        if (refused.isPresent()) {
            return Outcome.no(refused.get());
        }
        var area = new AreaCode(areaText);
        var counter = agencies.centreFor(area, today).map(Agency::id);
        var deciding = decides(order, terms, area, today);
        return switch (FilingRules.seat(area, counter, deciding)) {
            case Outcome.No(var why) -> Outcome.no(why);
            case Outcome.Done(var seat) -> {
                var content = content(order, terms);
                var filing = new Filing(
                        order.id(),
                        order.procedure(),
                        terms.version(),
                        order.caseKey(),
                        order.channel(),
                        opened(order.applicant()),
                        order.assistedBy(),
                        area,
                        seat.counter(),
                        seat.agency(),
                        now,
                        content.sha256(),
                        order.filledIn());
                yield Outcome.done(
                        file(filing, terms, content, order, FilingRules.why(deciding, terms, order.answers())));
            }
        };
    }

    /** The agency that the clerk named, where the procedure leaves it open; else by its table and the rules of the province. */
    private FilingRules.Deciding decides(Order order, ServiceTerms terms, AreaCode area, LocalDate today) {
        var named = order.filledIn() == null ? null : order.filledIn().agency();
        if (named == null) {
            var matter = terms.matter(order.procedure(), order.caseKey(), area, order.answers());
            return new FilingRules.Deciding.ByRule(competences.whoDecides(matter, today));
        }
        boolean isOpen =
                agencies.find(named).filter(agency -> agency.isOpenOn(today)).isPresent();
        return new FilingRules.Deciding.Named(named, isOpen);
    }

    /** @throws NotFound when the dossier filed under this order's id is another person's */
    Dossier own(Order order, Dossier filed) {
        return DossierAccess.ownedBy(known(order.applicant()), filed);
    }

    /** @throws NotFound when the person has no account */
    private AccountId known(Applicant applicant) {
        return switch (applicant) {
            case Applicant.Known(var account) -> account;
            case Applicant.ByNumber(var number) ->
                accounts.find(number).orElseThrow(() -> new NotFound("account of the applicant"));
        };
    }

    private AccountId opened(Applicant applicant) {
        return switch (applicant) {
            case Applicant.Known(var account) -> account;
            case Applicant.ByNumber(var number) -> accounts.ofCitizen(number);
        };
    }

    private Content content(Order order, ServiceTerms terms) {
        var papers = json.writeValueAsString(order.papers());
        var vouched = forms.find(terms.form()).vouched(order.answers());
        return new Content(terms.form().toString(), order.answers().json(), papers).vouchedBy(vouched, json);
    }

    private Dossier file(Filing filing, ServiceTerms terms, Content content, Order order, @Nullable WhyCompetent why) {
        var actor = Actor.citizen(order.assistedBy() == null ? filing.applicant() : order.assistedBy());
        var owner = facts.owner(terms.form(), order.answers());
        var cost = terms.costOf(order.answers(), LocalDate.ofInstant(filing.submittedAt(), clock.getZone()));
        var submitted = new DossierEvent.Submitted(filing, actor, terms.dueAtFiling(cost), null, why);
        return beginDossier.begin(submitted, owner, content, cost);
    }

    /**
     * All that is wrong with answers and papers, for who has found something else and says it at the same time; nothing where it
     * cannot be filed so at all.
     */
    public List<AnswerProblem> wrongWith(Order order) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return switch (filingTerms.of(order.procedure(), order.caseKey(), order.channel(), order.filledIn())) {
            case Outcome.No(var _) -> List.of();
            case Outcome.Done(var terms) -> {
                var answers = order.answers().withCase(order.caseKey());
                yield problems(order.as(forms.find(terms.form()).settled(answers)), terms, today);
            }
        };
    }

    private List<AnswerProblem> problems(Order order, ServiceTerms terms, LocalDate today) {
        var problems = new ArrayList<AnswerProblem>();
        var answers = order.answers();
        problems.addAll(
                DossierRefusal.AnswersIncomplete.of(forms.find(terms.form()).checkAll(answers, today, order.language()))
                        .problems());
        var components = terms.components();
        var known = String.join(
                ", ", components.stream().map(ServiceTerms.Component::key).toList());
        FilingRules.unknown(components, order.papers())
                .forEach(key -> problems.add(new AnswerProblem(
                        "papers/" + key, messages.text(order.language(), "filing.papers.unknown", key, known))));
        if (order.assistedBy() == null) {
            FilingRules.missing(components, answers, order.papers())
                    .forEach(component -> problems.add(
                            new AnswerProblem("papers/" + component.key(), component.name(order.language()))));
        }
        unnamed(order)
                .filter(unnamed ->
                        problems.stream().noneMatch(other -> other.pointer().equals(unnamed.pointer())))
                .ifPresent(problems::add);
        return problems;
    }

    /** A dossier is filed in somebody's name. */
    private Optional<AnswerProblem> unnamed(Order order) {
        return order.applicant() instanceof Applicant.ByNumber person && !person.isSomebodys()
                ? Optional.of(new AnswerProblem(
                        Applicant.ByNumber.POINTER, messages.text(order.language(), "filing.direct.number-missing")))
                : Optional.empty();
    }
}
