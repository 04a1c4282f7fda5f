package vn.motcua.packages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import motcua.vietnamese.Text;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.PrintableText;

/**
 * Judges each text of a package as the gate judges what people enter: names, questions, messages and templates of results end on
 * paper. What the gate would mend in silence is refused here, as the bytes of a package stay as they are.
 */
public final class PackageTexts {
    private static final int NAMED_MAX = 5;
    private static final Pattern BY_NUMBER = Pattern.compile("&#(?:x0*([0-9A-Fa-f]{1,6})|0*([0-9]{1,7}));");

    private PackageTexts() {}

    /** Each text of a JSON file. */
    public static void check(String file, JsonNode content, PackageFindings findings) {
        check(file, "", content, findings);
    }

    /** Of a decision table, whose notes and words stand beside what is billed; letters that are written by number count too. */
    static void checkLines(String file, String text, PackageFindings findings) {
        int line = 0;
        for (var written : text.split("\\R", -1)) {
            line++;
            var place = "dòng " + line;
            problem(BY_NUMBER.matcher(written).replaceAll(PackageTexts::letter))
                    .ifPresent(why -> findings.add(file, place, why));
        }
    }

    private static String letter(MatchResult written) {
        int letter =
                written.group(1) == null ? Integer.parseInt(written.group(2)) : Integer.parseInt(written.group(1), 16);
        return Matcher.quoteReplacement(Character.isValidCodePoint(letter) ? Character.toString(letter) : "");
    }

    private static void check(String file, String pointer, JsonNode node, PackageFindings findings) {
        if (node.isString()) {
            problem(node.asString()).ifPresent(why -> findings.add(file, pointer, why));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(file, pointer + "/" + i, node.get(i), findings);
        }
        if (node.isObject()) {
            node.properties().forEach(part -> {
                var below = pointer + "/" + escaped(part.getKey());
                problem(part.getKey()).ifPresent(why -> findings.add(file, below, "Tên mục: " + why));
                check(file, below, part.getValue(), findings);
            });
        }
    }

    /** Why a text cannot stand in a package. */
    static Optional<String> problem(String text) {
        var hidden = hidden(text);
        if (!hidden.isEmpty()) {
            return Optional.of("Có ký tự không hiện ra được: " + codes(hidden)
                    + ". Hãy xóa đi, hoặc viết lại bằng chữ thường dùng.");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return Optional.of("Chữ và dấu đang viết rời (NFD). Hãy lưu lại theo dạng dựng sẵn (NFC).");
        }
        return PrintableText.problem(Text.lines(text)).map(PackageTexts::sentence);
    }

    private static String sentence(PrintableText.Problem problem) {
        return switch (problem.kind()) {
            case LETTERS -> "Không phông chữ nào in được " + problem.letters() + ". Hãy bỏ đi hoặc thay bằng chữ khác.";
            case MARKS -> "Một chữ mang quá " + PrintableText.MARKS_IN_A_ROW_MAX + " dấu. Hãy bỏ bớt dấu.";
            case LOOSE_MARK -> "Dấu " + problem.letters() + " không đi với chữ nào. Hãy gõ lại chữ ấy.";
        };
    }

    /** Control letters but line ends and tabs, letters that only steer others, and halves of letters. */
    private static List<Integer> hidden(String text) {
        var hidden = new ArrayList<Integer>();
        text.codePoints().forEach(letter -> {
            switch (Character.getType(letter)) {
                case Character.CONTROL -> {
                    if (letter != '\n' && letter != '\t') {
                        hidden.add(letter);
                    }
                }
                case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    hidden.add(letter);
                default -> {}
            }
        });
        return hidden;
    }

    private static String codes(List<Integer> letters) {
        return letters.stream()
                .distinct()
                .limit(NAMED_MAX)
                .map(letter -> String.format("U+%04X", letter))
                .collect(Collectors.joining(", "));
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
