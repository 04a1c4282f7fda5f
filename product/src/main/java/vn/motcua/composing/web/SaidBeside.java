package vn.motcua.composing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.composing.TemplateOnDesk;
import vn.motcua.composing.sheet.Judgement;
import vn.motcua.composing.web.ComposeView.Said;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.Language;

/** What is said of each place of a template: faults of the machine's, hints of the editor's own judgement. */
final class SaidBeside {
    private static final Pattern PLACE = Pattern.compile("/(title|numberPattern|(?:layout|fields)/\\d+).*");

    private final Map<String, List<String>> faults = new HashMap<>();
    private final Map<String, List<String>> hints = new HashMap<>();
    private final List<String> elsewhere = new ArrayList<>();

    private SaidBeside() {}

    static SaidBeside of(TemplateOnDesk desk, Language language) {
        var said = new SaidBeside();
        desk.opened()
                .findings()
                .forEach(finding -> said.fault(finding, desk.sheet().place()));
        for (var remark : Judgement.of(desk.sheet(), desk.asked())) {
            said.hints
                    .computeIfAbsent(remark.place(), _ -> new ArrayList<>())
                    .add(
                            language == Language.VI
                                    ? remark.said().vietnamese()
                                    : remark.said().english());
        }
        return said;
    }

    private void fault(PackageFinding finding, String template) {
        boolean isHere =
                finding.file().equals(PackageLayout.RESULT) && finding.pointer().startsWith(template + "/");
        var place = PLACE.matcher(isHere ? finding.pointer().substring(template.length()) : "");
        if (place.matches()) {
            faults.computeIfAbsent(place.group(1), _ -> new ArrayList<>()).add(finding.message());
        } else if (isHere) {
            elsewhere.add(finding.message());
        } else {
            elsewhere.add(finding.inOneLine());
        }
    }

    /** @param place as {@code layout/3} */
    Said at(String place) {
        return new Said(
                faults.getOrDefault(place, List.of()).stream().distinct().toList(),
                hints.getOrDefault(place, List.of()).stream().distinct().toList());
    }

    /**
     * What is said of places of the other page.
     *
     * @param kind of those places: {@code layout} or {@code fields}
     * @param called what the place of a number is called
     */
    List<String> ofOther(String kind, IntFunction<String> called) {
        return Stream.of(faults, hints)
                .flatMap(said -> said.entrySet().stream())
                .filter(said -> said.getKey().startsWith(kind + "/"))
                .flatMap(said -> said.getValue().stream()
                        .distinct()
                        .map(sentence ->
                                called.apply(Integer.parseInt(said.getKey().substring(kind.length() + 1))) + ": "
                                        + sentence))
                .sorted()
                .toList();
    }

    List<String> elsewhere() {
        return elsewhere.stream().distinct().toList();
    }

    /** Places to mend before a version can be brought in. */
    int wrong() {
        return elsewhere().size() + count(faults);
    }

    /** Places to look at. */
    int doubtful() {
        return count(hints);
    }

    private static int count(Map<String, List<String>> said) {
        return said.values().stream()
                .mapToInt(one -> (int) one.stream().distinct().count())
                .sum();
    }
}
