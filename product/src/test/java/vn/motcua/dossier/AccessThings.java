package vn.motcua.dossier;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.consultation.AnswerConsultation;
import vn.motcua.consultation.AskForConsultation;
import vn.motcua.consultation.ConsultationId;
import vn.motcua.consultation.Entered;
import vn.motcua.consultation.Question;
import vn.motcua.criteria.ACampaign;
import vn.motcua.directive.ADirective;
import vn.motcua.documents.APrintedForm;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.feedback.RateDossier;
import vn.motcua.filing.Drafts;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.linked.ALinkedThread;
import vn.motcua.notification.ANotice;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Validity;
import vn.motcua.payment.Bills;
import vn.motcua.petition.APetition;
import vn.motcua.proof.LoggedTable;
import vn.motcua.publishing.ARevision;
import vn.motcua.queue.AQueue;
import vn.motcua.reconciliation.AMoneyDecision;
import vn.motcua.report.ASentReport;
import vn.motcua.result.Offices;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Vnd;
import vn.motcua.sharing.ABatch;
import vn.motcua.survey.ASurvey;
import vn.motcua.warning.AWarning;
import vn.motcua.webhooks.AWebhook;

/** One of each thing that doors are about, all of one citizen and one office; and who comes for them. */
class AccessThings {
    private static final String CASE = "other-purpose";
    private static final Map<Role, String> AT_HOME = Map.of(
            Role.COUNTER_CLERK, "lan",
            Role.SPECIALIST, "huy",
            Role.DIVISION_HEAD, "mai",
            Role.LEADER, "son",
            Role.RECORDS_CLERK, "van");
    private static final String[] SCOPES = List.of(
                    "dossier",
                    "payment",
                    "documents",
                    "feedback",
                    "absence",
                    "delegation",
                    "organisation",
                    "catalogue",
                    "calendar",
                    "route",
                    "forms",
                    "portal",
                    "audit",
                    "identity")
            .stream()
            .flatMap(module -> List.of(module + ".read", module + ".write").stream())
            .toArray(String[]::new);

    private final Map<String, String> ids = new HashMap<>();
    private final Offices offices;
    private final Officers officers;
    private final Clock clock;

    AccessThings(
            Offices offices,
            Officers officers,
            ReceiveDossier receive,
            AskForSupplement ask,
            RefuseDossier refuse,
            WithdrawDossier withdraw,
            ExtendDueDate extend,
            Dossiers dossiers,
            Drafts drafts,
            Documents documents,
            Bills bills,
            Tasks tasks,
            RateDossier rate,
            JdbcClient jdbc,
            BeanFactory beans,
            JsonMapper json,
            Clock clock) {
        this.offices = offices;
        this.officers = officers;
        this.clock = clock;
        var office = offices.one();
        offices.another();
        var clerk = office.officer("lan", Role.COUNTER_CLERK);

        var document = stored(documents, AnOffice.APPLICANT);
        ids.put("document", document.toString());
        ids.put("paper", document.toString());
        var filed = offices.filed(
                List.of(new Paper("divorce-or-death", Paper.Source.UPLOAD, document, "giay.pdf", "0".repeat(64))));
        ids.put("filed", filed.toString());
        ids.put("notice", ANotice.told(beans, filed, AnOffice.APPLICANT).toString());
        ids.put("notice-template", ANotice.template(beans).toString());
        ids.put("webhook", AWebhook.subscribed(beans).toString());
        var handled = offices.filed();
        receive.receive(handled, clerk, List.of());
        ids.put("handled", handled.toString());
        ids.put("task", tasks.of(DossierTrace.caseRef(handled)).getFirst().id().toString());
        consultations(beans, document);
        var asked = offices.filed();
        ask.ask(asked, clerk, List.of("Giấy ra viện"), "Thiếu");
        ids.put("asked", asked.toString());
        var extended = offices.received();
        extend.extend(extended, office.leader(), clock.instant().plus(Duration.ofDays(6)), "Bão");
        ids.put("extended", extended.toString());
        var refused = offices.filed();
        refuse.refuse(refused, clerk, "Sai thẩm quyền");
        ids.put("refused", refused.toString());
        var withdrawn = offices.received();
        withdraw.withdraw(withdrawn, AnOffice.APPLICANT, "Đổi ý");
        ids.put("withdrawn", withdrawn.toString());
        var issued = offices.issuedUnsigned();
        ids.put("issued", issued.dossier().toString());
        ids.put("result", issued.id().toString());
        rate.rate(issued.dossier(), AnOffice.APPLICANT, 5, "");
        ids.put("rated", issued.dossier().toString());
        money(offices.awaitingPayment(new Vnd(150_000)), bills, jdbc);
        var like = dossiers.get(filed).filing();
        var answers = Answers.of(json.readTree("{}"));
        ids.put(
                "draft",
                drafts.begin(AnOffice.APPLICANT, like.procedure(), like.service(), CASE, answers)
                        .id()
                        .toString());
        ids.put(
                "clerks-draft",
                drafts.begin(clerk.account(), like.procedure(), like.service(), CASE, answers)
                        .id()
                        .toString());
        ids.put("revision", ARevision.checked(beans).toString());
        var batch = ABatch.ofATemplate(beans);
        ids.put("batch", batch.id().toString());
        ids.put("shared-template", batch.template());
        ids.put("batch-draft", ABatch.opened(beans).toString());
        ids.put("committee", office.committee().toString());
        ids.put("counter", office.centre().toString());
        ids.put(
                "assignment",
                officers.everInAgency(office.committee())
                        .getFirst()
                        .assignments()
                        .getFirst()
                        .id()
                        .toString());
        ids.put("absence", absence(jdbc).toString());
        ids.put("warned", handled.toString());
        AWarning.standing(jdbc, handled, office);
        ids.put("sent-report", ASentReport.of(beans).toString());
        ids.put("money-decision", AMoneyDecision.of(beans).toString());
        ids.put("ticket", AQueue.ticket(beans, office.centre()));
        ids.put(
                "appointment",
                AQueue.appointment(beans, office.centre(), AnOffice.APPLICANT).toString());
        campaigns(beans, document);
        ids.putAll(ASurvey.things(beans, office.committee(), office.centre()));
        ids.put("delegation", delegation(jdbc).toString());
        ids.putAll(ADirective.things(beans, office, document));
        linked(filed.value(), beans);
        ids.putAll(APetition.ofTheOwner(beans, office));
        appointWhoDoesNotServeToday();
    }

    private void linked(UUID dossier, BeanFactory beans) {
        ids.put("linked-draft", ALinkedThread.begun(beans, AnOffice.APPLICANT).toString());
        ids.put(
                "linked-thread",
                ALinkedThread.filed(beans, AnOffice.APPLICANT, dossier).toString());
        ids.put("linked-dossier", dossier.toString());
    }

    /** Run by the office that is scored; appraised by it, of another; and closed. */
    private void campaigns(BeanFactory beans, UUID document) {
        var home = offices.one();
        var elsewhere = offices.another();
        ids.put("elsewhere", elsewhere.committee().toString());
        ids.put(
                "criteria-campaign",
                ACampaign.of(beans, home.committee(), elsewhere.centre(), home.committee(), document)
                        .toString());
        ids.put(
                "criteria-appraisal",
                ACampaign.of(beans, elsewhere.centre(), home.committee(), elsewhere.committee(), document)
                        .toString());
        ids.put(
                "criteria-result",
                ACampaign.closed(beans, home.committee(), document).toString());
    }

    /** Of an officer who comes to no door. */
    private UUID absence(JdbcClient jdbc) {
        var id = UUID.randomUUID();
        offices.byHand(
                LoggedTable.ABSENCE,
                () -> jdbc.sql("""
                insert into absence.absence (id, officer, agency_id, first_day, last_day, reason, entered_by, entered_at)
                values (:id, 'officer:tam-away', :agency, :from, :to, 'LEAVE', 'officer:tam-away', now())
                """)
                        .param("id", id)
                        .param("agency", offices.one().committee().value())
                        .param("from", clock.instant().atZone(clock.getZone()).toLocalDate())
                        .param(
                                "to",
                                clock.instant()
                                        .atZone(clock.getZone())
                                        .toLocalDate()
                                        .plusDays(3))
                        .update());
        return id;
    }

    /** Asked by the office and answered to it; asked of it by another, and answered by it. */
    private void consultations(BeanFactory beans, UUID document) {
        var home = offices.one();
        var elsewhere = offices.another();
        var handled = new DossierId(UUID.fromString(id("handled")));
        ids.put("our-question", asked(beans, handled, home, elsewhere, "Một").toString());
        var answered = asked(beans, handled, home, elsewhere, "Hai");
        answered(beans, answered, elsewhere);
        ids.put("our-answered-question", answered.toString());
        var theirs = receivedElsewhere(
                beans.getBean(Dossiers.class),
                List.of(new Paper("divorce-or-death", Paper.Source.UPLOAD, document, "giay.pdf", "0".repeat(64))));
        ids.put("question", asked(beans, theirs, elsewhere, home, "Một").toString());
        var ours = asked(beans, theirs, elsewhere, home, "Hai");
        answered(beans, ours, home);
        ids.put("answered-question", ours.toString());
    }

    /** Received, with these papers, and at the other office since. */
    private DossierId receivedElsewhere(Dossiers dossiers, List<Paper> papers) {
        var id = offices.filed(papers);
        var now = clock.instant();
        var number = new DossierNumber(
                "H57.01-261120-" + (Math.abs(id.value().getLeastSignificantBits() % 1_000_000_000L) + 1_000_000_000L));
        offices.append(new DossierEvent.Received(
                id, now, offices.counterClerk(), number, now, now.plus(Duration.ofDays(3)), List.of(), null));
        var from = dossiers.get(id).seat();
        var to = new Seat(offices.another().centre(), offices.another().committee());
        offices.append(new DossierEvent.SeatPassed(id, now, offices.leader(), from, to, ADossier.GROUND));
        return id;
    }

    private static ConsultationId asked(BeanFactory beans, DossierId dossier, AnOffice by, AnOffice whom, String text) {
        var papers = dossierPapers(beans, dossier);
        var question = new Question(whom.committee(), "", text, papers, List.of(), 3, false);
        var entered = beans.getBean(AskForConsultation.class).ask(dossier, by.leader(), question);
        return ((Entered.Done) entered).consultation().id();
    }

    private static List<UUID> dossierPapers(BeanFactory beans, DossierId dossier) {
        return beans.getBean(Dossiers.class).filed(dossier).papers().stream()
                .map(paper -> Objects.requireNonNull(paper.document()))
                .toList();
    }

    private static void answered(BeanFactory beans, ConsultationId id, AnOffice by) {
        var file = new AnswerConsultation.File("tra-loi.pdf", APrintedForm.pdf());
        var answer = new AnswerConsultation.Answer(Opinion.AGREED, "Đồng ý", file);
        if (!(beans.getBean(AnswerConsultation.class).answer(id, by.leader(), answer) instanceof Entered.Done)) {
            throw new AssertionError("An answer must be taken");
        }
    }

    /** In the register, over before it could decide anything: it says nothing of any procedure. */
    private UUID delegation(JdbcClient jdbc) {
        var id = UUID.randomUUID();
        offices.byHand(
                LoggedTable.DELEGATION,
                () -> jdbc.sql("""
                insert into delegation.decision (id, kind, number, decided_on, issuer_id, signer, signer_title, subject,
                    valid_from, valid_to, forbids_sub_delegation, passes_work_under_way, number_on_papers, state, entered_by,
                    entered_at, brought_in_by, brought_in_at, document_id, document_name)
                values (:id, 'DECENTRALISATION', 'access', '2026-01-01', :issuer, 'x', '', 'x', '2026-01-01', '2026-01-02', true,
                    false, false, 'BROUGHT_IN', 'officer:x', now(), 'officer:x', now(), :document, 'giay.pdf')
                """)
                        .param("id", id)
                        .param("document", UUID.fromString(java.util.Objects.requireNonNull(ids.get("document"))))
                        .param("issuer", offices.one().committee().value())
                        .update());
        return id;
    }

    private void money(DossierId unpaid, Bills bills, JdbcClient jdbc) {
        var bill = bills.of(DossierBills.CASE_KIND, unpaid.value()).getFirst().id();
        ids.put("bill", bill.toString());
        var refund = UUID.randomUUID();
        offices.byHand(
                LoggedTable.REFUND,
                () -> jdbc.sql("""
                insert into payment.refund (refund_id, bill_id, amount, reason, noted_at)
                values (:id, :bill, 150000, 'NOT_SERVED', now())
                """)
                        .param("id", refund)
                        .param("bill", bill.value())
                        .update());
        ids.put("refund", refund.toString());
    }

    private static UUID stored(Documents documents, AccountId owner) {
        var content = new ByteArrayInputStream(APrintedForm.pdf());
        return switch (documents.store(new Upload("giay.pdf", content, owner, "dossier-paper"))) {
            case StoreOutcome.Stored(var id, var _) -> id.value();
            case StoreOutcome.Refused(var why) -> throw new AssertionError(why.toString());
        };
    }

    private void appointWhoDoesNotServeToday() {
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        AT_HOME.keySet().forEach(role -> {
            appoint(role, "ended", new Validity(today.minusYears(1), today.minusDays(1)));
            appoint(role, "future", Validity.since(today.plusDays(1)));
        });
    }

    private void appoint(Role role, String when, Validity validity) {
        var office = offices.one();
        officers.appoint(new Appointment(
                        new Appointment.Person(office.account(name(role, when)), when, "Công chức"),
                        role == Role.COUNTER_CLERK ? office.centre() : office.committee(),
                        "Bộ phận chuyên môn",
                        role.name(),
                        Set.of(role),
                        null,
                        validity))
                .orThrow();
    }

    private static String name(Role role, String when) {
        return role.name().toLowerCase(Locale.ROOT) + "-" + when + "-";
    }

    /** The id of a thing; what is no thing stands for itself. */
    String id(String thing) {
        return ids.getOrDefault(thing, thing);
    }

    boolean isThing(String name) {
        return ids.containsKey(name);
    }

    RequestPostProcessor as(AccessVisitor visitor, boolean byToken) {
        return switch (visitor) {
            case AccessVisitor.Anonymous _ -> request -> request;
            case AccessVisitor.Citizen citizen ->
                as(SignedIn.person(citizen.isOwner() ? AnOffice.CITIZEN : "046095000001", "Người dân"), byToken);
            case AccessVisitor.Official official -> as(officer(official), byToken);
        };
    }

    private static RequestPostProcessor as(User user, boolean byToken) {
        return byToken ? SignedIn.token(user, SCOPES) : SignedIn.as(user);
    }

    private User.Officer officer(AccessVisitor.Official official) {
        var role = official.role();
        return switch (official.place()) {
            case AT_HOME -> offices.one().officer(AT_HOME.getOrDefault(role, ""), role);
            case ELSEWHERE -> offices.another().officer(AT_HOME.getOrDefault(role, ""), role);
            case ENDED_YESTERDAY -> offices.one().officer(name(role, "ended"), role);
            case FROM_TOMORROW -> offices.one().officer(name(role, "future"), role);
            case NOWHERE -> offices.one().officer("nobody-", role);
        };
    }
}
