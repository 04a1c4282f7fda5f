package vn.motcua.result;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.CatalogueSeed;
import vn.motcua.catalogue.Cost;
import vn.motcua.documents.APrintedForm;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.BeginDossier;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Content;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.MaritalStatusAnswers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OpenAgency;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;
import vn.motcua.signing.EnrolSigner;
import vn.motcua.signing.KeyName;

/** Opens an office for tests, once, and brings dossiers to where a test begins. */
@TestComponent
public class Offices {
    static final ProcedureCode MARITAL_STATUS = new ProcedureCode("1.004873");
    private static final Duration DAYS = Duration.ofDays(3);
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final AreaCode PROVINCE = new AreaCode("46");

    private final CatalogueSeed catalogue;
    private final Areas areas;
    private final Agencies agencies;
    private final Officers officers;
    private final Competences competences;
    private final EnrolSigner signers;
    private final SubmitDossier submitDossier;
    private final Dossiers dossiers;
    private final BeginDossier beginDossier;
    private final Results results;
    private final ResultStore store;
    private final ResultPapers papers;
    private final IssueNumbered issue;
    private final TransactionTemplate transaction;
    private final RowLog rows;
    private final JsonMapper json;
    private final Clock clock;
    private @Nullable AnOffice open;
    private @Nullable AnOffice another;

    Offices(
            CatalogueSeed catalogue,
            Areas areas,
            Agencies agencies,
            Officers officers,
            Competences competences,
            EnrolSigner signers,
            SubmitDossier submitDossier,
            Dossiers dossiers,
            BeginDossier beginDossier,
            Results results,
            ResultStore store,
            ResultPapers papers,
            IssueNumbered issue,
            TransactionTemplate transaction,
            RowLog rows,
            JsonMapper json,
            Clock clock) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.agencies = agencies;
        this.officers = officers;
        this.competences = competences;
        this.signers = signers;
        this.submitDossier = submitDossier;
        this.dossiers = dossiers;
        this.beginDossier = beginDossier;
        this.results = results;
        this.store = store;
        this.papers = papers;
        this.issue = issue;
        this.transaction = transaction;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    public synchronized AnOffice one() {
        if (open == null) {
            open = open();
        }
        return open;
    }

    /** In another commune, with officers of its own: what lies at the first office is not theirs. */
    public synchronized AnOffice another() {
        if (another == null) {
            one();
            another = open();
        }
        return another;
    }

    private AnOffice open() {
        catalogue.load();
        var free = areas.communesOf(PROVINCE).stream()
                .filter(area -> agencies.centreFor(area.code(), SINCE)
                        .filter(centre -> centre.kind() == AgencyKind.COMMUNE_CENTRE)
                        .isEmpty())
                .toList()
                .getLast();
        var commune = free.code();
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var committee = agency("H57." + commune.value(), AgencyKind.COMMUNE_PEOPLES_COMMITTEE, commune);
        var centre = agency("H57." + commune.value() + ".01", AgencyKind.COMMUNE_CENTRE, commune);
        var office = new AnOffice(commune, committee, centre, suffix);
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(MARITAL_STATUS),
                        commune,
                        new Decider.Named(committee),
                        new CompetenceRule.Law("Luật Hộ tịch 2014", SignatureStyle.TM),
                        Validity.since(SINCE)))
                .orThrow();
        appoint(office, "lan", centre, Role.COUNTER_CLERK);
        appoint(office, "hoa", centre, Role.COUNTER_CLERK);
        appoint(office, "huy", committee, Role.SPECIALIST);
        appoint(office, "tam", committee, Role.SPECIALIST);
        appoint(office, "mai", committee, Role.DIVISION_HEAD);
        appoint(office, "son", committee, Role.LEADER);
        appoint(office, "van", committee, Role.RECORDS_CLERK);
        appoint(office, "thu", centre, Role.LEADER);
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        signers.enrol(KeyName.of(office.account("son")), new EnrolSigner.Subject("Phạm Hồng Sơn", "UBND xã Thử"));
        signers.enrol(
                KeyName.sealOf(agencies.get(committee).code(day)),
                new EnrolSigner.Subject("UBND xã Thử", "UBND xã Thử"));
        return office;
    }

    /** A row that a test writes itself, kept under the log as the product would. */
    public void byHand(LoggedTable table, Runnable write) {
        transaction.executeWithoutResult(_ -> {
            rows.changing(table, new RowsWhere("true", Map.of()));
            rows.added(table);
            write.run();
        });
    }

    /** Filed and waiting at the counter. */
    public DossierId filed() {
        return filed(List.of());
    }

    public DossierId filed(List<Paper> papers) {
        return filed(papers, answers(), AnOffice.APPLICANT);
    }

    /** Filed for somebody of that name. */
    public DossierId filedFor(String name) {
        return filedFor(name, AnOffice.CITIZEN);
    }

    /** Filed by an account that has no other dossiers. */
    public DossierId filedBy(AccountId applicant) {
        return filed(List.of(), answers(), applicant);
    }

    private DossierId filedFor(String name, String number) {
        var answers = answers().replace("Tôn Thất Minh", name).replace(AnOffice.CITIZEN, number);
        return filed(List.of(), answers, AnOffice.APPLICANT);
    }

    private DossierId filed(List<Paper> papers, String answers, AccountId applicant) {
        var order = new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                MARITAL_STATUS,
                "other-purpose",
                Answers.of(json.readTree(answers)),
                papers,
                Channel.ONLINE,
                applicant,
                null,
                Language.VI);
        return switch (submitDossier.submit(order)) {
            case Outcome.Done(var dossier) -> dossier.id();
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }

    private String answers() {
        var commune = one().commune();
        return MaritalStatusAnswers.JSON
                .replace("COMMUNE", commune.value())
                .replace("NAME OF IT", areas.get(commune).name(SINCE));
    }

    /** Received, under another version of the service, with no route behind it; due in three days. */
    DossierId receivedUnder(String service) {
        return receivedUnder(service, clock.instant(), DAYS);
    }

    public DossierId receivedUnder(String service, Instant receivedAt, Duration limit) {
        return received(begun(service, Vnd.ZERO, Cost.of(Vnd.ZERO)), receivedAt, limit);
    }

    /** Filed, with a fee that must be paid before the counter sees it. */
    public DossierId awaitingPayment(Vnd fee) {
        return awaitingPayment(Cost.of(fee));
    }

    public DossierId awaitingPayment(Cost cost) {
        return begun(dossiers.get(filed()).filing().service(), cost.total(), cost);
    }

    /** @param fee that must be paid before the counter sees it */
    public DossierId begun(String service, Vnd fee, Cost cost) {
        var like = dossiers.get(filed()).filing();
        var id = DossierId.at(clock.instant());
        var content = new Content("marital-status/1", answers(), "[]");
        var filing = new Filing(
                id,
                like.procedure(),
                service,
                like.caseKey(),
                like.channel(),
                like.applicant(),
                null,
                like.area(),
                like.counter(),
                like.agency(),
                like.submittedAt(),
                content.sha256(),
                null);
        var submitted = new DossierEvent.Submitted(filing, Actor.citizen(like.applicant()), fee, null, null);
        transaction.executeWithoutResult(_ -> beginDossier.begin(submitted, "Tôn Thất Minh", content, cost));
        return id;
    }

    /** Received, with no route behind it. */
    public DossierId received() {
        return received(filed(), clock.instant(), DAYS);
    }

    public DossierId receivedFor(String name) {
        return received(filedFor(name), clock.instant(), DAYS);
    }

    /** @param number that stands in the answers */
    public DossierId receivedFor(String name, String number) {
        return received(filedFor(name, number), clock.instant(), DAYS);
    }

    private DossierId received(DossierId id, Instant at, Duration limit) {
        var number = new DossierNumber(
                "H57.01-261120-" + (Math.abs(id.value().getLeastSignificantBits() % 1_000_000_000L) + 1_000_000_000L));
        append(new DossierEvent.Received(id, at, counterClerk(), number, at, at.plus(limit), List.of(), null));
        return id;
    }

    /** Decided with a result that the leader signed and the agency sealed. */
    public ResultRow issued() {
        var drafted = draftedOf(received());
        var agency = dossiers.get(drafted.dossier()).seat().agency();
        var printed = papers.printed(agency, drafted, leader());
        return issue(drafted, numbered -> papers.issued(agency, numbered, printed, leader()));
    }

    /** Decided with a paper that nobody signed, where a test needs no signature and there is no timestamp authority. */
    public ResultRow issuedUnsigned() {
        return issue(draftedOf(received()), _ -> Outcome.done(APrintedForm.pdf()));
    }

    /** As {@link #issuedUnsigned()}, with something to pay before paper leaves the counter. */
    public ResultRow issuedUnsigned(Vnd owed) {
        var begun = begun(dossiers.get(filed()).filing().service(), Vnd.ZERO, Cost.of(owed));
        return issue(draftedOf(received(begun, clock.instant(), DAYS)), _ -> Outcome.done(APrintedForm.pdf()));
    }

    private ResultRow issue(ResultRow drafted, IssueNumbered.Making making) {
        var leader = leader();
        var now = clock.instant();
        var id = drafted.dossier();
        IssueNumbered.Writing<Dossier, ResultRefusal.OfIssuing> writing = (locked, numbered, paper) -> {
            var kept = papers.keep(numbered, paper, leader);
            store.finish(numbered.issued(new ResultRow.Issued(
                    kept.document().value(),
                    kept.sha256(),
                    now,
                    leader.account().value())));
            var decided = new DossierEvent.Decided(
                    id, now, leader, Decision.Verdict.GRANTED, numbered.id(), kept.sha256(), null, null);
            return Outcome.done(locked.append(decided).dossier());
        };
        OnTheRoute.done(issue.issue(dossiers.get(id), drafted, making, writing, why -> why));
        return store.find(drafted.id()).orElseThrow();
    }

    /** The draft of its result, complete. */
    ResultRow draftedOf(DossierId id) {
        var handling = (Dossier.InHandling) dossiers.get(id);
        if (results.draft(handling, leader(), Decision.Verdict.GRANTED, CertificateFields.OF_MARITAL_STATUS)
                .isPresent()) {
            throw new AssertionError("The draft must be complete");
        }
        return store.open(id).orElseThrow();
    }

    /** The result that took this one's place. */
    public ResultRow replaced(ResultRow old, ReplaceResult replaceResult) {
        var fields = new HashMap<>(CertificateFields.OF_MARITAL_STATUS);
        fields.put("residence", "62 Nguyễn Huệ, Huế");
        return done(replaceResult.replace(new ReplaceResult.Order(old.id(), fields, "Sai nơi cư trú"), one().leader()));
    }

    public ResultRow revoked(ResultRow result, RevokeResult revokeResult) {
        return done(revokeResult.revoke(result.id(), one().leader(), "Cấp sai đối tượng"));
    }

    private static ResultRow done(Outcome<ResultRow, ?> outcome) {
        return switch (outcome) {
            case Outcome.Done(var row) -> row;
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }

    public Actor leader() {
        return new Actor(one().account("son"), "son", one().committee());
    }

    public Actor counterClerk() {
        return new Actor(one().account("lan"), "Nguyễn Thị Lan", one().centre());
    }

    public void append(DossierEvent event) {
        transaction.executeWithoutResult(_ -> dossiers.lock(event.dossier()).append(event));
    }

    private AgencyId agency(String code, AgencyKind kind, AreaCode commune) {
        var contact = new Agency.Contact("Huế", "0234 000 000");
        var name = kind == AgencyKind.COMMUNE_CENTRE ? "Trung tâm xã Thử" : "Ủy ban nhân dân xã Thử";
        return agencies.open(new OpenAgency(code, name, kind, commune, null, null, contact, SINCE))
                .orThrow()
                .id();
    }

    private void appoint(AnOffice office, String subject, AgencyId agency, Role role) {
        officers.appoint(new Appointment(
                        new Appointment.Person(office.account(subject), subject, "Công chức"),
                        agency,
                        "Bộ phận chuyên môn",
                        role.name(),
                        Set.of(role),
                        null,
                        Validity.since(SINCE)))
                .orThrow();
    }
}
