package vn.motcua.importing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;

/** What the text of a line of the list of papers says: a paper, how many of it, or an explanation among the papers. */
final class PaperText {
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BULLET =
            "^[\\s\\-+*•.–)(]*+(?:\\(?(?:[\\divxa-zđ]{1,4}|\\d++(?:\\.\\d++)++)[.)/]\\s*+)*+[\\s\\-+*•.–]*+";

    /** How explanations begin: with the case or the person they are about. */
    private static final Pattern BEGINS_LIKE_EXPLANATION = Pattern.compile(
            BULLET + "(?:lưu ý|ghi chú|chú ý|trường hợp |trong trường hợp |khi |nếu |đối với "
                    + "|người (?:nộp|yêu cầu|tiếp nhận|có yêu cầu|ủy quyền|khai|đi )|cơ quan |cá nhân (?:có|khi|đã|nộp|không)"
                    + "|tổ chức (?:có|khi|không)|doanh nghiệp (?:có|không|khi|được)|việc |số lượng hồ sơ|số bộ hồ sơ|thời hạn"
                    + "|chậm nhất|các (?:bản sao|tài liệu|giấy tờ|thành phần)|cách thức"
                    + "|hồ sơ (?:gồm|bao gồm|đề nghị|đăng ký|được|phải|gửi|nộp|điện tử)|thành phần hồ sơ|thông tin (?:về|trong|trên|phải|được) "
                    + "|tài liệu (?:được|bằng|quy định|nêu)|miễn |bản chụp các giấy tờ"
                    + "|giấy tờ phải (?:nộp|xuất trình)\\s*+:?\\s*+$|do (?:ủy|uỷ) ban|những )",
            WORDS);

    /** Who must do what, or what holds for papers; a heading over those that follow. */
    private static final Pattern RULES = Pattern.compile(
            "có trách nhiệm|không phải (?:nộp|xuất trình)|có quyền|phải (?:bảo đảm|đảm bảo|được |đáp ứng|là |tuân)"
                    + "|chỉ áp dụng|không áp dụng|được thay thế bằng|được nộp trước|:\\s*$",
            WORDS);

    /** Within an explanation a paper is asked for after all. */
    private static final Pattern ASKS = Pattern.compile(
            "nộp (?:thêm|bổ sung|bản)|phải (?:nộp|có|gửi)|kèm theo bản|kèm bản|gửi kèm theo bản|xuất trình bản", WORDS);

    private static final Pattern COUNT = Pattern.compile(
            "(?<!\\d)0?(\\d)\\s*(?:\\([^)]{1,20}\\)\\s*)?(?:(bản chính|bản gốc)|bản sao|bản chụp|bản photo)(?!\\p{L})",
            WORDS);
    private static final int COUNTED_LETTERS_MAX = 400;

    private static final Pattern DECLARATION = Pattern.compile(
            BULLET + "(?:đơn |tờ khai|tờ trình|giấy đề nghị|văn bản |phiếu |báo cáo|công văn|bản khai|mẫu )", WORDS);
    private static final Pattern COPY = Pattern.compile(
            BULLET + "(?:0?1 |một )?(?:bản sao|bản chụp|bản photo)(?!.*(?:bản chính|bản gốc|bản điện tử|hoặc))",
            WORDS | Pattern.DOTALL);

    private static final Correction.OfComponent ONE_ORIGINAL = new Correction.OfComponent(1, 0, false);
    private static final Proposal EXPLANATION = new Proposal(
            ReadingRule.EXPLANATION_WITHOUT_COPIES, "Lời giải thích", new Correction.OfComponent(0, 0, true));

    /** @param originals how many; of copies as many as remain */
    record Counted(int originals, int copies) {}

    private PaperText() {}

    static boolean isCalledCopy(String text) {
        return COPY.matcher(text).find();
    }

    /** {@code Hóa đơn thương mại: 01 bản chụp}: one number with its kind, and no other. */
    static @Nullable Counted counted(String text) {
        var count = COUNT.matcher(text);
        if (text.length() > COUNTED_LETTERS_MAX || isLikeExplanation(text) || !count.find()) {
            return null;
        }
        int number = Integer.parseInt(count.group(1));
        boolean isOriginal = count.group(2) != null;
        return number == 0 || count.find() ? null : new Counted(isOriginal ? number : 0, isOriginal ? 0 : number);
    }

    static boolean isLikeExplanation(String text) {
        return BEGINS_LIKE_EXPLANATION.matcher(text).find()
                || RULES.matcher(text).find();
    }

    /** It tells who must do what, and asks for nothing itself. */
    static boolean isExplanation(String text) {
        return isLikeExplanation(text)
                && !ASKS.matcher(text).find()
                && !COUNT.matcher(text).find();
    }

    /** What a line without any count may be. */
    static @Nullable Proposal proposal(String text) {
        if (COUNT.matcher(text).results().count() > 1) {
            return null;
        }
        if (isLikeExplanation(text)) {
            return EXPLANATION;
        }
        if (isCalledCopy(text)) {
            return copies(1);
        }
        return DECLARATION.matcher(text).find()
                ? new Proposal(ReadingRule.DECLARATION_IS_AN_ORIGINAL, "1 bản chính", ONE_ORIGINAL)
                : null;
    }

    static Proposal copies(int number) {
        return new Proposal(
                ReadingRule.COPY_AS_CALLED, number + " bản sao", new Correction.OfComponent(0, number, false));
    }
}
