package vn.motcua.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.catalogue.ProcedureContent.LegalBasis;
import vn.motcua.catalogue.ProcedureContent.Section;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;

/**
 * Reads the table of laws, which prints each title and its number without separators:
 * {@code Luật 60/2014/QH1360/2014/QH13Thông tư…}. A number ends a row when the next title, or nothing, follows it.
 */
final class LegalBasisReader {
    private static final String ISSUER =
            "TTg|CTN|CP|HĐTP|VPQH|VPCP|UBND|HĐND|BTC|NHNN|BNNMT|BNNPTNT|BTNMT|BGTVT|BTP|BCA|BXD|BKHĐT|"
                    + "BVHTTDL|BLĐTBXH|BQP|BHXH|BTTTT|BKHCN|BCT|BYT|BNV|BNG|BGDĐT|VKSNDTC|TANDTC|TTCP|UBDT|TLĐLĐVN|BTS|BTM|BCN|BXD|BVHTT";
    private static final String NUMBER = "(?<!QH)(?<!QH\\d)(?:(?:66\\.)?\\d{1,3}/\\d{4}|\\d{1,4})/(?:"
            + "(?:PL-|NQ-)?(?:UBTVQH\\d\\d|QH\\d\\d)|NQ-CP|ND-CP|NĐ-CP|(?:TT|QĐ|CT|NQ|VBHN|TTLT)(?:-(?:" + ISSUER
            + "))++)";
    private static final Pattern ROW_END =
            Pattern.compile("(?<number>" + NUMBER + ")(?<after>\\s*)(?=$|\\p{Lu}|(?<!\\s)\\p{Ll})");
    private static final Pattern OVERLOOKED =
            Pattern.compile("(?:[\\p{Ll};)]|(?<!\\d)\\.)\\d{1,4}/(?:\\d{4}/)?\\p{Lu}|/QH\\d\\d\\d"
                    + "|\\d{4}/\\p{Lu}++- \\p{Lu}|(?<!\\d)\\d{5,}+\\p{Lu}");
    /** The number of another row: a title runs on from it, or no kind of law stands before it. */
    private static final Pattern SWALLOWED = Pattern.compile(NUMBER + "(?=\\p{L})"
            + "|(?<!(?i:luật|thông tư|nghị định|nghị quyết|quyết định|pháp lệnh|chỉ thị|tịch|hợp nhất|số|và|[,;:(.]) {1,2})"
            + "(?<=\\s)" + NUMBER + " (?=\\p{Lu})");
    /** "…năm 2024" and "48/2024/QH15" print as one run of digits. */
    private static final Pattern YEAR_RUNS_INTO_NUMBER =
            Pattern.compile("(?s)(?<title>.*\\D(?:19|20)\\d\\d)(?<number>\\d{1,3}/\\d{4}/.*)");

    private static final Pattern KIND_IN_NUMBER = Pattern.compile(
            "(?<=[^\\s(])((?:Luật|Bộ luật|Thông tư|Nghị định|Nghị quyết|Quyết định|Pháp lệnh) (?:số )?|số )$");

    /**
     * A cell with a number, told by standing right behind the title: within a title a blank comes before a number. Before
     * it may stand the kind of the law, behind a law of the National Assembly or a year its digits run on.
     */
    private static final Pattern CELL = Pattern.compile(
            "(?:(?<=[^\\s(\\d./])|(?<=[^6]\\.)|(?<=QH\\d\\d)|(?<=\\D(?:19|20)\\d\\d)|^)"
                    + "(?:(?:Luật|Bộ luật|Bộ Luật|Thông tư(?: liên tịch)?|Nghị định|Nghị Định|Nghị quyết|Nghị Quyết|Quyết định"
                    + "|Quyết Định|Pháp lệnh|Văn bản hợp nhất) )?(?:[Ss]ố:? ?)?(?:"
                    + NUMBER.replace("(?<!QH)(?<!QH\\d)", "") + "|\\d{1,4}/\\d{4}/NĐ-C(?=\\p{Lu}\\p{Ll}))"
                    + "(?=\\s*(?:$|\\p{L}|[-+“\"*(]))",
            Pattern.MULTILINE);

    /** Far behind the title's beginning a number ends, and another title begins. */
    private static final Pattern ANOTHER_TITLE = Pattern.compile("(?s)^.{30,}" + NUMBER
            + "\\s+(?=(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Quy định|Hướng dẫn) )");

    /** Nothing is counted or charged by the table: whole, it tells its readers as much. */
    private static final Proposal KEPT =
            new Proposal(ReadingRule.KEPT_AS_PUBLISHED, "Giữ nguyên bảng văn bản như đã công bố", null);

    private final Findings findings;

    LegalBasisReader(Findings findings) {
        this.findings = findings;
    }

    List<LegalBasis> read(String section) {
        var text = section.startsWith(PageSections.LEGAL_BASIS_HEAD)
                ? section.substring(PageSections.LEGAL_BASIS_HEAD.length())
                : section;
        if (PageSections.orBlank(text).isEmpty()) {
            findings.add(ReviewReason.LEGAL_BASIS_MISSING, "/legalBasis", section);
            return List.of();
        }
        var byEnds = rows(text.strip());
        var rows = byEnds.isEmpty() ? byCells(text.strip()) : byEnds;
        if (rows.isEmpty()) {
            findings.unread(ReviewReason.LEGAL_BASIS_NOT_READABLE, Section.LEGAL_BASIS, section, KEPT);
        }
        return rows;
    }

    private static List<LegalBasis> rows(String text) {
        var rows = new ArrayList<LegalBasis>();
        int from = 0;
        var end = ROW_END.matcher(text);
        while (end.find()) {
            var title = text.substring(from, end.start());
            boolean glued = end.end() < text.length() && end.group("after").isEmpty();
            boolean lower = end.end() < text.length() && Character.isLowerCase(text.charAt(end.end()));
            if (title.endsWith(" ")
                    && (!glued || lower)
                    && end.end() < text.length()
                    && !KIND_IN_NUMBER.matcher(title).find()) {
                continue;
            }
            rows.add(row(title, end.group("number")));
            from = end.end();
        }
        return text.substring(from).isBlank() && rows.stream().noneMatch(LegalBasisReader::isDoubtful)
                ? rows
                : List.of();
    }

    private static List<LegalBasis> byCells(String text) {
        var rows = new ArrayList<LegalBasis>();
        int from = 0;
        var cell = CELL.matcher(text);
        while (cell.find()) {
            var title = text.substring(from, cell.start());
            if (!title.isBlank()) {
                rows.add(new LegalBasis(title.strip(), cell.group()));
                from = cell.end();
            }
        }
        return text.substring(from).isBlank()
                        && rows.stream()
                                .noneMatch(row -> isDoubtful(row)
                                        || ANOTHER_TITLE.matcher(row.title()).find())
                ? rows
                : List.of();
    }

    private static boolean isDoubtful(LegalBasis row) {
        return row.title().isBlank()
                || SWALLOWED.matcher(row.title()).find()
                || OVERLOOKED.matcher(row.title()).find()
                || row.title().matches("(?s).*\\d")
                        && !row.title().matches("(?s).*(?:/?(?:UBTV)?QH1\\d|/?\\D(?:19|20)\\d\\d)");
    }

    private static LegalBasis row(String title, String number) {
        var year = YEAR_RUNS_INTO_NUMBER.matcher(title + number);
        if (Character.isDigit(title.isEmpty() ? ' ' : title.charAt(title.length() - 1))
                && year.matches()
                && year.group("title").length() >= title.length()) {
            return new LegalBasis(year.group("title").strip(), year.group("number"));
        }
        var kind = KIND_IN_NUMBER.matcher(title);
        return kind.find() && kind.start() > 0
                ? new LegalBasis(title.substring(0, kind.start()).strip(), kind.group() + number)
                : new LegalBasis(title.strip(), number);
    }
}
