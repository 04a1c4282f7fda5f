package vn.motcua.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.search.Words.Word;

/**
 * What is to be done with the thing a procedure is about: one thing is issued, issued again, changed, extended, paused and
 * ended by procedures whose names differ in this alone. In the order in which a result page asks.
 */
public enum Act {
    NEW("cấp mới", "lần đầu", "thành lập", "mở", "lập"),
    AGAIN(
            "cấp lại",
            "đăng ký lại",
            "làm lại",
            "xin lại",
            "công bố lại",
            "mất",
            "bị mất",
            "làm mất",
            "rơi mất",
            "đánh mất",
            "hỏng",
            "hư hỏng",
            "rách",
            "thất lạc"),
    CHANGE(
            "đổi",
            "cấp đổi",
            "thay đổi",
            "điều chỉnh",
            "cải chính",
            "đính chính",
            "sửa",
            "sửa đổi",
            "bổ sung",
            "chỉnh sửa",
            "chuyển đổi",
            "cập nhật",
            "viết sai",
            "ghi sai",
            "sai",
            "nhầm"),
    EXTEND("gia hạn", "hết hạn", "sắp hết hạn", "quá hạn", "kéo dài", "hết hiệu lực"),
    PAUSE("tạm ngừng", "tạm ngưng", "tạm nghỉ", "tạm dừng", "tạm đóng"),
    END("chấm dứt", "giải thể", "xóa", "hủy", "đóng cửa", "thu hồi", "ngừng", "trả lại", "thôi", "hủy bỏ", "đóng mã");

    /** Names of procedures begin with what is done. */
    private static final int BEGINNING_WORDS = 7;

    private static final List<Word> PROCEDURE = Words.of("thủ tục");
    private static final List<Word> ISSUE = Words.of("cấp");
    private static final Set<String> AFTER_ISSUE = Set.of("lai", "doi", "dieu");

    private final List<List<Word>> phrases;

    Act(String... phrases) {
        this.phrases = Stream.of(phrases).map(Words::of).toList();
    }

    /** What a procedure does, told by the beginning of its name; nothing said: something new is issued. */
    static Set<Act> ofName(List<Word> name) {
        int from = Words.standAt(name, 0, PROCEDURE, true) ? PROCEDURE.size() : 0;
        var acts = in(name.subList(from, Math.min(name.size(), from + BEGINNING_WORDS)), true);
        if (acts.isEmpty() || issuesToo(name, from)) {
            acts.add(NEW);
        }
        return acts;
    }

    /** "Cấp, cấp lại" issues anew too; "Cấp lại" does not. */
    private static boolean issuesToo(List<Word> name, int at) {
        return Words.standAt(name, at, ISSUE, true)
                && at + 1 < name.size()
                && !AFTER_ISSUE.contains(name.get(at + 1).folded());
    }

    static Set<Act> in(List<Word> words, boolean marksCount) {
        var found = EnumSet.noneOf(Act.class);
        for (int at = 0; at < words.size(); at++) {
            for (var act : values()) {
                if (act.lengthAt(words, at, marksCount) > 0) {
                    found.add(act);
                }
            }
        }
        if (found.contains(PAUSE)) {
            found.remove(END);
        }
        return found;
    }

    /** How many words of the act begin at a place; the longest. */
    private int lengthAt(List<Word> words, int at, boolean marksCount) {
        return phrases.stream()
                .filter(phrase -> Words.standAt(words, at, phrase, marksCount))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    /** How many words that say what is done begin at a place. */
    static int longestAt(List<Word> words, int at, boolean marksCount) {
        int longest = 0;
        for (var act : values()) {
            longest = Math.max(longest, act.lengthAt(words, at, marksCount));
        }
        return longest;
    }
}
