package vn.motcua.catalogue.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.ResolveReviewItem;
import vn.motcua.catalogue.ReviewItem;
import vn.motcua.catalogue.ReviewItemId;
import vn.motcua.catalogue.ReviewItems;
import vn.motcua.catalogue.ReviewReason;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Said;

/** The review queue, by reason, and the small form that answers one item. */
@Controller
class ReviewPage {
    private static final int PAGE = 50;

    private final ReviewItems items;
    private final ResolveReviewItem resolveReviewItem;
    private final Procedures procedures;
    private final CurrentUser currentUser;

    ReviewPage(ReviewItems items, ResolveReviewItem resolveReviewItem, Procedures procedures, CurrentUser currentUser) {
        this.items = items;
        this.resolveReviewItem = resolveReviewItem;
        this.procedures = procedures;
        this.currentUser = currentUser;
    }

    /** @param agencies whose the chosen items are, with how many */
    record QueueView(
            Procedures.Counts counts,
            ReviewItems.Choice choice,
            List<ReviewItems.AgencyCount> agencies,
            List<ReviewItem> items,
            boolean more,
            Kept kept,
            List<BadInput.Finding> findings) {}

    /**
     * What was chosen and typed on the list before it was shown again.
     *
     * @param after the item before the first that is shown; null where the list begins
     */
    record Kept(@Nullable UUID after, Set<UUID> chosen, String note) {
        Kept {
            chosen = Set.copyOf(chosen);
        }
    }

    record ItemView(ReviewItem item, Answer answer, List<BadInput.Finding> findings) {}

    /** What the form says; blank where its kind of item has no such field. */
    record Answer(
            String action,
            String note,
            String amount,
            String unit,
            String originals,
            String copies,
            String explanation,
            List<String> levels) {
        Answer {
            action = Objects.requireNonNullElse(action, "");
            note = Objects.requireNonNullElse(note, "");
            amount = Objects.requireNonNullElse(amount, "");
            unit = Objects.requireNonNullElse(unit, "");
            originals = Objects.requireNonNullElse(originals, "");
            copies = Objects.requireNonNullElse(copies, "");
            explanation = Objects.requireNonNullElse(explanation, "");
            levels = List.copyOf(Objects.requireNonNullElse(levels, List.of()));
        }

        static final Answer EMPTY = new Answer("", "", "", "", "", "", "", List.of());

        /** The form as the proposal would fill it, for the editor to keep or change. */
        static Answer proposedFor(ReviewItem item) {
            var proposal = item.proposal();
            return switch (proposal == null ? null : proposal.value()) {
                case null -> EMPTY;
                case Correction.OfLimit(var amount, var unit) ->
                    new Answer("proposed", "", amount.toPlainString(), unit.name(), "", "", "", List.of());
                case Correction.OfFee(var fee) ->
                    new Answer("proposed", "", "" + fee.amount(), "", "", "", "", List.of());
                case Correction.OfComponent(var originals, var copies, var explanation) ->
                    new Answer(
                            "proposed", "", "", "", "" + originals, "" + copies, explanation ? "true" : "", List.of());
                case Correction.OfLevels(var levels) ->
                    new Answer(
                            "proposed",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            levels.stream().map(Level::name).toList());
            };
        }
    }

    @GetMapping("/quan-tri/thu-tuc/ra-soat")
    @Requires(Permission.EDIT_CATALOGUE)
    String queue(
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "de-xuat", defaultValue = "false") boolean proposedOnly,
            @RequestParam(name = "sau", required = false) @Nullable UUID after,
            Model model) {
        model.addAttribute(
                "view", queue(choice(reason, agency, proposedOnly), new Kept(after, Set.of(), ""), List.of()));
        return "catalogue/web/reviewQueue";
    }

    QueueView queue(ReviewItems.Choice choice, Kept kept, List<BadInput.Finding> findings) {
        var after = kept.after();
        var found = items.open(choice, after == null ? null : new ReviewItemId(after), PAGE);
        return new QueueView(
                procedures.counts(), choice, items.agencies(choice), found, found.size() == PAGE, kept, findings);
    }

    static ReviewItems.Choice choice(String reason, String agency, boolean proposedOnly) {
        return new ReviewItems.Choice(
                ProcedureListPage.named(ReviewReason.class, reason), agency.isBlank() ? null : agency, proposedOnly);
    }

    @GetMapping("/quan-tri/thu-tuc/ra-soat/{id}")
    @Requires(Permission.EDIT_CATALOGUE)
    String item(@PathVariable UUID id, Model model) {
        var item = item(id);
        model.addAttribute("view", new ItemView(item, Answer.proposedFor(item), List.of()));
        return "catalogue/web/reviewItem";
    }

    @PostMapping("/quan-tri/thu-tuc/ra-soat/{id}")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView resolve(@PathVariable UUID id, Answer answer) {
        var item = item(id);
        try {
            var outcome = resolveReviewItem.resolve(
                    item.id(),
                    correction(item, answer),
                    answer.note(),
                    currentUser.officer().name());
            return switch (outcome) {
                case ResolveReviewItem.Outcome.Resolved _ ->
                    new ModelAndView("redirect:/quan-tri/thu-tuc/" + item.code());
                case ResolveReviewItem.Outcome.AlreadyResolved(var earlier) ->
                    refused(
                            item,
                            answer,
                            List.of(Said.of("catalogue.bad.resolved", earlier.by())
                                    .at("note")));
            };
        } catch (BadInput e) {
            return refused(item, answer, e.findings());
        }
    }

    private static ModelAndView refused(ReviewItem item, Answer answer, List<BadInput.Finding> findings) {
        var page = new ModelAndView("catalogue/web/reviewItem");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("view", new ItemView(item, answer, findings));
        return page;
    }

    private ReviewItem item(UUID id) {
        return items.find(new ReviewItemId(id)).orElseThrow(() -> new NotFound("Review item " + id));
    }

    static @Nullable Correction correction(ReviewItem item, Answer answer) {
        if (answer.action().equals("proposed") && item.proposal() != null) {
            return item.proposal().value();
        }
        if (answer.action().equals("accept")) {
            return null;
        }
        if (!answer.action().equals("correct")) {
            throw new BadInput(List.of(Said.of("catalogue.bad.action").at("action")));
        }
        if (item.correctable() == ReviewItem.Correctable.NONE) {
            throw new BadInput(List.of(Said.of("catalogue.bad.correction").at("action")));
        }
        var findings = new ArrayList<BadInput.Finding>();
        var correction = switch (item.correctable()) {
            case LIMIT -> limit(answer, findings);
            case FEE -> fee(answer, findings);
            case COMPONENT -> component(answer, findings);
            case LEVELS ->
                new Correction.OfLevels(Arrays.stream(Level.values())
                        .filter(level -> answer.levels().contains(level.name()))
                        .toList());
            case NONE -> null;
        };
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
        return correction;
    }

    private static @Nullable Correction limit(Answer answer, List<BadInput.Finding> findings) {
        var unit = ProcedureListPage.named(LimitUnit.class, answer.unit());
        if (!answer.amount().matches("\\d{1,3}([.,]\\d)?")) {
            findings.add(Said.of("catalogue.bad.limit", answer.amount()).at("amount"));
        }
        if (unit == null) {
            findings.add(Said.of("catalogue.bad.unit").at("unit"));
        }
        return unit == null || !findings.isEmpty()
                ? null
                : new Correction.OfLimit(new BigDecimal(answer.amount().replace(',', '.')), unit);
    }

    private static @Nullable Correction fee(Answer answer, List<BadInput.Finding> findings) {
        Vnd.misread(answer.amount())
                .map(why -> why == Vnd.Misread.NO_NUMBER ? "catalogue.bad.fee" : "ui.amount." + why)
                .ifPresent(key -> findings.add(Said.of(key).at("amount")));
        return Vnd.read(answer.amount()).map(Correction.OfFee::new).orElse(null);
    }

    private static @Nullable Correction component(Answer answer, List<BadInput.Finding> findings) {
        boolean explanation = answer.explanation().equals("true");
        if (!explanation && !(answer.originals() + "," + answer.copies()).matches("\\d{1,2},\\d{1,2}")) {
            findings.add(Said.of("catalogue.bad.copies").at("originals"));
            return null;
        }
        return explanation
                ? new Correction.OfComponent(0, 0, true)
                : new Correction.OfComponent(
                        Integer.parseInt(answer.originals()), Integer.parseInt(answer.copies()), false);
    }
}
