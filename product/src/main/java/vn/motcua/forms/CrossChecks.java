package vn.motcua.forms;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import motcua.vietnamese.PersonalNumber;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.Language;

/**
 * Judges the checks of a form: what its answers say of each other. Where an answer is blank or cannot be read there is
 * nothing to compare; that it is missing is told elsewhere. A date of which only the year is known gets the benefit of the
 * doubt.
 */
final class CrossChecks {
    /** @param pointer where it was found: the question of the check, or a question in one of its rows */
    record Found(CheckSpec check, String pointer, String anchor) {
        String message(Language language) {
            return check.text().in(language);
        }
    }

    private final FormDefinition definition;
    private final ObjectNode answers;
    private final LocalDate today;

    CrossChecks(FormDefinition definition, ObjectNode answers, LocalDate today) {
        this.definition = definition;
        this.answers = answers;
        this.today = today;
    }

    List<Found> found() {
        var asked = definition.asked(answers);
        var found = new ArrayList<Found>();
        for (var check : definition.checks()) {
            var at = asked.get("/" + check.at().replace('.', '/'));
            if (at == null || !check.applies(answers)) {
                continue;
            }
            for (var name : places(check)) {
                var field = asked.get("/" + name.replace('.', '/'));
                var told = field == null ? at.field() : field.field();
                found.add(new Found(check, told.pointer(), told.anchor()));
            }
        }
        return found;
    }

    /** Names of the questions at which the check finds something; empty when all is well. */
    private List<String> places(CheckSpec check) {
        return switch (check.kind()) {
            case PERIODS -> periods(check);
            case NUMBERS_DIFFER -> repeatedNumbers(check);
            case ROW_NUMBERS ->
                rows(
                        check,
                        "rowNumber",
                        row -> contradicts(row.text("rowNumber"), Dates.earliest(row.text("rowBorn")), ""));
            case ROW_AGES ->
                rows(
                        check,
                        "rowBorn",
                        row -> Dates.earliest(row.text("rowBorn"))
                                .filter(born -> years(born, today) < check.count("min", 0))
                                .isPresent());
            default -> isFound(check) ? List.of(check.at()) : List.of();
        };
    }

    private boolean isFound(CheckSpec check) {
        return switch (check.kind()) {
            case HAPPENS -> true;
            case NOT_BEFORE -> isBefore(check);
            case WITHIN ->
                Dates.latest(Tree.text(answers, check.word("date")))
                        .filter(day -> ChronoUnit.DAYS.between(day, today) > check.count("max", 0))
                        .isPresent();
            case AGE -> isOfWrongAge(check);
            case DIFFER ->
                values(check).size() > values(check).stream().distinct().count();
            case SAME ->
                values(check).size() == check.words("fields").size()
                        && values(check).stream().distinct().count() > 1;
            case ONE_OF -> {
                var value = Tree.text(answers, check.word("field"));
                yield !value.isEmpty() && !check.words("in").contains(value);
            }
            case NUMBER ->
                contradicts(
                        Tree.text(answers, check.word("number")),
                        Dates.earliest(Tree.text(answers, check.word("born"))),
                        check.word("sexIs").isEmpty() ? Tree.text(answers, check.word("sexOf")) : check.word("sexIs"));
            case CODE_OF ->
                isOfAnother(Tree.text(answers, check.word("code")), Tree.text(answers, check.word("number")));
            case PERIODS, NUMBERS_DIFFER, ROW_NUMBERS, ROW_AGES -> false;
        };
    }

    /** Codes of before 2025 are no personal numbers, and say nothing of a person. */
    private static boolean isOfAnother(String code, String number) {
        return PersonalNumber.read(code) instanceof PersonalNumber.Twelve(var digits)
                && code.replaceAll("[ .\\-]", "").equals(digits)
                && PersonalNumber.read(number) instanceof PersonalNumber.Twelve(var own)
                && !digits.equals(own);
    }

    private boolean isBefore(CheckSpec check) {
        var day = Dates.latest(Tree.text(answers, check.word("date")));
        var than = check.word("than").equals("today") ? Optional.of(today) : date(check.word("than"));
        return day.isPresent() && than.isPresent() && day.get().isBefore(than.get());
    }

    private boolean isOfWrongAge(CheckSpec check) {
        var text = Tree.text(answers, check.word("born"));
        boolean isToday = check.word("on").isEmpty() || check.word("on").equals("today");
        var on = isToday ? today.toString() : Tree.text(answers, check.word("on"));
        if (Dates.earliest(text).isEmpty() || Dates.earliest(on).isEmpty()) {
            return false;
        }
        boolean isWoman = Tree.text(answers, check.word("sexOf")).equals("FEMALE");
        int least = isWoman ? check.count("women", check.count("min", 0)) : check.count("min", 0);
        return years(Dates.earliest(text).get(), Dates.latest(on).get()) < least
                || years(Dates.latest(text).get(), Dates.earliest(on).get()) > check.count("max", Integer.MAX_VALUE);
    }

    private static int years(LocalDate born, LocalDate on) {
        return Period.between(born, on).getYears();
    }

    private static boolean contradicts(String number, Optional<LocalDate> born, String sex) {
        return NumberAgreement.contradiction(number, born, sex).isPresent();
    }

    private List<String> values(CheckSpec check) {
        return check.words("fields").stream()
                .map(name -> Tree.at(answers, name))
                .filter(node -> !Tree.isBlank(node))
                .map(node -> node.isValueNode() ? node.asString("") : node.toString())
                .toList();
    }

    private Optional<LocalDate> date(String name) {
        return name.isEmpty() ? Optional.empty() : Dates.earliest(Tree.text(answers, name));
    }

    private record Row(CheckSpec check, int index, tools.jackson.databind.JsonNode node) {
        String text(String word) {
            return Tree.text(node, check.word(word));
        }

        String name(String word) {
            return check.word("group") + "." + index + "." + check.word(word);
        }
    }

    private List<Row> rows(CheckSpec check) {
        var rows = new ArrayList<Row>();
        for (var node : Tree.at(answers, check.word("group")).values()) {
            rows.add(new Row(check, rows.size(), node));
        }
        return rows;
    }

    private List<String> rows(CheckSpec check, String told, java.util.function.Predicate<Row> isWrong) {
        return rows(check).stream().filter(isWrong).map(row -> row.name(told)).toList();
    }

    private List<String> periods(CheckSpec check) {
        var places = new ArrayList<String>();
        var rows = rows(check);
        for (var row : rows) {
            var from = Dates.earliest(row.text("from"));
            var to = Dates.latest(row.text("to"));
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            boolean overlaps = rows.subList(0, row.index()).stream().anyMatch(before -> areSurelyTogether(before, row));
            if (to.get().isBefore(from.get())) {
                places.add(row.name("to"));
            } else if (overlaps) {
                places.add(row.name("from"));
            }
        }
        return places;
    }

    /** Whether two periods have days in common, whatever days the dates known in part mean. */
    private static boolean areSurelyTogether(Row one, Row other) {
        return isSurelyBefore(one.text("from"), other.text("to")) && isSurelyBefore(other.text("from"), one.text("to"));
    }

    private static boolean isSurelyBefore(String day, String later) {
        var latest = Dates.latest(day);
        var earliest = Dates.earliest(later);
        return latest.isPresent() && earliest.isPresent() && latest.get().isBefore(earliest.get());
    }

    private List<String> repeatedNumbers(CheckSpec check) {
        var seen = new HashMap<String, Boolean>();
        values(check).forEach(number -> seen.put(number, true));
        return rows(check, "rowNumber", row -> {
            var number = row.text("rowNumber");
            return !number.isEmpty() && seen.put(number, true) != null;
        });
    }
}
