package vn.motcua.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Case;
import vn.motcua.packages.PackageLayout;

/**
 * {@code cases}: named headings over papers are cases to choose from, unless they only group papers ("giấy tờ phải nộp"). {@code
 * papers}: a slot for each published paper, with originals, copies and the name of its blank form; one that stands under several
 * cases is one slot. A paper of which the text or the heading over it names a condition is not required of everybody.
 */
final class PapersRule {
    private static final int CASES_MAX = 50;
    private static final int PAPERS_MAX = 200;
    private static final int NAME_MAX = 2000;

    private final Derivation made;
    private final Map<String, String> cases = new LinkedHashMap<>();
    private final Map<Paper, Set<String>> papers = new LinkedHashMap<>();
    private final Set<String> others = new LinkedHashSet<>();

    private record Paper(String name, int originals, int copies, boolean isQuestioned) {}

    private PapersRule(Derivation made) {
        this.made = made;
    }

    static void apply(Derivation made) {
        var rule = new PapersRule(made);
        rule.cases();
        rule.collect();
        rule.write();
    }

    private void cases() {
        var named = made.content().cases().stream()
                .map(Case::name)
                .filter(this::isCase)
                .distinct()
                .toList();
        if (named.size() > CASES_MAX) {
            made.leaveOpen(
                    What.CASES,
                    "Có " + named.size() + " nhóm giấy tờ; chưa rõ nhóm nào là trường hợp.",
                    named.getFirst());
        } else if (named.size() > 1) {
            named.forEach(name -> cases.put(name, "case-" + (cases.size() + 1)));
            made.leaveOpen(
                    What.CASES,
                    "Trường hợp lấy từ đầu đề của các nhóm giấy tờ; cần người xác nhận.",
                    String.join("; ", named));
        }
    }

    private boolean isCase(String name) {
        return !name.isBlank() && !made.rules.isGroupHeading(name);
    }

    private void collect() {
        var published = made.content().cases();
        for (int i = 0; i < published.size(); i++) {
            var rows = PaperRows.of(published.get(i).components(), made.rules);
            var key = cases.get(published.get(i).name());
            for (var row : rows.papers()) {
                add(paper(row, made.isQuestioned("/cases/" + i + "/components/" + row.at())), key);
            }
            others.addAll(rows.others());
        }
    }

    /** Needed in the cases under which it stands; in all, once it stands under none. */
    private void add(Paper paper, @Nullable String key) {
        var when = papers.get(paper);
        if (when == null) {
            papers.put(paper, key == null ? new LinkedHashSet<>() : new LinkedHashSet<>(List.of(key)));
        } else if (key == null) {
            when.clear();
        } else if (!when.isEmpty()) {
            when.add(key);
        }
    }

    private static Paper paper(PaperRows.Row row, boolean isQuestioned) {
        var published = row.component();
        var forms = published.forms().isEmpty() ? "" : " (mẫu: " + String.join("; ", published.forms()) + ")";
        return new Paper(row.name() + forms, published.originals(), published.copies(), isQuestioned);
    }

    private void write() {
        guide();
        var components = made.service.putArray("components");
        var open = new ArrayList<String>();
        papers.forEach((paper, when) -> {
            boolean hasRoom = components.size() < PAPERS_MAX && !paper.name().isBlank();
            if (hasRoom) {
                slot(components.addObject().put("key", "paper-" + components.size()), paper, when);
            }
            if (!hasRoom || paper.isQuestioned() || paper.name().length() > NAME_MAX) {
                open.add(paper.name());
            }
        });
        made.derived(PackageLayout.SERVICE, "/components", "papers");
        if (components.isEmpty()) {
            made.leaveOpen(What.PAPERS, "Không đọc được thành phần hồ sơ nào.", "");
        }
        if (!open.isEmpty()) {
            made.leaveOpen(
                    What.PAPERS,
                    open.size() + " giấy tờ cần người xem: số bản, hay chỉ là lời giải thích.",
                    String.join("; ", open));
        }
        if (!others.isEmpty()) {
            made.leaveOpen(
                    What.PAPERS,
                    others.size() + " dòng được đọc là đầu đề hoặc số bộ hồ sơ, không phải giấy tờ.",
                    String.join("; ", others));
        }
    }

    private void guide() {
        if (cases.isEmpty()) {
            return;
        }
        var guide = made.service.putObject("guide");
        guide.set("question", Derivation.both("Bạn thuộc trường hợp nào?", "Which case is yours?"));
        var options = guide.putArray("options");
        cases.forEach((name, key) ->
                options.addObject().put("key", key).set("label", Derivation.both(Derivation.cut(name, NAME_MAX))));
        made.derived(PackageLayout.SERVICE, "/guide", "cases");
    }

    private void slot(ObjectNode slot, Paper paper, Set<String> when) {
        slot.put("required", isRequired(paper))
                .put("satisfiedBy", made.rules.isPresented(paper.name()) ? "PRESENT_ONLY" : "UPLOAD")
                .put("originals", paper.originals())
                .put("copies", paper.copies());
        slot.set("name", Derivation.both(Derivation.cut(paper.name(), NAME_MAX)));
        var cases = slot.putArray("when");
        when.forEach(cases::add);
    }

    private boolean isRequired(Paper paper) {
        return paper.originals() + paper.copies() > 0
                && !paper.isQuestioned()
                && !made.rules.isConditional(paper.name());
    }
}
