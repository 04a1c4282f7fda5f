package vn.motcua.sharing.sheet;

import java.util.List;
import java.util.Map;

/** The files of a workbook of one sheet: a head in bold that stays in sight, texts as texts, money with its points. */
final class XlsxParts {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final Map<String, String> FILES = Map.of(
            "[Content_Types].xml",
            XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/></Types>",
            "_rels/.rels",
            XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml",
            XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                    + "\"><sheets><sheet name=\"Thủ tục\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + OFFICE
                    + "/styles\" Target=\"styles.xml\"/></Relationships>",
            "xl/styles.xml",
            XML + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
                    + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                    + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
                    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>"
                    + "<xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"3\" applyNumberFormat=\"1\"/>"
                    + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");

    private static final int HEAD = 1;
    private static final int AMOUNT = 2;
    private static final int TEXT = 3;

    private XlsxParts() {}

    static String sheet(List<List<Object>> rows) {
        var xml = new StringBuilder(XML)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetViews><sheetView workbookViewId=\"0\">")
                .append(
                        "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>")
                .append("</sheetView></sheetViews><cols><col min=\"1\" max=\"1\" width=\"12\" customWidth=\"1\"/>")
                .append("<col min=\"2\" max=\"2\" width=\"60\" customWidth=\"1\"/>")
                .append("<col min=\"3\" max=\"20\" width=\"22\" customWidth=\"1\"/></cols><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"").append(i + 1).append("\">");
            for (var cell : rows.get(i)) {
                if (cell instanceof Number number) {
                    xml.append("<c s=\"")
                            .append(AMOUNT)
                            .append("\"><v>")
                            .append(number)
                            .append("</v></c>");
                } else {
                    xml.append("<c t=\"inlineStr\" s=\"")
                            .append(i == 0 ? HEAD : TEXT)
                            .append("\"><is><t xml:space=\"preserve\">")
                            .append(escaped(cell.toString()))
                            .append("</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
