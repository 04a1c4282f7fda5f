package vn.motcua.linked;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Stage;
import vn.motcua.filing.Drafts;
import vn.motcua.linked.LinkedThread.Member;
import vn.motcua.linked.LinkedThread.State;
import vn.motcua.linked.ThreadRules.Next;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.Vnd;

/** A thread in lines, one for each procedure: where it stands, whose turn it is, until when, and what comes after what. */
@Component
public class ThreadLines {
    /** Where a procedure of a thread stands, as people are told. */
    public enum Situation {
        /** Its turn comes when others have given a result. */
        WAITS,
        /** It is being filed. */
        COMES_NOW,
        /** What it waits for ended without a result; it waits until that is filed anew. */
        HELD,
        /** What it waited for ended without a result; it may be filed alone. */
        RELEASED,
        /** It could not be filed when it was its turn: the citizen must complete it. */
        INCOMPLETE,
        WITH_CITIZEN,
        UNDER_WAY,
        GRANTED,
        WITHOUT_RESULT,
        TAKEN_BACK
    }

    /** Who has to do something next. */
    public enum Turn {
        NOBODY,
        CITIZEN,
        COUNTER,
        AGENCY
    }

    /**
     * @param name of the procedure
     * @param agency that handles it; empty before it is filed
     * @param others names of the procedures that it waits for, or that ended without a result
     * @param dossier its id; null before it is filed
     * @param number under which it was received; empty before
     * @param dueAt until when a result is owed; null before receipt and once it is decided
     * @param draft that the citizen completes to file it alone; null where there is none
     * @param mayGoAlone whether it can become such a draft now
     */
    public record Line(
            String key,
            String procedure,
            String name,
            String agency,
            Situation situation,
            List<String> others,
            @Nullable UUID dossier,
            String number,
            @Nullable Stage stage,
            Vnd toPay,
            @Nullable Instant dueAt,
            Turn turn,
            @Nullable UUID draft,
            boolean mayGoAlone,
            boolean mayTakeBack) {
        public Line {
            others = List.copyOf(others);
        }
    }

    private final CounterDesk desk;
    private final ProcedureWords procedures;
    private final Drafts drafts;

    ThreadLines(CounterDesk desk, ProcedureWords procedures, Drafts drafts) {
        this.desk = desk;
        this.procedures = procedures;
        this.drafts = drafts;
    }

    public List<Line> of(LinkedThread thread) {
        var next = thread.next();
        return thread.members().stream()
                .map(member -> line(thread, member, next.getOrDefault(member.key(), new Next.Nothing())))
                .toList();
    }

    private Line line(LinkedThread thread, Member member, Next next) {
        var dossier = member.dossier();
        var draft = member.state() == State.WITH_CITIZEN && dossier == null
                ? drafts.find(member.dossierId(), thread.account())
                        .map(one -> one.id().value())
                        .orElse(null)
                : null;
        return new Line(
                member.key(),
                member.procedure().value(),
                procedures.name(member.procedure()),
                dossier == null ? "" : desk.agencyName(dossier.seat().agency()),
                situation(member, next),
                others(next).stream()
                        .map(key -> procedures.name(thread.member(key).procedure()))
                        .toList(),
                dossier == null ? null : dossier.id().value(),
                dossier == null
                        ? ""
                        : dossier.number().map(DossierNumber::value).orElse(""),
                dossier == null ? null : dossier.stage(),
                dossier == null ? Vnd.ZERO : dossier.toPay(),
                dossier == null ? null : dueAt(dossier),
                turn(member, next),
                draft,
                member.mayGoAlone(next),
                LeaveThread.isPossible(member));
    }

    private static @Nullable Instant dueAt(Dossier dossier) {
        return switch (dossier) {
            case Dossier.InHandling _, Dossier.Paused _, Dossier.AwaitingSupplement _ ->
                dossier.received().map(Receipt::dueAt).orElse(null);
            case Dossier.Submitted _, Dossier.Decided _, Dossier.Closed _, Dossier.Refused _, Dossier.Withdrawn _ ->
                null;
        };
    }

    private static Situation situation(Member member, Next next) {
        return switch (member.standing()) {
            case UNDER_WAY -> Situation.UNDER_WAY;
            case GRANTED -> Situation.GRANTED;
            case WITHOUT_RESULT -> Situation.WITHOUT_RESULT;
            case TAKEN_BACK -> Situation.TAKEN_BACK;
            case WITH_CITIZEN -> Situation.WITH_CITIZEN;
            case NOT_FILED -> waiting(member, next);
        };
    }

    private static Situation waiting(Member member, Next next) {
        return switch (next) {
            case Next.Wait _ -> Situation.WAITS;
            case Next.Held _ -> Situation.HELD;
            case Next.Released _ -> Situation.RELEASED;
            case Next.File _, Next.Nothing _ -> member.problem() == null ? Situation.COMES_NOW : Situation.INCOMPLETE;
        };
    }

    private static List<String> others(Next next) {
        return switch (next) {
            case Next.Wait(var members) -> members;
            case Next.Held(var members) -> members;
            case Next.Released(var members) -> members;
            case Next.File _, Next.Nothing _ -> List.of();
        };
    }

    private static Turn turn(Member member, Next next) {
        if (member.dossier() != null) {
            return turn(member.dossier());
        }
        return switch (situation(member, next)) {
            case RELEASED, INCOMPLETE, WITH_CITIZEN -> Turn.CITIZEN;
            case WAITS, COMES_NOW, HELD, UNDER_WAY, GRANTED, WITHOUT_RESULT, TAKEN_BACK -> Turn.NOBODY;
        };
    }

    private static Turn turn(Dossier dossier) {
        return switch (dossier) {
            case Dossier.AwaitingSupplement _ -> Turn.CITIZEN;
            case Dossier.Paused _ -> Turn.CITIZEN;
            case Dossier.Submitted submitted -> submitted.waitsForMoney() ? Turn.CITIZEN : Turn.COUNTER;
            case Dossier.InHandling _ -> Turn.AGENCY;
            case Dossier.Decided _ -> Turn.CITIZEN;
            case Dossier.Closed _, Dossier.Refused _, Dossier.Withdrawn _ -> Turn.NOBODY;
        };
    }
}
