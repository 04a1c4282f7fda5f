package vn.motcua.filing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Form;
import vn.motcua.shared.Language;

/** All pages of a form at once, as a clerk fills them in on one screen. */
final class WholeForm {
    /** Name of the hidden fields that say which pages were on the screen. */
    static final String PAGES = "trang";

    /**
     * @param opened keys of pages that these answers ask and that were not on the screen yet
     * @param findings what is wrong with those that were
     */
    record Sent(Answers answers, List<String> opened, List<Finding> findings) {
        Sent {
            opened = List.copyOf(opened);
            findings = List.copyOf(findings);
        }

        Sent with(Finding more) {
            var all = new ArrayList<>(findings);
            all.add(more);
            return new Sent(answers, opened, all);
        }

        boolean isDone() {
            return opened.isEmpty() && findings.isEmpty();
        }
    }

    private final Form form;
    private final Language language;

    WholeForm(Form form, Language language) {
        this.form = form;
        this.language = language;
    }

    Sent take(Answers before, Map<String, List<String>> fields, LocalDate today) {
        var shown = fields.getOrDefault(PAGES, List.of());
        var answers = taken(before, shown, fields);
        var asked = keys(answers);
        var findings = asked.stream()
                .filter(shown::contains)
                .flatMap(page -> form.checkPage(page, answers, today, language).stream())
                .toList();
        var opened = asked.stream().filter(page -> !shown.contains(page)).toList();
        return new Sent(answers, opened, findings);
    }

    /** What is wrong with what is filled in already; that the rest is missing is no news yet. */
    List<Finding> filledWrongly(Answers answers, LocalDate today) {
        return keys(answers).stream()
                .flatMap(page -> form.checkPage(page, answers, today, language).stream())
                .filter(finding -> !answers.text(finding.pointer()).isBlank())
                .toList();
    }

    /** Page by page, since what is asked on one depends on those before it. */
    private Answers taken(Answers before, List<String> shown, Map<String, List<String>> fields) {
        var answers = before;
        var done = new HashSet<String>();
        var next = next(answers, shown, done);
        while (!next.isEmpty()) {
            answers = form.take(next, answers, fields);
            done.add(next);
            next = next(answers, shown, done);
        }
        return answers;
    }

    private String next(Answers answers, List<String> shown, Set<String> done) {
        return keys(answers).stream()
                .filter(page -> shown.contains(page) && !done.contains(page))
                .findFirst()
                .orElse("");
    }

    List<String> keys(Answers answers) {
        return form.pages(answers, language).stream().map(Form.Page::key).toList();
    }
}
