package vn.motcua.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Whether a workbook stays within what spreadsheets write, before a library believes what it says of itself: a cell that calls itself
 * {@code ZZZZZZ1} would be given 300 million others before it.
 */
final class XlsxBounds {
    /** Far more than a sheet of procedures has, so that blank cells with a colour do no harm. */
    static final int CELLS_OF_ROW_MAX = 1_000;

    /** The last column is XFD (ECMA-376, part 1, 18.3.1.4). */
    private static final int COLUMNS_MAX = 16_384;

    private static final int CELLS_MAX = 1_000_000;
    /** Letters of one cell. */
    private static final int TEXT_MAX = 32_767;

    private static final int LETTERS_OF_ALPHABET = 26;

    /** A value, a formula, a text with its runs, in the cell or in the list of shared ones. */
    private static final Set<String> TEXTS = Set.of("v", "f", "is", "si");

    private static final int OUTSIDE = -1;

    private int cells;
    private int ofRow;
    private int letters = OUTSIDE;

    private XlsxBounds() {}

    /**
     * @throws IOException where a part is no XML
     */
    static boolean holds(byte[] content) throws IOException {
        var bounds = new XlsxBounds();
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var name = entry.getName();
                if (name.endsWith(".xml") && !bounds.holds(zip.getInputStream(entry))) {
                    return false;
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return true;
    }

    private boolean holds(InputStream part) throws XMLStreamException, IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (part) {
            return holds(factory.createXMLStreamReader(part));
        }
    }

    private boolean holds(XMLStreamReader xml) throws XMLStreamException {
        boolean isBounded = true;
        while (isBounded && xml.hasNext()) {
            isBounded = switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begins(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    letters = TEXTS.contains(xml.getLocalName()) ? OUTSIDE : letters;
                    yield true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    letters += letters == OUTSIDE ? 0 : xml.getTextLength();
                    yield letters <= TEXT_MAX;
                }
                default -> true;
            };
        }
        return isBounded;
    }

    private boolean begins(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (TEXTS.contains(name)) {
            letters = 0;
        }
        if (name.equals("row")) {
            ofRow = 0;
        }
        if (!name.equals("c")) {
            return true;
        }
        ofRow++;
        cells++;
        return ofRow <= CELLS_OF_ROW_MAX && cells <= CELLS_MAX && !isBeyond(xml);
    }

    /** Whether a cell calls itself by a column that no sheet has. */
    private static boolean isBeyond(XMLStreamReader cell) {
        var name = cell.getAttributeValue(null, "r");
        int column = 0;
        for (int i = 0; name != null && i < name.length() && Character.isLetter(name.charAt(i)); i++) {
            column = column * LETTERS_OF_ALPHABET + Character.toUpperCase(name.charAt(i)) - 'A' + 1;
            if (column > COLUMNS_MAX || column < 0) {
                return true;
            }
        }
        return false;
    }
}
