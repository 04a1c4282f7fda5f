package vn.motcua.criteria.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.criteria.Answer;
import vn.motcua.criteria.Answer.Standing;
import vn.motcua.criteria.Appraise;
import vn.motcua.criteria.CriteriaSet;
import vn.motcua.criteria.Criterion;
import vn.motcua.criteria.FillSheet;
import vn.motcua.criteria.Numbers;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Said;

/** What was typed into the form of a sheet, by the names of its fields: what it is, a dot, and the criterion's code. */
record SheetForm(Map<String, String> values) {
    static final SheetForm EMPTY = new SheetForm(Map.of());

    SheetForm {
        values = Map.copyOf(values);
    }

    /** @param findings of what could not be read; those criteria have no entry */
    record Read<E>(List<E> entries, List<Finding> findings) {
        Read {
            entries = List.copyOf(entries);
            findings = List.copyOf(findings);
        }
    }

    String value(String what, String code) {
        return values.getOrDefault(what + "." + code, "").strip();
    }

    boolean has(String what, String code) {
        return values.containsKey(what + "." + code);
    }

    static Standing standing(String typed) {
        return Arrays.stream(Standing.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Standing.GIVEN);
    }

    /** The unit's answers; a criterion of which nothing was typed has none. */
    Read<FillSheet.Entry> answers(CriteriaSet set) {
        var entries = new ArrayList<FillSheet.Entry>();
        var findings = new ArrayList<Finding>();
        for (var leaf : set.leaves()) {
            if (leaf.own() == null) {
                answer(leaf, entries, findings);
            }
        }
        return new Read<>(entries, findings);
    }

    private void answer(Criterion leaf, List<FillSheet.Entry> entries, List<Finding> findings) {
        var code = leaf.code();
        var rule = leaf.rule();
        if (rule == null) {
            return;
        }
        var numbers = new HashMap<String, BigDecimal>();
        boolean isReadable = true;
        for (var name : rule.numbers()) {
            var typed = value("so." + name, code);
            if (typed.isEmpty()) {
                continue;
            }
            var number = Numbers.read(typed);
            if (number.isPresent()) {
                numbers.put(name, number.get());
            } else {
                isReadable = false;
                findings.add(Said.of("criteria.bad.number", code).at("so." + name + "." + code));
            }
        }
        var standing = standing(value("tinh-trang", code));
        var option = value("chon", code);
        var explanation = value("giai-trinh", code);
        boolean isEmpty = numbers.isEmpty() && option.isEmpty() && explanation.isEmpty();
        if (!isReadable || standing == Standing.GIVEN && isEmpty) {
            return;
        }
        var answer = standing == Standing.GIVEN
                ? new Answer(standing, numbers, option.isEmpty() ? null : option)
                : Answer.without(standing);
        entries.add(new FillSheet.Entry(code, answer, explanation));
    }

    /** What an appraiser typed; a criterion whose points were left empty has none. */
    Read<Appraise.Entry> scores(CriteriaSet set) {
        var entries = new ArrayList<Appraise.Entry>();
        var findings = new ArrayList<Finding>();
        for (var leaf : set.leaves()) {
            var code = leaf.code();
            var standing = standing(value("tinh-trang", code));
            var typed = value("diem", code);
            if (standing == Standing.GIVEN && typed.isEmpty()) {
                continue;
            }
            var points = Numbers.read(typed);
            if (standing == Standing.GIVEN && points.isEmpty()) {
                findings.add(Said.of("criteria.bad.number", code).at("diem." + code));
                continue;
            }
            entries.add(new Appraise.Entry(code, standing, points.orElse(BigDecimal.ZERO), value("ly-do", code)));
        }
        return new Read<>(entries, findings);
    }

    static List<Finding> both(List<Finding> some, List<Finding> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
