package vn.motcua.catalogue;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

    /** How many are asked for; none as long as the answer is no number. */
    int asked(UnaryOperator<String> answers) {
        var text = answers.apply(answer);
        return COUNT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
