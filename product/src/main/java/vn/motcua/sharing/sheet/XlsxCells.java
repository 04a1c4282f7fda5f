package vn.motcua.sharing.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.motcua.sharing.sheet.SheetCell.Kind;

/** Reads the cells of a sheet: a formula counts by its result, as it was when the file was saved. */
final class XlsxCells {
    private static final int LETTERS_OF_ALPHABET = 26;

    private final List<String> strings;
    private final XlsxFormats formats;

    XlsxCells(List<String> strings, XlsxFormats formats) {
        this.strings = strings;
        this.formats = formats;
    }

    List<List<SheetCell>> rows(XMLStreamReader xml) throws XMLStreamException {
        var rows = new ArrayList<List<SheetCell>>();
        var row = new ArrayList<SheetCell>();
        while (xml.hasNext() && rows.size() <= CsvFile.ROWS_MAX) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                int number = number(XlsxFile.attribute(xml, "r"), rows.size() + 1);
                while (rows.size() < Math.min(number - 1, CsvFile.ROWS_MAX + 1)) {
                    rows.add(List.of());
                }
                row.clear();
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                int at = column(XlsxFile.attribute(xml, "r"), row.size());
                var cell = cell(xml);
                if (at < CsvFile.CELLS_MAX) {
                    while (row.size() <= at) {
                        row.add(SheetCell.EMPTY);
                    }
                    row.set(at, cell);
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows.add(List.copyOf(row));
            }
        }
        return rows;
    }

    private static int number(String written, int otherwise) {
        return written.matches("\\d{1,7}") ? Integer.parseInt(written) : otherwise;
    }

    /** From 0. */
    private static int column(String place, int otherwise) {
        int column = 0;
        int i = 0;
        while (i < place.length() && i < 3 && Character.isUpperCase(place.charAt(i))) {
            column = column * LETTERS_OF_ALPHABET + place.charAt(i) - 'A' + 1;
            i++;
        }
        return i == 0 ? otherwise : column - 1;
    }

    private SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = XlsxFile.attribute(xml, "t");
        var style = XlsxFile.attribute(xml, "s");
        var value = new StringBuilder();
        boolean hasFormula = false;
        boolean isRead = false;
        int event = xml.next();
        while (event != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("c")) {
            if (event == XMLStreamReader.START_ELEMENT) {
                isRead = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                hasFormula |= xml.getLocalName().equals("f");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                isRead = false;
            } else if (event == XMLStreamReader.CHARACTERS && isRead) {
                value.append(xml.getText());
            }
            event = xml.next();
        }
        return cell(type, style, value.toString(), hasFormula);
    }

    private SheetCell cell(String type, String style, String value, boolean hasFormula) {
        if (hasFormula && value.isEmpty()) {
            return new SheetCell(Kind.FORMULA, "", "");
        }
        return switch (type) {
            case "s" -> {
                int at = number(value, -1);
                yield at >= 0 && at < strings.size() ? SheetCell.text(strings.get(at)) : SheetCell.EMPTY;
            }
            case "str", "inlineStr" -> SheetCell.text(value);
            case "b" -> new SheetCell(Kind.TRUTH, value, "");
            case "e" -> new SheetCell(Kind.FAULT, value, "");
            case "d" -> new SheetCell(Kind.DATE, value, "");
            default ->
                value.isEmpty()
                        ? SheetCell.EMPTY
                        : new SheetCell(formats.isDate(style) ? Kind.DATE : Kind.NUMBER, value, formats.format(style));
        };
    }
}
