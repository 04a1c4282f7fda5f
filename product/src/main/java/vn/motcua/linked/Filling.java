package vn.motcua.linked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.dossier.Paper;
import vn.motcua.filing.Drafts;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormPage;
import vn.motcua.linked.LinkedGroup.Member;
import vn.motcua.shared.Language;

/** A draft of several procedures as it stands: each with its form and with all that the others have answered for it. */
public final class Filling {
    /**
     * @param draft the answers with what others gave, as a draft of the procedure alone would have them
     * @param left papers that were not given for another already
     */
    public record Part(
            Member member,
            OnlineService service,
            Form form,
            Drafts.Draft draft,
            List<OnlineService.ServiceComponent> left) {
        public Part {
            left = List.copyOf(left);
        }

        boolean hasCase() {
            return service.hasCase(draft.caseKey());
        }

        /** The cases that can be chosen here. */
        public List<OnlineService.CaseOption> cases() {
            var guide = service.guide();
            return guide == null
                    ? List.of()
                    : guide.options().stream()
                            .filter(option ->
                                    member.cases().isEmpty() || member.cases().contains(option.key()))
                            .toList();
        }

        public boolean asksCase() {
            return cases().size() > 1;
        }
    }

    /** A page of a form that something is asked on. */
    public record Page(String member, String key) {}

    private final LinkedGroup service;
    private final LinkedDraft draft;
    private final List<Part> parts;
    private final CarriedAnswers carried;

    Filling(LinkedGroup service, LinkedDraft draft, List<Part> parts) {
        this.service = service;
        this.draft = draft;
        this.parts = List.copyOf(parts);
        this.carried = new CarriedAnswers(
                parts.stream()
                        .collect(Collectors.toMap(
                                part -> part.member().key(),
                                part -> part.draft().answers())),
                Map.of());
    }

    public LinkedGroup service() {
        return service;
    }

    public LinkedDraft draft() {
        return draft;
    }

    public List<Part> parts() {
        return parts;
    }

    public Member memberOf(String member) {
        return service.member(member);
    }

    public Optional<Part> part(String member) {
        return parts.stream().filter(part -> part.member().key().equals(member)).findFirst();
    }

    /** Whether all is chosen that says which procedures and cases these are. */
    public boolean isChosen() {
        return service.questions().stream()
                        .allMatch(question -> question.offers(draft.choices().getOrDefault(question.key(), "")))
                && !parts.isEmpty()
                && parts.stream().allMatch(Part::hasCase);
    }

    /** The pages on which something is asked that nobody has answered elsewhere, in order. */
    public List<Page> pages(Language language) {
        var pages = new ArrayList<Page>();
        for (var part : parts) {
            for (var page : part.form().pages(part.draft().answers(), language)) {
                boolean isFirst = part.equals(parts.getFirst());
                if (isFirst
                        || !view(part, page.key(), List.of(), language).asked().isEmpty()) {
                    pages.add(new Page(part.member().key(), page.key()));
                }
            }
        }
        return pages;
    }

    /** A page without what is known already. */
    public FormPage view(Part part, String page, List<Finding> findings, Language language) {
        return part.form()
                .view(page, part.draft().answers(), findings, language)
                .without(name -> isHidden(part, pointer(name)));
    }

    private boolean isHidden(Part part, String pointer) {
        return carried.isKnown(part.member(), pointer) || carried.isAwaited(part.member(), pointer);
    }

    /** What is wrong on a page, but for what comes with the results of others. */
    public List<Finding> findings(Part part, String page, LocalDate today, Language language) {
        return part.form().checkPage(page, part.draft().answers(), today, language).stream()
                .filter(finding -> !carried.isAwaited(part.member(), finding.pointer()))
                .toList();
    }

    /** All that is wrong with a procedure's answers, in the same way. */
    public List<Finding> findings(Part part, LocalDate today, Language language) {
        return part.form().checkAll(part.draft().answers(), today, language).stream()
                .filter(finding -> !carried.isAwaited(part.member(), finding.pointer()))
                .toList();
    }

    /** The first page that needs something; empty where all are complete. */
    public Optional<Page> firstOpen(LocalDate today, Language language) {
        return pages(language).stream()
                .filter(page -> !findings(part(page.member()).orElseThrow(), page.key(), today, language)
                        .isEmpty())
                .findFirst();
    }

    /** What a browser sends of a page, with what it was not asked because it is known. */
    public Map<String, List<String>> completed(Part part, Map<String, List<String>> fields) {
        var all = new HashMap<>(fields);
        for (var fill : part.member().fills()) {
            var name = fill.to().substring(1).replace('/', '.');
            part.draft()
                    .answers()
                    .value(fill.to())
                    .filter(value -> !fill.isProposed() && value.isValueNode() && !value.isNull())
                    .ifPresent(value -> all.put(name, List.of(value.asString(""))));
        }
        return all;
    }

    /** The answers as they are kept after a page was sent: what others give is put in again. */
    public Answers carriedInto(Part part, Answers sent) {
        return carried.into(part.member(), sent, part.form());
    }

    /** The papers that the dossier of a member is filed with: its own, and what was given for another. */
    public List<Paper> papersOf(Part part) {
        var all = new ArrayList<>(part.draft().papers());
        for (var shared : part.member().papers()) {
            var from = shared.from().split(":", 2);
            part(from[0]).stream()
                    .flatMap(other -> other.draft().papers().stream())
                    .filter(paper -> paper.component().equals(from[1]))
                    .map(paper -> new Paper(
                            shared.component(), paper.source(), paper.document(), paper.fileName(), paper.sha256()))
                    .forEach(all::add);
        }
        return Paper.once(all);
    }

    static String pointer(String name) {
        return "/" + name.replace('.', '/');
    }
}
