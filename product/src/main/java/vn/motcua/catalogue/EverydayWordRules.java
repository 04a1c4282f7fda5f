package vn.motcua.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import motcua.vietnamese.Letters;
import motcua.vietnamese.Text;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.SearchText;

/**
 * Whether what an editor teaches the search are words that people use, and mean something: one that stands in every question, as
 * "và", would lead every question to its procedure.
 */
final class EverydayWordRules {
    static final int PHRASE_LENGTH_MAX = 100;
    static final int MEANING_LENGTH_MAX = 200;

    /** What can be wrong, with the field it is wrong in. */
    enum Problem {
        PHRASE("phrase", PHRASE_LENGTH_MAX),
        PHRASE_MARKUP("phrase", 0),
        PHRASE_CODE("phrase", 0),
        PHRASE_SAYS_NOTHING("phrase", 0),
        MEANING("meaning", MEANING_LENGTH_MAX),
        MEANING_MARKUP("meaning", 0),
        MEANING_CODE("meaning", 0),
        MEANING_SAYS_NOTHING("meaning", 0),
        MEANING_IS_PHRASE("meaning", 0);

        private final String field;
        private final int most;

        Problem(String field, int most) {
            this.field = field;
            this.most = most;
        }

        String field() {
            return field;
        }

        /** The last part of its message's key: {@code phrase-code}. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** How long it may be, where that is what is wrong. */
        int most() {
            return most;
        }
    }

    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]\\\\|@#$^*_=~`]");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d[., ]?\\d{6}(?!\\d)");

    /** Nobody looks for anything by these alone. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "và", "với", "hoặc", "hay", "của", "là", "thì", "mà", "các", "những", "cho", "khi", "nếu", "để", "được",
            "bị", "có", "không", "gì", "nào", "này", "đó", "kia", "ở", "tại", "về", "do", "từ", "bởi", "vì", "như",
            "trong", "ngoài", "trên", "dưới", "theo", "cũng", "đã", "đang", "sẽ", "phải", "cần", "muốn", "tôi", "em",
            "anh", "chị", "ai", "đâu", "sao", "thế", "một", "xin", "hỏi", "thủ", "tục");

    private static final Set<String> FUNCTION_WORDS_UNMARKED =
            FUNCTION_WORDS.stream().map(Letters::fold).collect(Collectors.toUnmodifiableSet());

    private EverydayWordRules() {}

    static Set<Problem> judge(String phrase, String meaning) {
        var problems = EnumSet.noneOf(Problem.class);
        var said = SearchText.fold(phrase);
        var meant = SearchText.fold(meaning);
        if (said.isEmpty() || phrase.strip().length() > PHRASE_LENGTH_MAX) {
            problems.add(Problem.PHRASE);
        } else if (MARKUP.matcher(phrase).find()) {
            problems.add(Problem.PHRASE_MARKUP);
        } else if (CODE.matcher(phrase).find()) {
            problems.add(Problem.PHRASE_CODE);
        } else if (saysNothing(phrase)) {
            problems.add(Problem.PHRASE_SAYS_NOTHING);
        }
        if (meant.isEmpty() || meaning.strip().length() > MEANING_LENGTH_MAX) {
            problems.add(Problem.MEANING);
        } else if (MARKUP.matcher(meaning).find()) {
            problems.add(Problem.MEANING_MARKUP);
        } else if (!ProcedureCode.isValid(meaning.strip())) {
            if (CODE.matcher(meaning).find()) {
                problems.add(Problem.MEANING_CODE);
            } else if (saysNothing(meaning)) {
                problems.add(Problem.MEANING_SAYS_NOTHING);
            } else if (Text.line(phrase).equalsIgnoreCase(Text.line(meaning))) {
                problems.add(Problem.MEANING_IS_PHRASE);
            }
        }
        return problems;
    }

    private static boolean saysNothing(String text) {
        return Arrays.stream(Text.line(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .allMatch(word -> word.codePointCount(0, word.length()) < 2
                        || FUNCTION_WORDS.contains(word)
                        || FUNCTION_WORDS_UNMARKED.contains(word));
    }
}
