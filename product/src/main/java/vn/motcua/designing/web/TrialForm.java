package vn.motcua.designing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.vietnamese.Text;
import motcua.vietnamese.WrittenDate;
import vn.motcua.designing.trial.TrialOrder;
import vn.motcua.designing.trial.TrialOrder.Absence;
import vn.motcua.designing.trial.TrialOrder.Person;
import vn.motcua.designing.trial.TrialOrder.Terms;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Said;

/** What was typed for a trial, and what is wrong with it. */
final class TrialForm {
    static final int ABSENCES = 6;
    private static final int SEED_MAX = 9999;
    private static final int YEARS = 2;
    private static final int DIGITS_MAX = 6;

    private final Map<String, String> sent;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    TrialForm(Map<String, String> sent, LocalDate today) {
        this.sent = sent;
        this.today = today;
    }

    String typed(String field) {
        return Text.line(sent.getOrDefault(field, ""));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Empty where something is wrong with them. */
    Optional<Terms> terms() {
        int dossiers = number("dossiers", 1, TrialOrder.DOSSIERS_MAX);
        int days = number("days", 1, TrialOrder.DAYS_MAX);
        int work = number("work", 1, TrialOrder.WORK_MAX);
        int otherwise = number("otherwise", 0, TrialOrder.OTHERWISE_MAX);
        int seed = number("seed", 1, SEED_MAX);
        var first = day("first", typed("first"));
        return findings.isEmpty() && first.isPresent()
                ? Optional.of(new Terms(dossiers, days, work, otherwise, seed, first.get()))
                : Optional.empty();
    }

    private int number(String field, int least, int most) {
        var typed = typed(field).strip();
        boolean isNumber = typed.matches("\\d{1," + DIGITS_MAX + "}");
        int value = isNumber ? Integer.parseInt(typed) : -1;
        if (value < least || value > most) {
            findings.add(Said.of("designing.trial.bad.number", least, most).at(field));
            return least;
        }
        return value;
    }

    private Optional<LocalDate> day(String field, String typed) {
        var written = WrittenDate.read(typed, today.getYear(), today.getYear() + YEARS);
        if (written instanceof WrittenDate.Day(var day)) {
            return Optional.of(day);
        }
        findings.add(Said.of("designing.trial.bad.day").at(field));
        return Optional.empty();
    }

    /** @param agencies ids of those to choose from */
    void agency(List<String> agencies) {
        var typed = typed("agency");
        if (!typed.isEmpty() && !agencies.contains(typed)) {
            findings.add(Said.of("designing.trial.bad.agency").at("agency"));
        }
    }

    /** Nothing came, since no calendar says which of these days are worked. */
    void nothingCame() {
        findings.add(Said.of("designing.trial.bad.calendar").at("first"));
    }

    /** @param people who may be absent */
    List<Absence> absences(List<Person> people) {
        var absences = new ArrayList<Absence>();
        for (int i = 1; i <= ABSENCES; i++) {
            var who = typed("a-" + i + "-who");
            boolean isBlank = typed("a-" + i + "-from").isBlank()
                    && typed("a-" + i + "-to").isBlank();
            if (who.isEmpty() && isBlank) {
                continue;
            }
            if (people.stream().noneMatch(person -> person.account().equals(who))) {
                var why = who.isEmpty() ? "designing.trial.bad.nobody" : "designing.trial.bad.stranger";
                findings.add(Said.of(why).at("a-" + i + "-who"));
                continue;
            }
            var from = day("a-" + i + "-from", typed("a-" + i + "-from"));
            var to = day("a-" + i + "-to", typed("a-" + i + "-to"));
            if (from.isPresent() && to.isPresent()) {
                if (to.get().isBefore(from.get())) {
                    findings.add(Said.of("designing.trial.bad.order").at("a-" + i + "-to"));
                } else {
                    absences.add(new Absence(who, from.get(), to.get()));
                }
            }
        }
        return absences;
    }
}
