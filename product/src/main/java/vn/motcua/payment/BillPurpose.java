package vn.motcua.payment;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a bill is for (mục đích thu). The names stand in rows under the log and in the API: they stay. */
public enum BillPurpose {
    /** What the procedure itself costs (phí, lệ phí): one amount, since its terms do not tell the two apart. */
    FEE,
    /** Copies that were asked for beside the result (giá bản sao). */
    COPIES,
    /** What another authority asks for by a notice of its own (nghĩa vụ tài chính). */
    FINANCIAL_DUTY;

    private static final Pattern ONLY_COPIES =
            Pattern.compile("(Phần còn lại sau khi sửa nội dung khai: )?\\d+ bản sao .*");

    /**
     * As a row has it. Bills of before purposes were noted stay as they were sealed; they tell it by their words, and where
     * those name fee and copies in one it is the fee.
     *
     * @param kept null on bills of before
     */
    static BillPurpose of(@Nullable String kept, String words) {
        if (kept != null) {
            return valueOf(kept);
        }
        return ONLY_COPIES.matcher(words).matches() ? COPIES : FEE;
    }
}
