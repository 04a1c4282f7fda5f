package vn.motcua.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureContent.Case;
import vn.motcua.catalogue.ProcedureContent.Component;
import vn.motcua.catalogue.ProcedureContent.Section;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;

/**
 * Reads the papers of each case. The page prints a case's name, the table head, then name, form files and count of each
 * paper without separators; the next case's name follows the last count directly.
 */
final class ComponentReader {
    private static final String HEAD = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
    /** A count is printed right behind the cell before it; "(01 bản chính)" inside a name is not one. */
    private static final Pattern COUNT = Pattern.compile("(?<!\\d)(\\d++) bản chính(?:,(\\d++) bản sao)?");

    private static final Pattern COUNT_BEHIND_BLANK =
            Pattern.compile("(?<=\\s)(\\d) bản chính(?:,(\\d+) bản sao)?(?=\\S|$)");
    /** Nobody asks for a hundred copies: such a number is the end of something else. */
    private static final int COPIES_DIGITS_MAX = 2;

    private static final Pattern SENTENCE = Pattern.compile(
            "^[\\s\\-+*•.]*(?:Lưu ý|Ghi chú|Khi |Người (?:nộp|yêu cầu|tiếp nhận)|Cơ quan |Cá nhân |Tổ chức )[^;]*(?:có trách nhiệm|có quyền|thì|thực hiện)|có trách nhiệm (?:lập|kiểm tra|thông báo)",
            Pattern.DOTALL);
    private static final Pattern FILE_END = Pattern.compile(
            "\\.(?:docx?|pdf|xlsx?|rar|zip|jpe?g|png|odt|rtf|tiff?|pptx?|html?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS_IN_FILE = Pattern.compile(FILE_END.pattern() + "\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GLUE = Pattern.compile("(?<=[;.):,”\"/])(?=[\\p{L}\\d])|(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
    /** Words with which file names begin, printed right behind the paper's name. */
    private static final Pattern FILE_WORD = Pattern.compile(
            "(?<=[\\p{L}\\d;.):,”\"])(?=(?:Mẫu|mẫu|Mau|mau|MAU|MẪU|Phụ lục|Phu luc|PHỤ LỤC|PHLC|Phlc|PL\\d|Don_|Đơn|DON|TK |Tờ khai|To khai|Biểu|Bieu|BM)[\\s\\d_.:-])");

    private static final Pattern STRONG_GLUE = Pattern.compile("(?<=[;.):,”\"])(?=[\\p{L}~])|(?<=\\))(?=\\d)");

    /** A new word begins within what seems one: {@code quy địnhvăn bản}; sought behind the last full stop only. */
    private static final Pattern HIDDEN_GLUE =
            Pattern.compile("(?<=[\\p{L}])(?=(?:văn bản|tờ trình|tờ khai|phụ lục|đơn đề|"
                    + "báo cáo|giấy đề|mẫu đơn|danh sách|mau\\p{L}*|phu luc|to khai))");

    private final Findings findings;
    private final String code;
    private final boolean isOnlineOnly;

    /**
     * @param code of the procedure: files are named by it
     * @param isOnlineOnly whether it cannot be filed on paper
     */
    ComponentReader(Findings findings, String code, boolean isOnlineOnly) {
        this.findings = findings;
        this.code = code;
        this.isOnlineOnly = isOnlineOnly;
    }

    List<Case> read(String section) {
        if (PageSections.orBlank(section).isEmpty()) {
            findings.add(ReviewReason.COMPONENTS_MISSING, "/cases", section);
            return List.of();
        }
        var parts = section.split(Pattern.quote(HEAD), -1);
        var cases = new ArrayList<Case>();
        var name = parts[0];
        var found = new Findings();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            var table = new Table("/cases/" + cases.size() + "/components/", parts[i], found);
            cases.add(new Case(caseName(name), table.components()));
            name = table.rest();
            if (last
                    ? !name.isBlank()
                    : name.isBlank() || cases.getLast().components().isEmpty()) {
                parts = new String[] {section};
            }
        }
        if (parts.length == 1) {
            findings.unread(ReviewReason.COMPONENTS_NOT_READABLE, Section.COMPONENTS, section);
            return List.of();
        }
        findings.addAll(found);
        return cases;
    }

    private static String caseName(String published) {
        var name = published.strip();
        return name.equals("--") ? "" : name;
    }

    /** The papers of one case. */
    private final class Table {
        private final String path;
        private final String text;
        private final Findings found;
        private final List<Component> components = new ArrayList<>();
        private int at;

        Table(String path, String text, Findings found) {
            this.path = path;
            this.text = text;
            this.found = found;
            read();
        }

        List<Component> components() {
            return components;
        }

        String rest() {
            return text.substring(at);
        }

        private void read() {
            var strict = COUNT.matcher(text);
            while (strict.find()) {
                var cell = text.substring(at, strict.start(1));
                if (!cell.isBlank() && isCount(strict.start(1), strict.group(1))) {
                    add(cell, strict.group(1), strict.group(2));
                    at = strict.end();
                }
            }
            readBehindBlank();
        }

        private boolean isCount(int start, String printed) {
            char before = text.charAt(start - 1);
            return before != '(' && !Character.isWhitespace(before) || printed.matches("(?:19|20)\\d{3}");
        }

        /** A last count that a blank separates from its cell. */
        private void readBehindBlank() {
            var loose = COUNT_BEHIND_BLANK.matcher(text);
            if (loose.find(at) && loose.end() == text.length()) {
                add(text.substring(at, loose.start(1)), loose.group(1), loose.group(2));
                at = loose.end();
            }
        }

        private void add(String cell, String originalsPrinted, @Nullable String copiesPrinted) {
            var here = path + components.size();
            if (copiesPrinted != null && copiesPrinted.length() > COPIES_DIGITS_MAX) {
                uncounted(here, cell + originalsPrinted + " bản chính," + copiesPrinted + " bản sao");
                return;
            }
            int copies = copiesPrinted == null ? 0 : Integer.parseInt(copiesPrinted);
            int originals = Integer.parseInt(originalsPrinted.substring(originalsPrinted.length() - 1));
            var name = cell + originalsPrinted.substring(0, originalsPrinted.length() - 1);
            if (originalsPrinted.length() > 1) {
                numberRunsIntoCount(here, name, originalsPrinted);
            }
            if (originals == 0 && copies == 0) {
                components.add(withoutCopies(here, component(here, name, 0, 0)));
                return;
            }
            if (originals > 0 && PaperText.isCalledCopy(name)) {
                found.addOnce(
                        ReviewReason.COPY_COUNTED_AS_ORIGINAL,
                        originals + "," + copies,
                        here,
                        name + " — " + originals + " bản chính",
                        copies == 0 ? PaperText.copies(originals) : null);
            }
            if (SENTENCE.matcher(name).find()) {
                found.add(ReviewReason.COMPONENT_READS_LIKE_EXPLANATION, here, name);
            }
            if (cell.contains(HEAD) || COUNT_BEHIND_BLANK.matcher(cell).find()) {
                found.add(ReviewReason.COMPONENT_COUNT_UNCLEAR, here, cell + originalsPrinted + " bản chính");
            }
            components.add(component(here, name, originals, copies));
        }

        /** Kept whole, for an editor to say how many. */
        private void uncounted(String here, String printed) {
            found.add(ReviewReason.COMPONENT_COUNT_UNCLEAR, here, printed);
            components.add(new Component(printed.strip(), List.of(), 0, 0, false));
        }

        /** Neither an original nor a copy: the paper's own text may tell how many, or that it is none. */
        private Component withoutCopies(String here, Component paper) {
            var text = paper.name();
            var counted = PaperText.counted(text);
            if (counted != null) {
                found.origin(here, ReadingRule.COUNT_FROM_TEXT, text);
                return new Component(text, paper.forms(), counted.originals(), counted.copies(), false);
            }
            if (PaperText.isExplanation(text)) {
                found.origin(here, ReadingRule.EXPLANATION_WITHOUT_COPIES, text);
                return new Component(text, paper.forms(), 0, 0, true);
            }
            if (isOnlineOnly && !PaperText.isLikeExplanation(text)) {
                found.origin(here, ReadingRule.ONLINE_ONLY, text);
                return paper;
            }
            found.addOnce(ReviewReason.COMPONENT_WITHOUT_COPIES, "", here, text, PaperText.proposal(text));
            return paper;
        }

        /** "…ngày 01/01/2026" and "1 bản chính" print as "…/20261 bản chính": certain only behind a year. */
        private void numberRunsIntoCount(String here, String name, String printed) {
            if (!name.matches("(?s).*(?:/|năm )(?:19|20)\\d\\d")) {
                found.add(ReviewReason.COMPONENT_COUNT_UNCLEAR, here, name + "…" + printed + " bản chính");
            }
        }

        private Component component(String here, String cell, int originals, int copies) {
            if (!ENDS_IN_FILE.matcher(cell).find()) {
                return new Component(cell.strip(), List.of(), originals, copies, false);
            }
            var forms = new ArrayList<String>();
            var end = FILE_END.matcher(cell);
            int from = 0;
            int nameEnd = -1;
            while (end.find()) {
                if (nameEnd < 0) {
                    nameEnd = fileBegins(cell.substring(0, end.start()));
                    from = Math.max(nameEnd, 0);
                }
                if (nameEnd >= 0) {
                    forms.add(cell.substring(from, end.end()).strip());
                    from = end.end();
                }
            }
            if (nameEnd < 0 || !cell.substring(from).isBlank()) {
                found.addOnce(ReviewReason.FORM_FILE_NOT_SEPARABLE, "", here, cell, null);
                return new Component(cell.strip(), List.of(), originals, copies, false);
            }
            return new Component(cell.substring(0, nameEnd).strip(), forms, originals, copies, false);
        }

        /** Where the paper's name ends and the first file name begins; −1 when that cannot be told. */
        private int fileBegins(String before) {
            int byCode = before.lastIndexOf(code);
            if (byCode > 0) {
                return byCode;
            }
            int named = only(FILE_WORD, before);
            int marked = named >= 0 ? named : only(STRONG_GLUE, before);
            int glued = marked >= 0 ? marked : only(GLUE, before);
            return glued >= 0 ? glued : only(HIDDEN_GLUE, before, before.lastIndexOf('.') + 1);
        }

        private static int only(Pattern glue, String text) {
            return only(glue, text, 0);
        }

        private static int only(Pattern glue, String text, int from) {
            var matcher = glue.matcher(text).region(from, text.length()).useTransparentBounds(true);
            if (!matcher.find()) {
                return -1;
            }
            int at = matcher.start();
            return matcher.find() ? -1 : at;
        }
    }
}
