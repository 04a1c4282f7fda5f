package vn.motcua.designing.sketch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.designing.sketch.StepRow.Ending;
import vn.motcua.designing.xml.XmlChanges;

/** Writes into a file what was typed into the cells of its table, and leaves every other letter as it is. */
public final class WriteCells {
    private static final int CODE_LENGTH_MAX = 40;
    /** As the reader of routes takes it; what a file or a form has else is made anew from the words. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0," + (CODE_LENGTH_MAX - 1) + "}");

    private final String doneVi;
    private final String doneEn;

    /** @param doneVi what an ending is called that says nothing of itself, once the step has another beside it */
    public WriteCells(String doneVi, String doneEn) {
        this.doneVi = doneVi;
        this.doneEn = doneEn;
    }

    /**
     * @param shown the rows as the editor had them before
     * @param typed the rows as they are now; where a cell is as it was shown, the file keeps its own
     */
    public String into(String file, List<StepRow> shown, List<StepRow> typed) {
        var before = shown.stream().collect(Collectors.toMap(StepRow::id, Function.identity(), (one, _) -> one));
        var written = file;
        for (var row : typed) {
            var was = before.get(row.id());
            if (was != null && !was.equals(row)) {
                written = into(written, was, row);
            }
        }
        return written;
    }

    private String into(String file, StepRow was, StepRow row) {
        var endings = row.endings().equals(was.endings()) ? was.endings() : named(row.endings());
        var written = attributes(file, was, row, endings);
        for (var old : was.endings()) {
            if (endings.stream().noneMatch(one -> one.code().equals(old.code()))) {
                written = ChangeShape.forget(written, row.id(), old.code());
            }
        }
        for (int i = 0; i < endings.size(); i++) {
            var ending = endings.get(i);
            boolean isAsShown = was.endings().stream()
                    .anyMatch(
                            old -> old.code().equals(ending.code()) && old.to().equals(ending.to()));
            if (!isAsShown && !ending.to().isEmpty()) {
                written = ChangeShape.lead(written, row.id(), ending.code(), i == 0, ending.to());
            }
        }
        return written;
    }

    private static String attributes(String file, StepRow was, StepRow row, List<Ending> endings) {
        var step = RouteSketch.of(file).node(row.id());
        if (step.isEmpty()) {
            return file;
        }
        var element = step.get().element();
        var changes = new XmlChanges(file);
        if (!row.nameVi().equals(was.nameVi())) {
            changes.set(element, "name", row.nameVi());
        }
        changed(was, row).forEach((name, value) -> changes.set(element, Bpmn.OWN, name, value));
        if (!texts(endings).equals(texts(was.endings()))) {
            texts(endings).forEach((name, value) -> changes.set(element, Bpmn.OWN, name, value));
        }
        return changes.written();
    }

    private static Map<String, String> changed(StepRow was, StepRow row) {
        var changed = new TreeMap<String, String>();
        put(changed, "nameEn", was.nameEn(), row.nameEn());
        put(changed, "kind", was.kind(), row.kind());
        put(changed, "role", was.role(), row.role());
        put(changed, "hours", was.hours(), row.hours());
        put(changed, "agency", was.agency(), row.agency());
        return changed;
    }

    private static void put(Map<String, String> changed, String name, String was, String now) {
        if (!was.equals(now)) {
            changed.put(name, now);
        }
    }

    private static Map<String, String> texts(List<Ending> endings) {
        return Map.of(
                "outcomes", endings.stream().map(Ending::code).collect(Collectors.joining(",")),
                "outcomesVi", endings.stream().map(Ending::vi).collect(Collectors.joining(" | ")),
                "outcomesEn", endings.stream().map(Ending::en).collect(Collectors.joining(" | ")));
    }

    /** Without those whose words were taken away; each with a code, and with words where it had none. */
    private List<Ending> named(List<Ending> typed) {
        var endings = new ArrayList<Ending>();
        for (var ending : typed) {
            boolean isSilent = ending.code().equals(StepRow.DONE) && ending.isBlank();
            if (isSilent && typed.size() > 1) {
                endings.add(new Ending(ending.code(), doneVi, doneEn, ending.to()));
            } else if (isSilent) {
                endings.add(ending);
            } else if (!ending.isBlank()) {
                var vi = ending.vi().isBlank() ? ending.en() : ending.vi();
                var en = ending.en().isBlank() ? ending.vi() : ending.en();
                var code = CODE.matcher(ending.code()).matches()
                        ? ending.code()
                        : code(
                                en,
                                Stream.concat(endings.stream(), typed.stream()).toList());
                endings.add(new Ending(code, bare(vi), bare(en), ending.to()));
            }
        }
        return endings.isEmpty() ? List.of(new Ending(StepRow.DONE, doneVi, doneEn, to(typed))) : endings;
    }

    private static String to(List<Ending> typed) {
        return typed.isEmpty() ? "" : typed.getFirst().to();
    }

    /** The bar parts the words of one ending from those of the next. */
    private static String bare(String words) {
        return words.replace('|', '/').strip();
    }

    private static String code(String words, List<Ending> taken) {
        var plain = Normalizer.normalize(words.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        var base = plain.isEmpty() ? "OTHER" : plain.substring(0, Math.min(plain.length(), CODE_LENGTH_MAX - 3));
        var code = base;
        for (int i = 2; isTaken(code, taken); i++) {
            code = base + "_" + i;
        }
        return code;
    }

    private static boolean isTaken(String code, List<Ending> taken) {
        return taken.stream().anyMatch(one -> one.code().equals(code));
    }
}
