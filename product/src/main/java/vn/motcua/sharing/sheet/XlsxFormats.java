package vn.motcua.sharing.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How numbers are shown: only so a day is told from a number (ECMA-376, part 1, 18.8.30). */
final class XlsxFormats {
    /** Letters of days and times outside of quotes, brackets and what is written as it is. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
    /** Those without a text of their own that show days and times. */
    private static final List<int[]> DAYS =
            List.of(new int[] {14, 22}, new int[] {27, 36}, new int[] {45, 47}, new int[] {50, 58});

    private static final Map<Integer, String> KNOWN =
            Map.of(1, "0", 2, "0.00", 3, "#,##0", 4, "#,##0.00", 9, "0%", 10, "0.00%", 11, "0.00E+00");

    private final List<Integer> ofStyles;
    private final Map<Integer, String> texts;

    private XlsxFormats(List<Integer> ofStyles, Map<Integer, String> texts) {
        this.ofStyles = ofStyles;
        this.texts = texts;
    }

    static XlsxFormats of(byte @Nullable [] styles) throws XMLStreamException {
        var ofStyles = new ArrayList<Integer>();
        var texts = new HashMap<>(KNOWN);
        if (styles == null) {
            return new XlsxFormats(ofStyles, texts);
        }
        var xml = XlsxFile.reader(styles);
        boolean isOfCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "cellXfs" -> isOfCells = true;
                    case "numFmt" ->
                        texts.put(number(XlsxFile.attribute(xml, "numFmtId")), XlsxFile.attribute(xml, "formatCode"));
                    case "xf" -> {
                        if (isOfCells) {
                            ofStyles.add(number(XlsxFile.attribute(xml, "numFmtId")));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                isOfCells = false;
            }
        }
        return new XlsxFormats(ofStyles, texts);
    }

    private static int number(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    private int id(String style) {
        int at = number(style);
        return at < ofStyles.size() ? ofStyles.get(at) : 0;
    }

    boolean isDate(String style) {
        int id = id(style);
        return DAYS.stream().anyMatch(range -> id >= range[0] && id <= range[1])
                || DAY.matcher(LITERAL.matcher(format(style)).replaceAll("")).find();
    }

    String format(String style) {
        var format = texts.getOrDefault(id(style), "");
        return format.equalsIgnoreCase("general") ? "" : format;
    }
}
