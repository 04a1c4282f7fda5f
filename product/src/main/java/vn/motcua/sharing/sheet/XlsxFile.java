package vn.motcua.sharing.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of an Office Open XML workbook (ECMA-376, part 1): a zip of XML files, of which only those are unpacked that say what
 * stands in cells, and no more than they may have.
 */
final class XlsxFile {
    private static final int BYTES_MAX = 40_000_000;
    private static final int ENTRIES_MAX = 2_000;
    private static final String SHARED = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHEETS = "xl/worksheets/";

    private XlsxFile() {}

    static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K';
    }

    static SheetFile read(byte[] content) {
        try {
            var files = unpacked(content);
            if (files.isEmpty()) {
                return new SheetFile.Refused("too-large");
            }
            var sheet = files.get(firstSheet(files));
            if (sheet == null) {
                return new SheetFile.Refused("no-sheet");
            }
            var cells = new XlsxCells(strings(files.get(SHARED)), XlsxFormats.of(files.get(STYLES)));
            var rows = cells.rows(reader(sheet));
            return rows.size() > CsvFile.ROWS_MAX ? new SheetFile.Refused("too-many-rows") : new SheetFile.Opened(rows);
        } catch (IOException | XMLStreamException _) {
            return new SheetFile.Refused("not-readable");
        }
    }

    /** Those files that are needed; none where they are more than anybody's. */
    private static Map<String, byte[]> unpacked(byte[] content) throws IOException {
        var files = new HashMap<String, byte[]>();
        int left = BYTES_MAX;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > ENTRIES_MAX) {
                    return Map.of();
                }
                boolean isWanted = entry.getName().startsWith(SHEETS)
                        || Set.of(SHARED, STYLES, WORKBOOK, RELATIONS).contains(entry.getName());
                if (isWanted && !entry.isDirectory()) {
                    var bytes = zip.readNBytes(left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        return Map.of();
                    }
                    files.put(entry.getName(), bytes);
                }
            }
        }
        return files.isEmpty() ? Map.of("", new byte[0]) : files;
    }

    static XMLStreamReader reader(byte[] content) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    /** Name of the file of the sheet that stands first in the workbook. */
    private static String firstSheet(Map<String, byte[]> files) throws XMLStreamException {
        var workbook = files.get(WORKBOOK);
        var relations = files.get(RELATIONS);
        if (workbook == null || relations == null) {
            return SHEETS + "sheet1.xml";
        }
        var first = first(workbook, "sheet", "id", "");
        var target = first(relations, "Relationship", "Target", first);
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** An attribute of the first element of the name, or of that which has the id. */
    private static String first(byte[] content, String element, String attribute, String id) throws XMLStreamException {
        var xml = reader(content);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals(element)
                    && (id.isEmpty() || attribute(xml, "Id").equals(id))) {
                return attribute(xml, attribute);
            }
        }
        return "";
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Texts that cells name by number, without those that say how they are read aloud. */
    private static List<String> strings(byte @org.jspecify.annotations.Nullable [] content) throws XMLStreamException {
        var strings = new ArrayList<String>();
        if (content == null) {
            return strings;
        }
        var xml = reader(content);
        var text = new StringBuilder();
        boolean isRead = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                isRead = xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("rPh")) {
                    skip(xml);
                }
            } else if (event == XMLStreamReader.CHARACTERS && isRead) {
                text.append(xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                isRead = false;
                if (xml.getLocalName().equals("si")) {
                    strings.add(text.toString());
                    text.setLength(0);
                }
            }
        }
        return strings;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    /** @param rows of texts and numbers; the first is the head, which stays in sight */
    static byte[] write(List<List<Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : XlsxParts.FILES.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
            add(zip, SHEETS + "sheet1.xml", XlsxParts.sheet(rows));
        } catch (IOException e) {
            throw new IllegalStateException("Writing into memory must be possible", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
