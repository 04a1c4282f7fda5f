package vn.motcua.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.HandOver;
import vn.motcua.payment.MoneyReturned;
import vn.motcua.shared.Vnd;

/** What an event means to the applicant: a notice with its facts, or nothing, with the reason. */
sealed interface Telling {
    /** @param facts what the words may show, by the name under which templates ask for it */
    record Tell(NoticeKind kind, Map<String, String> facts) implements Telling {
        public Tell {
            facts = Map.copyOf(facts);
        }

        /** What the law wants in every notice: which agency, for whom, when (NĐ 118/2025, Đ. 17). */
        Tell withMinimum(Addressee to, Instant at) {
            var all = new HashMap<>(facts);
            all.put(NoticeTemplates.MINIMUM, to.agency());
            all.put("person", to.person());
            all.putIfAbsent("at", moment(at));
            return new Tell(kind, all);
        }

        /** Says too what is to be paid besides; nothing more where it is nothing. */
        Tell withOpenBill(Vnd amount) {
            if (amount.isZero()) {
                return this;
            }
            var all = new HashMap<>(facts);
            all.put(NoticeTemplates.OPEN_BILL, amount.shown());
            return new Tell(kind, all);
        }
    }

    record Nobody(String because) implements Telling {}

    ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    /** One notice at most for each event. */
    static Telling of(DossierEvent event, Addressee to) {
        return meant(event, to) instanceof Tell tell ? tell.withMinimum(to, event.at()) : meant(event, to);
    }

    /** The compiler asks about every new kind. */
    private static Telling meant(DossierEvent event, Addressee to) {
        return switch (event) {
            case DossierEvent.Submitted filed -> filed(filed, to);
            case DossierEvent.FeePaid paid ->
                tell(NoticeKind.FEE_PAID, to, Map.of("amount", paid.amount().shown(), "receipt", paid.receiptNumber()));
            case DossierEvent.Received received ->
                tell(
                        NoticeKind.RECEIVED,
                        to,
                        Map.of("code", received.number().value(), "due", moment(received.dueAt())));
            case DossierEvent.Refused refused -> because(NoticeKind.REFUSED, to, refused.reason());
            case DossierEvent.SupplementAsked asked ->
                tell(NoticeKind.SUPPLEMENT_ASKED, to, Map.of("items", listed(asked.items()), "reason", asked.reason()));
            case DossierEvent.SupplementGiven given -> given(to, given.dueAt());
            case DossierEvent.StepTaken _, DossierEvent.VerifiedOnSite _ ->
                new Nobody(
                        "a step inside the agency changes nothing that the applicant waits for; the dossier's page shows it");
            case DossierEvent.ConsultationAsked _,
                    DossierEvent.ConsultationAnswered _,
                    DossierEvent.ConsultationWithdrawn _,
                    DossierEvent.ConsultationPassedOver _ ->
                new Nobody("what agencies ask each other moves no due time; the dossier's page shows it");
            case DossierEvent.OriginalsTaken _, DossierEvent.OriginalsReturned _ ->
                new Nobody("who hands originals in or takes them back stands there or signs for the parcel");
            case DossierEvent.DueDateExtended extended ->
                tell(
                        NoticeKind.DUE_DATE_EXTENDED,
                        to,
                        Map.of("due", moment(extended.dueAt()), "reason", extended.reason()));
            case DossierEvent.DutyAsked asked ->
                tell(
                        NoticeKind.DUTY_ASKED,
                        to,
                        Map.of(
                                "amount", asked.duty().amount().shown(),
                                "authority", asked.duty().authority(),
                                "notice", asked.duty().notice()));
            case DossierEvent.DutyPaid paid -> dutyPaid(paid, to);
            case DossierEvent.Withdrawn _ -> tell(NoticeKind.WITHDRAWN, to, Map.of());
            case DossierEvent.Decided decided -> decided(decided, to);
            case DossierEvent.HandedOver handed -> handedOver(handed, to);
            case DossierEvent.SeatPassed passed ->
                tell(NoticeKind.PASSED_ON, to, Map.of("ground", passed.ground(), "office", to.office()));
            case DossierEvent.ResultRevoked revoked -> because(NoticeKind.RESULT_REVOKED, to, revoked.reason());
            case DossierEvent.ResultReplaced replaced -> because(NoticeKind.RESULT_REPLACED, to, replaced.reason());
        };
    }

    static Tell of(MoneyReturned returned, Addressee to) {
        return tell(
                        NoticeKind.MONEY_RETURNED,
                        to,
                        Map.of("amount", returned.amount().shown(), "evidence", returned.evidence()))
                .withMinimum(to, returned.at());
    }

    private static Telling filed(DossierEvent.Submitted filed, Addressee to) {
        if (!filed.feeDue().isZero()) {
            return tell(NoticeKind.FEE_DUE, to, Map.of("amount", filed.feeDue().shown()));
        }
        return filed.filing().assistedBy() != null
                ? new Nobody("who stands at the counter is given the receipt at once, and is told of it")
                : tell(NoticeKind.FILED, to, Map.of("at", moment(filed.at())));
    }

    private static Telling given(Addressee to, @Nullable Instant dueAt) {
        return dueAt == null
                ? tell(NoticeKind.SUPPLEMENT_GIVEN, to, Map.of())
                : tell(NoticeKind.HANDLING_GOES_ON, to, Map.of("due", moment(dueAt)));
    }

    private static Telling dutyPaid(DossierEvent.DutyPaid paid, Addressee to) {
        var facts = Map.of("amount", paid.amount().shown(), "receipt", paid.receiptNumber());
        if (paid.dueAt() == null) {
            return tell(NoticeKind.FEE_PAID, to, facts);
        }
        var withDue = new HashMap<>(facts);
        withDue.put("due", moment(paid.dueAt()));
        return tell(NoticeKind.DUTY_PAID, to, withDue);
    }

    private static Telling decided(DossierEvent.Decided decided, Addressee to) {
        boolean isSigned = decided.result() != null;
        var kind = switch (decided.verdict()) {
            case Decision.Verdict.GRANTED -> isSigned ? NoticeKind.GRANTED_TO_DOWNLOAD : NoticeKind.GRANTED_TO_FETCH;
            case Decision.Verdict.REJECTED -> isSigned ? NoticeKind.REJECTED_TO_DOWNLOAD : NoticeKind.REJECTED_TO_FETCH;
        };
        return tell(kind, to, Map.of("office", to.office()));
    }

    private static Telling handedOver(DossierEvent.HandedOver handed, Addressee to) {
        return switch (handed.way()) {
            case HandOver.Way.ELECTRONIC -> tell(NoticeKind.TAKEN, to, Map.of("at", moment(handed.at())));
            case HandOver.Way.COUNTER -> tell(NoticeKind.HANDED_OVER, to, Map.of("at", moment(handed.at())));
            case HandOver.Way.POST -> tell(NoticeKind.SENT_BY_POST, to, Map.of("parcel", handed.evidence()));
        };
    }

    private static Tell because(NoticeKind kind, Addressee to, String reason) {
        return tell(kind, to, Map.of("reason", reason));
    }

    private static Tell tell(NoticeKind kind, Addressee to, Map<String, String> facts) {
        var all = new HashMap<>(facts);
        all.putIfAbsent("code", to.code());
        all.put("procedure", to.procedure());
        all.put("call", to.call());
        return new Tell(kind, all);
    }

    private static String listed(List<String> items) {
        return items.stream().map(item -> "– " + item).collect(Collectors.joining("\n"));
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }
}
