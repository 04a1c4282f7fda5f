package vn.motcua.handling.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Limit;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Charged;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.DueDates;
import vn.motcua.dossier.FilingReference;
import vn.motcua.dossier.FilingReferences;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Services;
import vn.motcua.filing.FilingConfirmations;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.presentation.Corrections;
import vn.motcua.presentation.DueExplanation;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.presentation.TraceWords;
import vn.motcua.result.Results;
import vn.motcua.shared.Language;

/** Gathers what an officer reads of a dossier. Whether the officer may read it was judged before. */
@Component
class GatherSheet {
    private static final ClockRule SUPPLEMENT = ClockRule.of(Limit.workingDays(3));

    private final Dossiers dossiers;
    private final ProcedureWords procedures;
    private final Services services;
    private final Forms forms;
    private final TraceWords words;
    private final DueExplanation explanation;
    private final Results results;
    private final CounterDesk desk;
    private final Turns turns;
    private final Corrections corrections;
    private final FiledRemarks remarks;
    private final FilingReferences references;
    private final FilingConfirmations confirmations;
    private final DueDates dueDates;
    private final Clock clock;

    GatherSheet(
            Dossiers dossiers,
            ProcedureWords procedures,
            Services services,
            Forms forms,
            TraceWords words,
            DueExplanation explanation,
            Results results,
            CounterDesk desk,
            Turns turns,
            Corrections corrections,
            FiledRemarks remarks,
            FilingReferences references,
            FilingConfirmations confirmations,
            DueDates dueDates,
            Clock clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.services = services;
        this.forms = forms;
        this.words = words;
        this.explanation = explanation;
        this.results = results;
        this.desk = desk;
        this.turns = turns;
        this.corrections = corrections;
        this.remarks = remarks;
        this.references = references;
        this.confirmations = confirmations;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    Sheet of(Dossier dossier, Language language) {
        var log = dossiers.trace(dossier.id());
        var filed = dossiers.filed(dossier.id());
        var receipt = receipt(dossier);
        return new Sheet(
                dossier.id().toString(),
                filed.version(),
                head(dossier, filed, log, language),
                receipt,
                explanation.of(dossier, log),
                receipt != null
                        && dossier instanceof Dossier.InHandling
                        && receipt.dueAt().isBefore(clock.instant()),
                words.of(dossier, log, language, true),
                forms.atCounter(FormId.parse(filed.form())).print(filed.answers(), language),
                papers(dossier, filed, language),
                printed(dossier, log),
                results.of(dossier).stream().findFirst().orElse(null),
                now(dossier, log, language));
    }

    /** @param shown version of the content that an officer saw; empty where the page showed none */
    boolean isOld(DossierId dossier, String shown) {
        return !shown.isEmpty()
                && !shown.equals(String.valueOf(dossiers.filed(dossier).version()));
    }

    /** @param shown id of the result that an officer saw; empty where the page showed none */
    boolean isOtherResult(Dossier dossier, String shown) {
        return !shown.isEmpty()
                && results.of(dossier).stream()
                        .findFirst()
                        .filter(newest -> newest.id().toString().equals(shown))
                        .isEmpty();
    }

    private Sheet.Now now(Dossier dossier, List<DossierEvent> log, Language language) {
        var supplementBy = supplementBy(dossier);
        return new Sheet.Now(
                standing(dossier, language),
                references.of(dossier.id()).map(FilingReference::toString).orElse(""),
                corrections.of(dossier.id(), language),
                remarks.of(dossier, language),
                confirmations.answersBy(dossier).orElse(null),
                supplementBy,
                supplementBy != null && supplementBy.isBefore(clock.instant()),
                Charged.of(log).map(charged -> charged.feeInWords(language)).orElse(""));
    }

    /** Three working days from receipt, unless the sector's law says otherwise (NĐ 61/2018/NĐ-CP, Đ. 19 k. 4). */
    private @Nullable Instant supplementBy(Dossier dossier) {
        var receipt = receipt(dossier);
        return receipt != null
                        && dossier instanceof Dossier.InHandling
                        && dueDates.from(receipt.receivedAt(), dossier.seat().agency(), SUPPLEMENT, List.of())
                                instanceof Outcome.Done(var due)
                ? due.at()
                : null;
    }

    private Turns.Standing standing(Dossier dossier, Language language) {
        var id = dossier.id().value();
        return dossier instanceof Dossier.InHandling
                ? turns.of(List.of(id), language).getOrDefault(id, Turns.Standing.NONE)
                : Turns.Standing.NONE;
    }

    private Sheet.Head head(Dossier dossier, Dossiers.Filed filed, List<DossierEvent> log, Language language) {
        var filing = dossier.filing();
        return new Sheet.Head(
                procedures.name(filing.procedure()),
                procedures.caseName(filing.service(), filing.caseKey(), language),
                dossiers.ownerName(filed),
                dossier.stage(),
                dossier.toPay(),
                filing.channel(),
                filing.submittedAt(),
                desk.agencyName(dossier.seat().counter()),
                desk.agencyName(dossier.seat().agency()),
                competence(log, language)
                        .orElseGet(() -> services.pinned(filing).competenceInWords(filed.answers(), language)),
                dossier.supplements());
    }

    /** As the log has it; in logs of before it was noted the table is asked again. */
    private static Optional<String> competence(List<DossierEvent> log, Language language) {
        return log.getFirst() instanceof DossierEvent.Submitted submitted
                ? Optional.ofNullable(submitted.competence()).map(why -> why.in(language))
                : Optional.empty();
    }

    private List<Sheet.PaperGroup> papers(Dossier dossier, Dossiers.Filed filed, Language language) {
        var papers = filed.papers();
        var form = FormId.parse(filed.form());
        var groups = new ArrayList<Sheet.PaperGroup>();
        var known = services.pinned(dossier.filing()).neededBy(filed.answers()::text);
        for (var component : known) {
            groups.add(new Sheet.PaperGroup(
                    component.key(),
                    forms.atCounter(form, component.name(language)),
                    component.isRequired(),
                    component.isFromSource(),
                    papers.stream()
                            .filter(paper -> paper.component().equals(component.key()))
                            .toList()));
        }
        var others = papers.stream()
                .filter(paper ->
                        known.stream().noneMatch(component -> component.key().equals(paper.component())))
                .toList();
        if (!others.isEmpty()) {
            groups.add(new Sheet.PaperGroup("", "", false, false, others));
        }
        return groups;
    }

    /** The forms of the regulation that can be printed now, by their number. */
    private static List<String> printed(Dossier dossier, List<DossierEvent> log) {
        var forms = new ArrayList<String>();
        if (receipt(dossier) != null) {
            forms.add("01");
        }
        if (log.stream().anyMatch(DossierEvent.SupplementAsked.class::isInstance)) {
            forms.add("02");
        }
        if (dossier instanceof Dossier.Refused || log.stream().anyMatch(GatherSheet::isRejectedOnPaper)) {
            forms.add("03");
        }
        if (log.stream().anyMatch(DossierEvent.DueDateExtended.class::isInstance)) {
            forms.add("04");
        }
        if (dossier instanceof Dossier.Withdrawn) {
            forms.add("05");
        }
        return forms;
    }

    private static boolean isRejectedOnPaper(DossierEvent event) {
        return event instanceof DossierEvent.Decided decided && decided.reason() != null;
    }

    static @Nullable Receipt receipt(Dossier dossier) {
        return dossier.received().orElse(null);
    }
}
