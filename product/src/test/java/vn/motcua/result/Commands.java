package vn.motcua.result;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.Entered;
import vn.motcua.casefile.KeepOriginals;
import vn.motcua.casefile.Originals;
import vn.motcua.casefile.RecordSiteVisit;
import vn.motcua.casefile.SiteVisit;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.CompleteSupplement;
import vn.motcua.dossier.DecideDossier;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Duty;
import vn.motcua.dossier.ExtendDueDate;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.dossier.RefuseDossier;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.handling.AskForDuty;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.payment.Bill;
import vn.motcua.payment.Bills;
import vn.motcua.payment.RecordCashPayment;
import vn.motcua.result.LawOfStages.Deed;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Vnd;

/** Every command that changes a dossier, done by anybody through the product's use cases. */
class Commands {
    /** Who does it: one for each role, and one whose office it is not. */
    enum Who {
        APPLICANT,
        ANOTHER_CITIZEN,
        CLERK,
        SPECIALIST,
        DIVISION_HEAD,
        LEADER,
        RECORDS_CLERK,
        HEAD_OF_COUNTER,
        ANOTHER_CLERK,
        ANOTHER_LEADER
    }

    enum Answer {
        DONE,
        REFUSED,
        /** To them it does not exist. */
        NOT_THEIRS
    }

    private static final AccountId STRANGER = new AccountId("citizen:046065002299");

    private final Offices offices;
    private final Dossiers dossiers;
    private final ReceiveDossier receiveDossier;
    private final RefuseDossier refuseDossier;
    private final AskForSupplement askForSupplement;
    private final CompleteSupplement completeSupplement;
    private final WithdrawDossier withdrawDossier;
    private final ExtendDueDate extendDueDate;
    private final AskForDuty askForDuty;
    private final DecideDossier decideDossier;
    private final HandOverResult handOverResult;
    private final RecordSiteVisit recordSiteVisit;
    private final KeepOriginals keepOriginals;
    private final RecordCashPayment recordCash;
    private final Bills bills;
    private final Tasks tasks;
    private final TakeStep takeStep;
    private final DraftResult draftResult;
    private final RevokeResult revokeResult;
    private final Results results;
    private final Clock clock;

    Commands(
            Offices offices,
            Dossiers dossiers,
            ReceiveDossier receiveDossier,
            RefuseDossier refuseDossier,
            AskForSupplement askForSupplement,
            CompleteSupplement completeSupplement,
            WithdrawDossier withdrawDossier,
            ExtendDueDate extendDueDate,
            AskForDuty askForDuty,
            DecideDossier decideDossier,
            HandOverResult handOverResult,
            RecordSiteVisit recordSiteVisit,
            KeepOriginals keepOriginals,
            RecordCashPayment recordCash,
            Bills bills,
            Tasks tasks,
            TakeStep takeStep,
            DraftResult draftResult,
            RevokeResult revokeResult,
            Results results,
            Clock clock) {
        this.offices = offices;
        this.dossiers = dossiers;
        this.receiveDossier = receiveDossier;
        this.refuseDossier = refuseDossier;
        this.askForSupplement = askForSupplement;
        this.completeSupplement = completeSupplement;
        this.withdrawDossier = withdrawDossier;
        this.extendDueDate = extendDueDate;
        this.askForDuty = askForDuty;
        this.decideDossier = decideDossier;
        this.handOverResult = handOverResult;
        this.recordSiteVisit = recordSiteVisit;
        this.keepOriginals = keepOriginals;
        this.recordCash = recordCash;
        this.bills = bills;
        this.tasks = tasks;
        this.takeStep = takeStep;
        this.draftResult = draftResult;
        this.revokeResult = revokeResult;
        this.results = results;
        this.clock = clock;
    }

    /** Whether the law gives the deed to them, at a dossier that was received or not. */
    static boolean isTheirs(Deed deed, Who who, boolean isReceived) {
        return switch (deed) {
            case PAY, RECEIVE, REFUSE, STOP, TAKE_ORIGINALS, RETURN_ORIGINALS, HAND_OVER -> who == Who.CLERK;
            case ASK -> isReceived ? who == Who.SPECIALIST || who == Who.DIVISION_HEAD : who == Who.CLERK;
            case ASK_AGAIN -> isReceived ? who == Who.LEADER : who == Who.HEAD_OF_COUNTER;
            case GIVE, WITHDRAW, TAKE -> who == Who.APPLICANT;
            case EXTEND, DECIDE, REVOKE -> who == Who.LEADER;
            case ASK_FOR_DUTY, VISIT -> who == Who.SPECIALIST || who == Who.DIVISION_HEAD;
            // The route says whose step it is.
            case STEP -> who != Who.APPLICANT && who != Who.ANOTHER_CITIZEN;
        };
    }

    /** @param strange a number that makes the words differ */
    Answer perform(DossierId id, Deed deed, Who who, int strange) {
        try {
            return switch (deed) {
                case PAY -> pay(id, officer(who));
                case RECEIVE -> answer(receiveDossier.receive(id, officer(who), List.of()));
                case REFUSE -> answer(refuseDossier.refuse(id, officer(who), words("Sai thẩm quyền", strange)));
                case ASK ->
                    answer(askForSupplement.ask(
                            id, officer(who), List.of(words("Bản án ly hôn", strange)), "Còn thiếu"));
                case ASK_AGAIN ->
                    answer(askForSupplement.askAgain(
                            id,
                            officer(who),
                            new AskForSupplement.Asked(
                                    List.of("Bản án ly hôn"), "Còn thiếu", words("Bão làm hỏng giấy", strange))));
                case GIVE ->
                    answer(completeSupplement.complete(
                            id, citizen(who), new CompleteSupplement.Given(List.of(), "Tôi đã bổ sung", null)));
                case WITHDRAW -> answer(withdrawDossier.withdraw(id, citizen(who), "Đổi ý"));
                case STOP -> answer(withdrawDossier.stop(id, officer(who), words("Đơn đề nghị hôm nay", strange)));
                case EXTEND -> extend(id, officer(who), strange);
                case ASK_FOR_DUTY -> duty(id, officer(who));
                case STEP -> step(id, officer(who));
                case DECIDE ->
                    answer(decideDossier.decide(
                            id,
                            officer(who),
                            strange % 2 == 0 ? Decision.Verdict.GRANTED : Decision.Verdict.REJECTED,
                            words("Không đủ điều kiện", strange)));
                case VISIT ->
                    entered(recordSiteVisit.record(
                            id,
                            officer(who),
                            new SiteVisit(clock.instant(), "Thửa 12", List.of("Lan"), words("Đúng", strange))));
                case TAKE_ORIGINALS ->
                    entered(keepOriginals.take(
                            id, officer(who), List.of(words("Giấy chứng nhận", strange)), Integer.MAX_VALUE));
                case RETURN_ORIGINALS -> giveBack(id, officer(who));
                case HAND_OVER -> handOver(id, officer(who), words("Tôn Thất Minh", strange));
                case TAKE -> answer(handOverResult.takeElectronically(id, citizen(who)));
                case REVOKE -> revoke(id, officer(who));
            };
        } catch (NotFound _) {
            return Answer.NOT_THEIRS;
        }
    }

    /** Now and then a word that is needed is missing: then nothing must happen. */
    private static String words(String usual, int strange) {
        return strange % 11 == 10 ? " " : usual;
    }

    private Answer pay(DossierId id, User.Officer clerk) {
        var open =
                bills.of("dossier", id.value()).stream().filter(Bill::isPayable).findFirst();
        return open.isPresent() && recordCash.record(open.get().id(), clerk) instanceof RecordCashPayment.Outcome.Paid
                ? Answer.DONE
                : Answer.REFUSED;
    }

    private Answer extend(DossierId id, User.Officer head, int strange) {
        var dueAt = dossiers.get(id)
                .received()
                .map(receipt -> receipt.dueAt().plus(Duration.ofDays(strange % 5)))
                .orElse(clock.instant());
        return answer(extendDueDate.extend(id, head, dueAt, words("Chờ xác minh", strange)));
    }

    private Answer duty(DossierId id, User.Officer officer) {
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var duty = new Duty("Thuế cơ sở 1", "TB-" + id, day, new Vnd(2_500_000), "VB đến 311");
        return askForDuty.ask(id, officer, duty) instanceof AskForDuty.Outcome.Asked ? Answer.DONE : Answer.REFUSED;
    }

    private Answer giveBack(DossierId id, User.Officer clerk) {
        var held = Originals.held(dossiers.trace(id));
        var items = held.isEmpty() ? List.of("Hộ chiếu") : held.subList(0, 1);
        return entered(keepOriginals.giveBack(id, clerk, items, "Tôn Thất Minh", Integer.MAX_VALUE));
    }

    /** What the page of a revoked result offers instead. */
    private Answer handOver(DossierId id, User.Officer clerk, String taker) {
        var outcome = handOverResult.handOver(id, clerk, HandOver.Way.COUNTER, taker);
        return outcome instanceof Outcome.No(DossierRefusal.ResultRevoked _)
                ? answer(handOverResult.tellOfRevocation(id, clerk, HandOver.Way.COUNTER, taker))
                : answer(outcome);
    }

    private Answer revoke(DossierId id, User.Officer leader) {
        return results.of(dossiers.get(id)).stream()
                .filter(result -> result.state() == ResultState.SIGNED)
                .findFirst()
                .map(result -> answer(revokeResult.revoke(result.id(), leader, "Cấp sai đối tượng")))
                .orElse(Answer.REFUSED);
    }

    /** The open step, whosever it is: drafts first where a draft is needed. */
    private Answer step(DossierId id, User.Officer officer) {
        var open = open(id);
        if (open == null) {
            return Answer.REFUSED;
        }
        if (open.step().kind() == StepKind.DRAFT) {
            var drafted = draftResult.draft(
                    open.id(), officer, Decision.Verdict.GRANTED, CertificateFields.OF_MARITAL_STATUS);
            if (answer(drafted) == Answer.REFUSED) {
                return Answer.REFUSED;
            }
        }
        return answer(takeStep.take(
                open.id(), officer, open.step().outcomes().getFirst().code(), ""));
    }

    private @Nullable TaskView open(DossierId id) {
        return tasks.of(DossierTrace.caseRef(id)).stream()
                .filter(TaskView::isOpen)
                .findFirst()
                .orElse(null);
    }

    private static Answer answer(Outcome<?, ?> outcome) {
        return outcome instanceof Outcome.Done ? Answer.DONE : Answer.REFUSED;
    }

    private static Answer entered(Entered entered) {
        return entered instanceof Entered.Done ? Answer.DONE : Answer.REFUSED;
    }

    /** A citizen comes to an officer's door: nobody there. */
    private User.Officer officer(Who who) {
        var here = offices.one();
        return switch (who) {
            case CLERK -> here.officer("lan", Role.COUNTER_CLERK);
            case SPECIALIST -> here.officer("huy", Role.SPECIALIST);
            case DIVISION_HEAD -> here.officer("mai", Role.DIVISION_HEAD);
            case LEADER -> here.leader();
            case RECORDS_CLERK -> here.officer("van", Role.RECORDS_CLERK);
            case HEAD_OF_COUNTER -> here.officer("thu", Role.LEADER);
            case ANOTHER_CLERK -> offices.another().officer("lan", Role.COUNTER_CLERK);
            case ANOTHER_LEADER -> offices.another().leader();
            case APPLICANT, ANOTHER_CITIZEN -> throw new NotFound("an officer");
        };
    }

    private static AccountId citizen(Who who) {
        return switch (who) {
            case APPLICANT -> AnOffice.APPLICANT;
            case ANOTHER_CITIZEN -> STRANGER;
            default -> throw new NotFound("a citizen");
        };
    }
}
