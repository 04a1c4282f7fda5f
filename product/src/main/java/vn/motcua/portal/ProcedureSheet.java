package vn.motcua.portal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.linked.LinkedGroup;
import vn.motcua.rules.DecidedCompetence;
import vn.motcua.ui.Frame;

/**
 * What the page of a procedure shows. Where the procedure runs here, our own service description speaks (time, fee,
 * papers, cases); else what is published.
 *
 * @param chosen key of the case the reader chose; for published cases its place in the list
 * @param dueIfFiledNow when the result would be due
 * @param linked in which groups it can be filed as one with others
 * @param endsOn first day on which it is offered no more; null while no end is known
 * @param isTakenInAtCounter the counter takes it in, but online something is still open: the published text speaks
 */
record ProcedureSheet(
        ProcedureVersion version,
        @Nullable OnlineService service,
        FilingPlace place,
        @Nullable String chosen,
        @Nullable Instant dueIfFiledNow,
        boolean isTakenInAtCounter,
        @Nullable LocalDate endsOn,
        List<LinkedGroup> linked) {
    private static final int LONG_NAME = 90;

    /** One answer to "which case is yours". */
    record Choice(String key, String label, @Nullable String hint, boolean isChosen) {}

    /** @param how how the paper gets to us; null when the source does not say */
    record PaperLine(String name, @Nullable String how, String count, boolean required, List<String> forms) {}

    record ChannelLine(String way, String limit, String fee, String note) {}

    ProcedureContent content() {
        return version.content();
    }

    String code() {
        return version.code().value();
    }

    boolean isFiledHere() {
        return place instanceof FilingPlace.Here;
    }

    @Nullable
    URI portal() {
        return place instanceof FilingPlace.NationalPortal(var url) ? url : null;
    }

    String filingHref() {
        return "/nop-ho-so/" + code() + (chosen == null || service == null ? "" : "?truong-hop=" + chosen);
    }

    /** The form to print, in the chosen case. */
    String blankFormHref() {
        return "/thu-tuc/" + code() + "/to-khai.pdf" + (chosen == null ? "" : "?truong-hop=" + chosen);
    }

    /** A clerk files for the person at the counter, where others file for themselves. */
    String counterHref() {
        return "/mot-cua/nop-truc-tiep/" + code();
    }

    /** Names of published procedures may be very long; those get a smaller heading. */
    String headingClass() {
        return content().name().length() > LONG_NAME ? "govuk-heading-m" : "govuk-heading-xl";
    }

    /** The question that leads to the right case, where there is more than one. */
    @Nullable
    String question(Frame frame) {
        if (service != null) {
            return service.guide() == null ? null : service.guide().question().in(frame.language());
        }
        return content().cases().size() > 1 ? frame.text("portal.procedure.which-case") : null;
    }

    List<Choice> choices(Frame frame) {
        if (service != null) {
            return service.guide() == null
                    ? List.of()
                    : service.guide().options().stream()
                            .map(option -> new Choice(
                                    option.key(),
                                    option.label().in(frame.language()),
                                    option.hint() == null ? null : option.hint().in(frame.language()),
                                    option.key().equals(chosen)))
                            .toList();
        }
        var choices = new ArrayList<Choice>();
        var cases = content().cases();
        for (int i = 0; i < cases.size(); i++) {
            var name = cases.get(i).name();
            var key = String.valueOf(i + 1);
            choices.add(new Choice(
                    key,
                    name.isBlank() ? frame.text("portal.procedure.general-case") : name,
                    null,
                    key.equals(chosen)));
        }
        return choices.size() > 1 ? choices : List.of();
    }

    /** Whether the papers can be shown: there is one case only, or the reader chose one. */
    boolean knowsCase(Frame frame) {
        var choices = choices(frame);
        return choices.isEmpty() || choices.stream().anyMatch(Choice::isChosen);
    }

    List<PaperLine> papers(Frame frame) {
        if (service != null) {
            return service.componentsFor(chosen).stream()
                    .map(component -> new PaperLine(
                            component.name().in(frame.language()),
                            frame.text("portal.paper." + component.satisfiedBy().name()),
                            count(frame, component.originals(), component.copies()),
                            component.required(),
                            List.of()))
                    .toList();
        }
        return publishedCase().components().stream()
                .map(component -> new PaperLine(
                        component.name(),
                        null,
                        count(frame, component.originals(), component.copies()),
                        !component.explanation(),
                        component.forms()))
                .toList();
    }

    /** Whether it is known which papers are needed. A published procedure without any is one whose papers nobody entered. */
    boolean knowsPapers() {
        return service != null
                || content().cases().stream().anyMatch(one -> !one.components().isEmpty());
    }

    /** What the catalogue does not have of this procedure, in words; empty when nothing that people need is missing. */
    List<String> missing(Frame frame) {
        if (service != null) {
            return List.of();
        }
        var missing = new ArrayList<String>();
        boolean hasLimit = content().channels().stream()
                .anyMatch(
                        channel -> channel.limit().isUsable() || !channel.note().isBlank());
        boolean hasFee = content().channels().stream()
                .anyMatch(channel -> channel.fee().kind() != ProcedureContent.FeeKind.NOT_STATED
                        || !channel.fee().note().isBlank());
        if (!hasLimit) {
            missing.add(frame.text("portal.missing.limit"));
        }
        if (!hasFee) {
            missing.add(frame.text("portal.missing.fee"));
        }
        if (agency(frame).equals(frame.text("portal.not-stated"))) {
            missing.add(frame.text("portal.missing.agency"));
        }
        if (!knowsPapers()) {
            missing.add(frame.text("portal.missing.papers"));
        }
        if (content().results().stream().allMatch(result -> result.name().isBlank())) {
            missing.add(frame.text("portal.missing.result"));
        }
        if (content().legalBasis().isEmpty()) {
            missing.add(frame.text("portal.missing.law"));
        }
        return missing;
    }

    private ProcedureContent.Case publishedCase() {
        var cases = content().cases();
        if (cases.isEmpty()) {
            return new ProcedureContent.Case("", List.of());
        }
        for (int i = 0; i < cases.size(); i++) {
            if (Objects.equals(chosen, String.valueOf(i + 1))) {
                return cases.get(i);
            }
        }
        return cases.getFirst();
    }

    private static String count(Frame frame, int originals, int copies) {
        var parts = new ArrayList<String>();
        if (originals > 0) {
            parts.add(frame.text("portal.paper.originals", originals));
        }
        if (copies > 0) {
            parts.add(frame.text("portal.paper.copies", copies));
        }
        return String.join(", ", parts);
    }

    /** Who decides, in words. */
    String agency(Frame frame) {
        var byTable = rowsOfCompetence().stream()
                .map(row -> frame.text("portal.competent." + row.who().name()))
                .distinct()
                .toList();
        if (!byTable.isEmpty()) {
            return frame.text("portal.competent.depends", String.join(" / ", byTable));
        }
        var agencies = content().agencies();
        if (service != null && agencies.competent().isEmpty()) {
            return frame.text("portal.decided-by."
                    + Objects.requireNonNull(service.decidedBy()).name());
        }
        var named = agencies.competent().isEmpty() ? agencies.executing() : agencies.competent();
        return named.isEmpty() ? byLevel(frame) : String.join(", ", named);
    }

    /** Who decides by each row of the procedure's table, with its article; empty where no table does. */
    List<String> agenciesByTable(Frame frame) {
        return rowsOfCompetence().stream()
                .map(row -> frame.text("portal.competent." + row.who().name()) + ": "
                        + row.ground().in(frame.language()))
                .toList();
    }

    private List<DecidedCompetence> rowsOfCompetence() {
        return service == null || service.competence() == null
                ? List.of()
                : service.competence().table().competences();
    }

    private String byLevel(Frame frame) {
        return content().levels().isEmpty()
                ? frame.text("portal.not-stated")
                : frame.text(
                        "portal.agency.by-level",
                        content().levels().stream()
                                .map(level -> frame.text("portal.level." + level.name()))
                                .collect(Collectors.joining(", ")));
    }

    /** What the person gets in the end. */
    String result(Frame frame) {
        if (service != null) {
            return service.result().name().in(frame.language());
        }
        return content().results().stream()
                .map(result ->
                        result.name().isBlank() ? frame.text("portal.result.code", result.code()) : result.name())
                .findFirst()
                .orElse(frame.text("portal.not-stated"));
    }

    /** The time limit in words. */
    String limit(Frame frame) {
        if (service != null) {
            var limit = service.limitFor(chosen);
            return limitInWords(frame, limit.unit(), String.valueOf(limit.amount()));
        }
        return content().channels().stream()
                .map(channel -> limitOf(frame, channel))
                .distinct()
                .reduce((one, other) -> one + " / " + other)
                .orElse(frame.text("portal.not-stated"));
    }

    /** The fee in words. */
    String fee(Frame frame) {
        if (service != null) {
            var fee = feeByWay(frame, service.fees().rules());
            var copies = copies(frame, service);
            return copies.isEmpty() ? fee : fee + "; " + copies;
        }
        var amounts = content().channels().stream()
                .map(channel -> amountOf(frame, channel.fee()))
                .distinct()
                .reduce((one, other) -> one + " / " + other)
                .orElse(frame.text("portal.not-stated"));
        var hasNotes = content().channels().stream()
                .anyMatch(channel -> !channel.fee().note().isBlank());
        return hasNotes && !amounts.equals(frame.text("portal.see-note"))
                ? frame.text("portal.fee.see-note", amounts)
                : amounts;
    }

    private static String copies(Frame frame, OnlineService service) {
        var price = service.fees().copies();
        return price == null
                ? ""
                : frame.text(
                        "catalogue.service.copies", price.name().in(frame.language()), frame.money(price.amount()));
    }

    /** One amount alone, or each amount with the ways of filing that cost it. */
    private static String feeByWay(Frame frame, List<OnlineService.FeeRule> rules) {
        var waysByFee = new LinkedHashMap<String, String>();
        for (var rule : rules) {
            waysByFee.merge(
                    rule.amount().isZero() ? frame.text("portal.free") : frame.money(rule.amount()),
                    frame.text("portal.way." + rule.way().name()).toLowerCase(Locale.ROOT),
                    (one, other) -> one + ", " + other);
        }
        return waysByFee.size() == 1
                ? waysByFee.keySet().iterator().next()
                : waysByFee.entrySet().stream()
                        .map(entry -> frame.text("portal.fee.way", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    List<ChannelLine> channels(Frame frame) {
        if (service != null) {
            return service.fees().rules().stream()
                    .map(rule -> new ChannelLine(
                            frame.text("portal.way." + rule.way().name()),
                            limit(frame),
                            rule.amount().isZero() ? frame.text("portal.free") : frame.money(rule.amount()),
                            copies(frame, service)))
                    .toList();
        }
        return content().channels().stream()
                .map(channel -> new ChannelLine(
                        frame.text("portal.way." + channel.way().name()),
                        limitOf(frame, channel),
                        feeOf(frame, channel.fee()),
                        channel.note()))
                .toList();
    }

    private static String limitOf(Frame frame, ProcedureContent.Channel channel) {
        var limit = channel.limit();
        var amount = limit.amount();
        var unit = limit.unit();
        if (amount == null || unit == null) {
            return !limit.stated().isBlank()
                    ? limit.stated()
                    : channel.note().isBlank() ? frame.text("portal.not-stated") : frame.text("portal.see-note");
        }
        return limitInWords(frame, unit.name(), amount.stripTrailingZeros().toPlainString());
    }

    private static String limitInWords(Frame frame, String unit, String amount) {
        return frame.text("portal.limit." + unit + (amount.equals("1") ? ".one" : ""), amount);
    }

    private static String feeOf(Frame frame, ProcedureContent.Fee fee) {
        var words = amountOf(frame, fee);
        return fee.note().isBlank()
                ? words
                : words.equals(frame.text("portal.see-note")) ? fee.note() : words + " (" + fee.note() + ")";
    }

    private static String amountOf(Frame frame, ProcedureContent.Fee fee) {
        return fee.vnd()
                .map(amount -> amount.isZero() ? frame.text("portal.free") : frame.money(amount))
                .orElse(
                        !fee.stated().isBlank()
                                ? fee.stated()
                                : fee.note().isBlank()
                                        ? frame.text("portal.not-stated")
                                        : frame.text("portal.see-note"));
    }
}
