package vn.motcua.presentation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.EventType;
import vn.motcua.dossier.FilledIn;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officers;
import vn.motcua.route.StoodIn;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TraceEntry;
import vn.motcua.ui.TraceEntry.Place;

/**
 * The log of a dossier in words: what happened, which agency, which officer, when (NĐ 224/2026, Đ. 15 k. 1 g). Officers'
 * opinions are for officers only.
 */
@Component
public class TraceWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private final Messages messages;
    private final Agencies agencies;
    private final Officers officers;
    private final Tasks tasks;
    private final Corrections corrections;
    private final Clock clock;

    TraceWords(
            Messages messages,
            Agencies agencies,
            Officers officers,
            Tasks tasks,
            Corrections corrections,
            Clock clock) {
        this.officers = officers;
        this.messages = messages;
        this.agencies = agencies;
        this.tasks = tasks;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** @param withOpinions whether the reader is an officer */
    public List<TraceEntry> of(Dossier dossier, List<DossierEvent> log, Language language, boolean withOpinions) {
        var steps = tasks.of(DossierTrace.caseRef(dossier.id()));
        var entries = new ArrayList<TraceEntry>();
        var stoodIn = new ArrayDeque<>(tasks.stoodIn(DossierTrace.caseRef(dossier.id())));
        for (var event : log) {
            while (!stoodIn.isEmpty() && !stoodIn.getFirst().at().isAfter(event.at())) {
                entries.add(standIn(stoodIn.removeFirst(), language));
            }
            entries.add(new TraceEntry(
                    title(event, steps, language),
                    by(event.actor(), event.at()),
                    moment(event.at()),
                    withExplanation(event, detail(event, language, withOpinions), language),
                    Place.DONE));
        }
        stoodIn.forEach(one -> entries.add(standIn(one, language)));
        if (dossier instanceof Dossier.InHandling) {
            steps.stream()
                    .filter(TaskView::isOpen)
                    .forEach(task -> entries.add(new TraceEntry(
                            messages.text(
                                    language, "dossier.trace.now", task.step().name(language)),
                            agencyName(task.agency(), clock.instant()),
                            null,
                            null,
                            Place.NOW)));
        }
        return List.copyOf(entries);
    }

    /** Who took over from whom; why that officer was away is nobody else's business. */
    private TraceEntry standIn(StoodIn one, Language language) {
        return new TraceEntry(
                messages.text(
                        language,
                        "dossier.trace.stands-in",
                        one.step().name(language),
                        name(one.officer()),
                        name(one.insteadOf())),
                name(one.officer()) + ", " + agencyName(one.agency(), one.at()),
                moment(one.at()),
                null,
                Place.DONE);
    }

    private String name(AccountId officer) {
        return officers.name(officer).orElse(officer.value());
    }

    private String title(DossierEvent event, List<TaskView> steps, Language language) {
        if (event instanceof DossierEvent.StepTaken step) {
            var known = steps.stream()
                    .filter(task -> task.step().key().equals(step.step()))
                    .findFirst();
            var name = known.map(task -> task.step().name(language)).orElse(step.step());
            var outcome = known.flatMap(task -> task.step().outcome(step.outcome()))
                    .map(one -> one.text(language))
                    .orElse(step.outcome());
            return name + ": " + outcome;
        }
        return messages.text(language, "dossier.event." + EventType.of(event).text());
    }

    private @Nullable String detail(DossierEvent event, Language language, boolean withOpinions) {
        return switch (event) {
            case DossierEvent.Received received ->
                messages.text(language, "dossier.trace.due", received.number().value(), moment(received.dueAt()))
                        + (received.limit() == null
                                ? ""
                                : ". " + received.limit().ground().in(language));
            case DossierEvent.Refused refused -> refused.reason();
            case DossierEvent.SupplementAsked asked -> supplement(asked, language);
            case DossierEvent.SupplementGiven given ->
                given.dueAt() == null ? null : messages.text(language, "dossier.trace.new-due", moment(given.dueAt()));
            case DossierEvent.DueDateExtended extended ->
                messages.text(language, "dossier.trace.new-due", moment(extended.dueAt())) + " " + extended.reason();
            case DossierEvent.Decided decided ->
                messages.text(language, "dossier.verdict." + decided.verdict().name())
                        + (decided.reason() == null ? "" : ". " + decided.reason());
            case DossierEvent.Withdrawn withdrawn -> withdrawn.reason().isBlank() ? null : withdrawn.reason();
            case DossierEvent.HandedOver handed ->
                messages.text(language, "dossier.way." + handed.way().name());
            case DossierEvent.SeatPassed passed -> passage(passed, language);
            case DossierEvent.ResultRevoked revoked -> revoked.reason();
            case DossierEvent.ResultReplaced replaced -> replaced.reason();
            case DossierEvent.VerifiedOnSite visit ->
                messages.text(language, "dossier.trace.visit", moment(visit.visitedAt()), visit.place())
                        + (withOpinions ? ". " + String.join("; ", visit.people()) + ". " + visit.found() : "");
            case DossierEvent.OriginalsTaken taken -> String.join("; ", taken.items());
            case DossierEvent.OriginalsReturned returned ->
                String.join("; ", returned.items())
                        + (withOpinions ? ". " + messages.text(language, "dossier.trace.taken-by", returned.to()) : "");
            case DossierEvent.ConsultationAsked asked -> question(asked, language, withOpinions);
            case DossierEvent.ConsultationAnswered answered -> withOpinions ? opinion(answered, language) : null;
            case DossierEvent.ConsultationWithdrawn withdrawn -> withOpinions ? withdrawn.reason() : null;
            case DossierEvent.ConsultationPassedOver passed -> withOpinions ? passed.reason() : null;
            case DossierEvent.StepTaken step -> withOpinions && !step.opinion().isBlank() ? step.opinion() : null;
            case DossierEvent.FeePaid paid -> paid.receiptNumber();
            case DossierEvent.DutyAsked asked -> duty(asked, language);
            case DossierEvent.DutyPaid paid -> paid(paid, language);
            case DossierEvent.Submitted submitted -> filed(submitted, language);
        };
    }

    /** What the clerk filled in, and why the agency is competent. */
    private @Nullable String filed(DossierEvent.Submitted submitted, Language language) {
        var said = new StringJoiner(". ").setEmptyValue("");
        if (submitted.filing().filledIn() != null) {
            said.add(filledIn(submitted.filing().filledIn(), submitted.at(), language));
        }
        var why = submitted.competence();
        if (why != null) {
            said.add(messages.text(language, "dossier.trace.competent", why.in(language)));
        }
        return said.length() == 0 ? null : said.toString();
    }

    private String question(DossierEvent.ConsultationAsked asked, Language language, boolean withOpinions) {
        var whom = messages.text(
                language, "dossier.trace.consulted", agencyName(asked.agency(), asked.at()), moment(asked.dueAt()));
        return withOpinions ? whom + ". " + asked.question() : whom;
    }

    private String opinion(DossierEvent.ConsultationAnswered answered, Language language) {
        return messages.text(language, "dossier.opinion." + answered.opinion().name()) + ". " + answered.text();
    }

    private String duty(DossierEvent.DutyAsked asked, Language language) {
        var duty = asked.duty();
        return messages.text(
                language,
                "dossier.trace.duty",
                duty.authority(),
                duty.notice(),
                duty.amount().shown());
    }

    private String paid(DossierEvent.DutyPaid paid, Language language) {
        return paid.dueAt() == null
                ? paid.receiptNumber()
                : paid.receiptNumber() + ". " + messages.text(language, "dossier.trace.new-due", moment(paid.dueAt()));
    }

    private String supplement(DossierEvent.SupplementAsked asked, Language language) {
        var all = String.join("; ", asked.items()) + " — " + asked.reason();
        return asked.exception() == null
                ? all
                : all + " " + messages.text(language, "dossier.trace.again", asked.exception());
    }

    private String passage(DossierEvent.SeatPassed passed, Language language) {
        var places = new StringJoiner(". ");
        if (!passed.from().counter().equals(passed.to().counter())) {
            places.add(passage("counter", passed.from().counter(), passed.to().counter(), passed.at(), language));
        }
        if (!passed.from().agency().equals(passed.to().agency())) {
            places.add(passage("agency", passed.from().agency(), passed.to().agency(), passed.at(), language));
        }
        return places.add(messages.text(language, "dossier.trace.passed.ground", passed.ground()))
                .toString();
    }

    private String passage(String what, AgencyId from, AgencyId to, Instant at, Language language) {
        return messages.text(language, "dossier.trace.passed." + what, agencyName(from, at), agencyName(to, at));
    }

    private String filledIn(FilledIn filledIn, Instant at, Language language) {
        var said = new ArrayList<String>();
        var limit = filledIn.limit();
        if (limit != null) {
            var unit = messages.text(language, limit.unit().textKey());
            said.add(messages.text(language, "dossier.filled-in.limit", limit.amount() + " " + unit));
        }
        if (filledIn.fee() != null) {
            said.add(messages.text(
                    language, "dossier.filled-in.fee", filledIn.fee().shown()));
        }
        if (filledIn.agency() != null) {
            said.add(messages.text(language, "dossier.filled-in.agency", agencyName(filledIn.agency(), at)));
        }
        said.add(messages.text(language, "dossier.filled-in.ground", filledIn.ground()));
        return messages.text(language, "dossier.filled-in", String.join("; ", said));
    }

    private @Nullable String withExplanation(DossierEvent event, @Nullable String detail, Language language) {
        if (!(event instanceof DossierEvent.SupplementGiven given)) {
            return detail;
        }
        return corrections
                .explanation(given.dossier(), given.contentHash())
                .map(text -> messages.text(language, "dossier.trace.explained", text))
                .map(text -> detail == null ? text : text + " " + detail)
                .orElse(detail);
    }

    private @Nullable String by(Actor actor, Instant at) {
        if (actor.agency() == null) {
            return null;
        }
        var agency = agencyName(actor.agency(), at);
        return actor.name().isBlank() ? agency : actor.name() + ", " + agency;
    }

    private String agencyName(AgencyId agency, Instant at) {
        return agencies.get(agency).name(LocalDate.ofInstant(at, zone()));
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone()));
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
