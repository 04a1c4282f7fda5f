package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import vn.motcua.shared.LocalText;
import vn.motcua.shared.Vnd;

/**
 * What each copy costs that somebody asks for beside the result (bản sao trích lục hộ tịch: 8,000 đồng each, TT
 * 281/2016/TT-BTC). Data of a service, so it is versioned with it.
 *
 * @param answer JSON Pointer into the form's answers, to how many are asked for
 * @param amount of each
 * @param name what is copied, as it stands after a number: "bản sao Trích lục khai sinh"
 */
public record CopyPrice(String answer, Vnd amount, LocalText name) {
    private static final int LETTERS_MAX = 20;

    /** How many are asked for, however the number is written ({@code 2}, {@code 2.0}); none as long as the answer is no number. */
    int asked(UnaryOperator<String> answers) {
        var text = answers.apply(answer);
        try {
            return text.length() > LETTERS_MAX ? 0 : Math.max(0, new BigDecimal(text).intValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return 0;
        }
    }
}
