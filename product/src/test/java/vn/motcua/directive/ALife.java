package vn.motcua.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.DirectiveDeed.Evidence;
import vn.motcua.directive.DirectiveLife.Phase;
import vn.motcua.directive.DirectiveLife.Standing;
import vn.motcua.directive.DirectiveRefusal.Rule;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** A directive as it is after some deeds, without anything that keeps it. */
record ALife(
        Deadline deadline,
        List<DirectiveEvent> events,
        @Nullable LocalDate parentDue,
        boolean partsRun) {
    static final LocalDate GIVEN = LocalDate.of(2026, 12, 1);
    static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    static final Role SPECIALIST = Role.SPECIALIST;
    static final Role HEAD = Role.DIVISION_HEAD;
    static final Role LEADER = Role.LEADER;
    static final AgencyId GIVER = new AgencyId(new UUID(0, 1));
    static final AgencyId LEAD = new AgencyId(new UUID(0, 2));

    static final DirectiveRules RULES = new DirectiveRules(
            "test",
            LocalDate.of(2020, 1, 1),
            "test",
            7,
            Set.of(Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER),
            Set.of(Role.DIVISION_HEAD, Role.LEADER),
            Set.of(Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER),
            Set.of(Role.DIVISION_HEAD, Role.LEADER),
            new DirectiveRules.Extension(2, 90, false, false));

    static ALife given(LocalDate due) {
        return of(new Deadline("", Deadline.Kind.DATE, due, ""));
    }

    static ALife without() {
        return of(new Deadline("thường xuyên", Deadline.Kind.NONE, null, "thường xuyên"));
    }

    static ALife of(Deadline deadline) {
        return new ALife(deadline, List.of(), null, false).then(new DirectiveDeed.Given("test"), LEADER, GIVEN);
    }

    ALife then(DirectiveDeed deed, Role by, LocalDate on) {
        var all = new ArrayList<>(events);
        all.add(new DirectiveEvent(
                events.size() + 1,
                on,
                on.atTime(9, 0).toInstant(ZoneOffset.ofHours(7)),
                new DirectiveEvent.By(account(by), by.name()),
                deed.side() == DirectiveDeed.Side.LEAD ? LEAD : GIVER,
                deed));
        return new ALife(deadline, List.copyOf(all), parentDue, partsRun);
    }

    ALife within(LocalDate parent) {
        return new ALife(deadline, events, parent, partsRun);
    }

    ALife withParts() {
        return new ALife(deadline, events, parentDue, true);
    }

    ALife asOf(LocalDate day) {
        return new ALife(
                deadline,
                events.stream().filter(event -> !event.on().isAfter(day)).toList(),
                parentDue,
                partsRun);
    }

    DirectiveLife life() {
        return DirectiveLife.of(events);
    }

    Standing standing(LocalDate day) {
        return life().standing(deadline, day, RULES.nearDays());
    }

    Optional<Rule> judge(DirectiveDeed deed, Role by, LocalDate day) {
        var around = new JudgeDeed.Around(day, account(by), Set.of(by), parentDue, partsRun, RULES);
        return JudgeDeed.judge(deadline, life(), deed, around).map(DirectiveRefusal::rule);
    }

    Followed followed(LocalDate day) {
        var source = new Source(
                new SourceId(new UUID(0, 3)),
                new Source.Head(Source.Kind.ORAL, "", GIVEN, "Chỉ đạo", GIVER, "", null),
                Source.State.GIVEN,
                new Source.Entered(account(LEADER), Instant.EPOCH),
                null);
        var directive = new Directive(
                new DirectiveId(new UUID(0, 4)),
                source.id(),
                1,
                new Directive.Terms("Rà soát", "", LEAD, List.of(), deadline, null));
        return new Followed(directive, source, day, events, RULES.nearDays());
    }

    static AccountId account(Role role) {
        return new AccountId("officer:" + role.name());
    }

    static Map<Phase, ALife> oneOfEachPhase() {
        var lives = new EnumMap<Phase, ALife>(Phase.class);
        var given = given(DUE);
        var submitted = given.then(new DirectiveDeed.Submitted("Xong", List.of()), SPECIALIST, GIVEN);
        lives.put(Phase.DRAFT, new ALife(given.deadline(), List.of(), null, false));
        lives.put(Phase.NOT_STARTED, given);
        lives.put(Phase.IN_PROGRESS, given.then(new DirectiveDeed.Started(), SPECIALIST, GIVEN));
        lives.put(Phase.SUBMITTED, submitted);
        lives.put(Phase.DONE, submitted.then(new DirectiveDeed.Accepted(""), LEADER, GIVEN));
        lives.put(Phase.CANCELLED, given.then(new DirectiveDeed.Cancelled("Trùng"), LEADER, GIVEN));
        return lives;
    }

    static List<DirectiveDeed> everyDeed() {
        return everyDeed(DUE.plusDays(5));
    }

    /** @param until the day that is asked for or offered */
    static List<DirectiveDeed> everyDeed(LocalDate until) {
        var evidence = List.of(new Evidence(new UUID(0, 9), "minh-chung.pdf", "0".repeat(64)));
        return List.of(
                new DirectiveDeed.Given("2026-11"),
                new DirectiveDeed.Started(),
                new DirectiveDeed.Reported(50, "Đang làm", evidence),
                new DirectiveDeed.Submitted("Xong", evidence),
                new DirectiveDeed.Accepted("Được"),
                new DirectiveDeed.Returned("Thiếu"),
                new DirectiveDeed.ExtensionAsked(until, "Mưa lũ"),
                new DirectiveDeed.ExtensionGranted(""),
                new DirectiveDeed.ExtensionRefused("Không"),
                new DirectiveDeed.ExtensionOffered(until, "Sớm hơn"),
                new DirectiveDeed.OfferTaken(),
                new DirectiveDeed.OfferDeclined(""),
                new DirectiveDeed.Cancelled("Trùng"),
                new DirectiveDeed.Linked(DirectiveDeed.LinkKind.MEASURE, "on-time", ""));
    }
}
