package vn.motcua.passing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.FilingReference;
import vn.motcua.dossier.FilingReferences;
import vn.motcua.dossier.Stage;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.passing.PassDossiers;
import vn.motcua.passing.PassingRefusal;
import vn.motcua.passing.PreviewPassing;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What the pages of a succession show. */
@Component
class GatherSuccession {
    /** @param closed its last day, when that is over */
    record Choice(
            String id, String code, String name, @Nullable LocalDate closed) {}

    /** @param holders all agencies: also one that was closed may still have dossiers */
    record FormView(Asked asked, List<Choice> holders, List<Choice> successors, List<Finding> findings) {}

    record StageLine(Stage stage, int number) {}

    /** @param called number or reference, as people quote it */
    record KeptLine(String called, @Nullable Stage stage) {}

    /**
     * Dossiers that would not pass, for the same reason.
     *
     * @param why what stands against them, and what to do
     */
    record Kept(String why, List<KeptLine> lines) {}

    /** @param next address of the outlook on what comes behind these; null when there are no more */
    record OutlookView(
            Asked asked,
            Choice from,
            Choice to,
            List<StageLine> stages,
            Judgement judged,
            @Nullable String next) {}

    /**
     * @param all how many the agency has under way
     * @param looked at how many of them
     * @param passing how many of those would pass
     * @param mark what was seen, sent with the confirmation
     */
    record Judgement(int all, int looked, int passing, List<Kept> kept, String mark) {}

    private final Agencies agencies;
    private final PreviewPassing previewPassing;
    private final FilingReferences references;
    private final Messages messages;
    private final Clock clock;

    GatherSuccession(
            Agencies agencies,
            PreviewPassing previewPassing,
            FilingReferences references,
            Messages messages,
            Clock clock) {
        this.agencies = agencies;
        this.previewPassing = previewPassing;
        this.references = references;
        this.messages = messages;
        this.clock = clock;
    }

    Optional<Agency> agency(AgencyId id) {
        return agencies.find(id);
    }

    FormView form(Asked asked, List<Finding> findings) {
        var today = today();
        return new FormView(
                asked,
                agencies.everyOne().stream()
                        .filter(agency -> !agency.validity().from().isAfter(today))
                        .map(agency -> choice(agency, today))
                        .sorted(Comparator.comparing(Choice::code))
                        .toList(),
                agencies.all(today).stream()
                        .map(agency -> choice(agency, today))
                        .toList(),
                findings);
    }

    OutlookView outlook(Asked asked, PassDossiers.Order order, Language language) {
        var today = today();
        var outlook = previewPassing.of(order, asked.afterDossier().orElse(null));
        var next = outlook.next();
        return new OutlookView(
                asked,
                choice(agencies.get(order.from()), today),
                choice(agencies.get(order.to()), today),
                Arrays.stream(Stage.values())
                        .filter(outlook.stages()::containsKey)
                        .map(stage -> new StageLine(stage, outlook.stages().getOrDefault(stage, 0)))
                        .toList(),
                new Judgement(
                        outlook.all(),
                        outlook.judged().size(),
                        outlook.passing().size(),
                        kept(outlook, language),
                        outlook.mark()),
                next == null ? null : asked.outlookAddress(next.toString()));
    }

    private List<Kept> kept(PreviewPassing.Outlook outlook, Language language) {
        var kept = outlook.kept();
        var quoted =
                references.of(kept.stream().map(one -> one.dossier().value()).toList());
        var byReason = new LinkedHashMap<String, List<KeptLine>>();
        for (var one : kept) {
            var why = one.why();
            if (why != null) {
                byReason.computeIfAbsent(sentence(why, language), _ -> new ArrayList<>())
                        .add(new KeptLine(called(one, quoted), one.stage()));
            }
        }
        return byReason.entrySet().stream()
                .map(reason -> new Kept(reason.getKey(), reason.getValue()))
                .toList();
    }

    private static String called(PreviewPassing.Judged judged, Map<UUID, FilingReference> quoted) {
        var reference = quoted.get(judged.dossier().value());
        return judged.number().isEmpty()
                ? reference == null ? judged.dossier().toString() : reference.toString()
                : judged.number();
    }

    /** The refusal in words; which roles are missing, too. */
    private String sentence(PassingRefusal.OfDossier why, Language language) {
        var sentence = messages.text(language, "refusal." + why.code());
        return switch (why) {
            case PassingRefusal.RolesMissing(var roles) ->
                sentence + " "
                        + messages.text(
                                language,
                                "passing.missing",
                                roles.stream()
                                        .sorted()
                                        .map(role -> messages.text(language, "organisation.role." + role))
                                        .collect(Collectors.joining(", ")));
            case PassingRefusal.NotSeatedThere _,
                    PassingRefusal.Ended _,
                    PassingRefusal.ResultBegun _,
                    PassingRefusal.InDoubt _ -> sentence;
        };
    }

    private static Choice choice(Agency agency, LocalDate today) {
        return new Choice(
                agency.id().toString(),
                agency.code(today),
                agency.name(today),
                agency.isOpenOn(today) ? null : agency.validity().to());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
