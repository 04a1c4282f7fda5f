package motcua.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which font files a browser loads for a text: of the faces of one family, style and weight it takes, for each letter, the
 * one declared last whose range has it (CSS Fonts 4, §4.5). Every weight is taken to be used for the whole text, so
 * rather too many are counted than too few.
 */
final class Fonts {
    private static final Pattern FACE = Pattern.compile("@font-face\\s*\\{([^}]*)\\}");
    private static final Pattern FILE = Pattern.compile("url\\([\"']?([^\"')]+)[\"']?\\)");
    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-Fa-f?]+)(?:-([0-9A-Fa-f]+))?");

    private record Face(String file, List<int[]> ranges) {
        boolean has(int letter) {
            return ranges.isEmpty() || ranges.stream().anyMatch(range -> range[0] <= letter && letter <= range[1]);
        }
    }

    private Fonts() {}

    /** Files as the style sheet names them. */
    static Set<String> of(String css, String text) {
        var files = new LinkedHashSet<String>();
        for (var faces : faces(css).values()) {
            text.codePoints().distinct().forEach(letter -> {
                for (var face : faces.reversed()) {
                    if (face.has(letter)) {
                        files.add(face.file());
                        return;
                    }
                }
            });
        }
        return files;
    }

    private static Map<String, List<Face>> faces(String css) {
        var faces = new LinkedHashMap<String, List<Face>>();
        FACE.matcher(css).results().map(found -> found.group(1)).forEach(face -> {
            var file = FILE.matcher(face);
            if (file.find()) {
                var kind = property(face, "font-family") + " " + property(face, "font-style") + " "
                        + property(face, "font-weight");
                faces.computeIfAbsent(kind, _ -> new ArrayList<>())
                        .add(new Face(file.group(1), ranges(property(face, "unicode-range"))));
            }
        });
        return faces;
    }

    private static String property(String face, String name) {
        var found = Pattern.compile(name + "\\s*:\\s*([^;]+)").matcher(face);
        return found.find() ? found.group(1).strip() : "";
    }

    private static List<int[]> ranges(String text) {
        return RANGE.matcher(text)
                .results()
                .map(range -> {
                    int first = Integer.parseInt(range.group(1).replace('?', '0'), 16);
                    int last = range.group(2) == null
                            ? Integer.parseInt(range.group(1).replace('?', 'F'), 16)
                            : Integer.parseInt(range.group(2), 16);
                    return new int[] {first, last};
                })
                .toList();
    }
}
