package vn.motcua.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.delegation.DelegationFinding.Rule;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.organisation.CompetenceRuleId;
import vn.motcua.organisation.Competences.Matter;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.ProcedureCode;

/** What stands against a decision, or must be known of it, before it is brought in. Pure: told what stands around it. */
final class DelegationRules {
    /** Agencies, areas and competence as they are without the decision. */
    interface Around {
        /** The commune itself, or the communes of a province. */
        List<AreaCode> communes(AreaCode area);

        boolean contains(AreaCode wider, AreaCode narrower);

        /** Which agency that is for the commune on that day; none where none is open. */
        Optional<AgencyId> agency(Decider decider, AreaCode commune, LocalDate day);

        /** The last day of an agency; none while no end is known. */
        Optional<LocalDate> lastDay(AgencyId agency);

        String name(AgencyId agency, LocalDate day);

        CompetenceAnswer whoDecides(Matter matter, LocalDate day);
    }

    /**
     * @param replaced the decision that it takes the place of; null for none
     * @param register every other line of the register, with its decision
     */
    record Known(
            LocalDate today, @Nullable Delegation replaced, List<DelegationStore.OfDecision> register, Around around) {
        Known {
            register = List.copyOf(register);
        }
    }

    /** Findings that say the same are one, with all its rows. */
    private record Said(Rule rule, List<Object> facts) {}

    private final DelegationHead head;
    private final List<DelegationLine> lines;
    private final Known known;
    private final Map<CompetenceRuleId, DelegationStore.OfDecision> ofRegister = new HashMap<>();
    private final Map<ProcedureCode, List<DelegationStore.OfDecision>> byProcedure = new HashMap<>();
    private final Map<Said, TreeSet<Integer>> found = new LinkedHashMap<>();

    private DelegationRules(DelegationHead head, List<DelegationLine> lines, Known known) {
        this.head = head;
        this.lines = lines;
        this.known = known;
        for (var other : known.register()) {
            ofRegister.put(new CompetenceRuleId(other.line().id()), other);
            byProcedure
                    .computeIfAbsent(other.line().terms().procedure(), _ -> new ArrayList<>())
                    .add(other);
        }
    }

    /** Everything at once; those that keep it out first. */
    static List<DelegationFinding> judge(DelegationHead head, List<DelegationLine> lines, Known known) {
        return new DelegationRules(head, lines, known).judge();
    }

    private List<DelegationFinding> judge() {
        ofHead();
        lines.forEach(this::ofLine);
        withinItself();
        return found.entrySet().stream()
                .map(entry -> new DelegationFinding(
                        entry.getKey().rule(),
                        List.copyOf(entry.getValue()),
                        entry.getKey().facts()))
                .sorted((one, other) ->
                        Boolean.compare(other.rule().stops(), one.rule().stops()))
                .toList();
    }

    private void ofHead() {
        var from = head.validity().from();
        if (from.isBefore(head.decidedOn())) {
            whole(Rule.BEFORE_DECIDED, head.decidedOn());
        }
        if (from.isBefore(known.today())) {
            whole(Rule.BEGAN_BEFORE, from);
        }
        var replaced = known.replaced();
        if (replaced != null
                && (replaced.registered().state() != Delegation.State.BROUGHT_IN
                        || replaced.endings().stream().anyMatch(ending -> ending.replacedBy() != null)
                        || replaced.lastDay()
                                .filter(last -> last.isBefore(from.minusDays(1)))
                                .isPresent())) {
            whole(Rule.REPLACES_NOTHING, replaced.head().number());
        }
    }

    private void ofLine(DelegationLine line) {
        if (!head.kind().movesCompetence() && line.terms().office().isBlank()) {
            add(Rule.OFFICE_MISSING, line);
        }
        for (var commune : known.around().communes(line.terms().area())) {
            ofPlace(line, commune);
        }
        for (var other : byProcedure.getOrDefault(line.terms().procedure(), List.of())) {
            besideOther(line, other);
        }
    }

    private void ofPlace(DelegationLine line, AreaCode commune) {
        var terms = line.terms();
        var from = terms.validity().from();
        var giver = known.around().agency(terms.giver(), commune, from);
        var receiver = known.around().agency(terms.receiver(), commune, from);
        if (receiver.isEmpty()) {
            add(Rule.RECEIVER_NOT_OPEN, line, from);
        } else {
            closing(line, receiver.get());
        }
        boolean isToItself = giver.isPresent() && giver.equals(receiver);
        if (head.kind().movesCompetence() && isToItself) {
            add(Rule.TO_ITSELF, line);
        } else if (!head.kind().movesCompetence() && !isToItself) {
            add(Rule.SIGNATURE_ELSEWHERE, line);
        }
        power(line, new Matter(terms.procedure(), terms.caseKey(), commune), giver);
        var to = terms.validity().to();
        if (head.kind() == DelegationKind.AUTHORISATION
                && to != null
                && !(known.around().whoDecides(new Matter(terms.procedure(), terms.caseKey(), commune), to.plusDays(1))
                        instanceof CompetenceAnswer.Decides)) {
            add(Rule.GAP_AFTER, line, to.plusDays(1));
        }
    }

    private void closing(DelegationLine line, AgencyId receiver) {
        var validity = line.terms().validity();
        var to = validity.to();
        known.around()
                .lastDay(receiver)
                .filter(last -> to == null || last.isBefore(to))
                .ifPresent(
                        last -> add(Rule.RECEIVER_CLOSES, line, known.around().name(receiver, validity.from()), last));
    }

    private void power(DelegationLine line, Matter matter, Optional<AgencyId> giver) {
        var from = line.terms().validity().from();
        switch (known.around().whoDecides(matter, from)) {
            case CompetenceAnswer.Decides decides -> power(line, decides, giver, from);
            case CompetenceAnswer.Several _, CompetenceAnswer.Nobody _ ->
                add(head.kind() == DelegationKind.DECENTRALISATION ? Rule.POWER_UNRECORDED : Rule.POWER_UNKNOWN, line);
        }
    }

    private void power(
            DelegationLine line, CompetenceAnswer.Decides decides, Optional<AgencyId> giver, LocalDate from) {
        var earlier = ofRegister.get(decides.rule());
        boolean isGivers = giver.filter(decides.agency()::equals).isPresent();
        if (isReplaced(decides.rule())) {
            return;
        }
        if (!head.kind().movesCompetence()) {
            if (!isGivers) {
                add(Rule.NOT_COMPETENT, line, known.around().name(decides.agency(), from));
            }
            return;
        }
        if (isGivers) {
            // What the register itself says of it is found where the two decisions stand beside each other.
            if (earlier == null && decides.kind() == CompetenceKind.AUTHORISATION) {
                add(Rule.HANDED_ON, line, number(decides));
            }
            return;
        }
        var lender = decides.onBehalfOf();
        if (lender != null && giver.filter(lender::equals).isPresent()) {
            if (earlier == null) {
                add(Rule.GIVEN_BEFORE, line, number(decides));
            }
            return;
        }
        if (earlier == null
                || !isOf(earlier.line().terms().giver(), line.terms().giver())) {
            add(Rule.NOT_COMPETENT, line, known.around().name(decides.agency(), from));
        }
    }

    private static String number(CompetenceAnswer.Decides decides) {
        var number = decides.decisionNumber();
        return number == null ? decides.basis() : number;
    }

    private boolean isReplaced(CompetenceRuleId rule) {
        var replaced = known.replaced();
        var earlier = ofRegister.get(rule);
        return replaced != null && earlier != null && earlier.delegation().id().equals(replaced.id());
    }

    private void besideOther(DelegationLine line, DelegationStore.OfDecision other) {
        var replaced = known.replaced();
        if (replaced != null && other.delegation().id().equals(replaced.id())) {
            return;
        }
        var days = other.delegation().holding(other.line().terms().validity());
        if (days.isEmpty() || !meets(line.terms(), other.line().terms(), days.get())) {
            return;
        }
        var theirs = other.delegation().head();
        if (head.kind().movesCompetence() != theirs.kind().movesCompetence()) {
            return;
        }
        var number = theirs.number();
        if (!head.kind().movesCompetence()) {
            if (isOneSignature(line.terms(), other.line().terms())) {
                add(Rule.TWO_DECISIONS, line, number, days.get().from(), lastOf(days.get()));
            }
        } else if (isOf(other.line().terms().receiver(), line.terms().giver())) {
            handedOn(line, theirs, number);
        } else if (isOf(line.terms().receiver(), other.line().terms().giver())) {
            handedOn(line, head, number);
        } else {
            add(Rule.TWO_DECISIONS, line, number, days.get().from(), lastOf(days.get()));
        }
    }

    /** @param first the decision by which it was received that is handed on */
    private void handedOn(DelegationLine line, DelegationHead first, String number) {
        if (first.kind() == DelegationKind.AUTHORISATION) {
            add(Rule.HANDED_ON, line, number);
        } else if (first.forbidsSubDelegation()) {
            add(Rule.HANDED_ON_FORBIDDEN, line, number);
        }
    }

    private void withinItself() {
        var groups = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.terms().procedure(), LinkedHashMap::new, Collectors.toList()));
        for (var group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    besideOwn(group.get(i), group.get(j));
                }
            }
        }
    }

    private void besideOwn(DelegationLine one, DelegationLine other) {
        var terms = one.terms();
        var others = other.terms();
        if (meets(terms, others, others.validity())
                && (head.kind().movesCompetence() || isOneSignature(terms, others))) {
            add(Rule.TWO_LINES, other, one.row());
        }
    }

    private boolean meets(DelegationLine.Terms one, DelegationLine.Terms other, Validity days) {
        return one.validity().overlaps(days)
                && one.sharesCaseWith(other)
                && (known.around().contains(one.area(), other.area())
                        || known.around().contains(other.area(), one.area()));
    }

    private static boolean isOneSignature(DelegationLine.Terms one, DelegationLine.Terms other) {
        return isOf(one.giver(), other.giver()) && one.office().equalsIgnoreCase(other.office());
    }

    private static boolean isOf(Decider one, Decider other) {
        return one.equals(other);
    }

    private static Object lastOf(Validity days) {
        var to = days.to();
        return to == null ? "…" : to;
    }

    private void whole(Rule rule, Object... facts) {
        found.computeIfAbsent(new Said(rule, List.of(facts)), _ -> new TreeSet<>());
    }

    private void add(Rule rule, DelegationLine line, Object... facts) {
        found.computeIfAbsent(new Said(rule, List.of(facts)), _ -> new TreeSet<>())
                .add(line.row());
    }
}
