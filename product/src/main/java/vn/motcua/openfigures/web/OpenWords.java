package vn.motcua.openfigures.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.openfigures.OpenFigure;
import vn.motcua.scorecard.Period;
import vn.motcua.shared.Language;
import vn.motcua.ui.Frame;

/** Open figures as a page says them. */
final class OpenWords {
    private static final double PERCENT = 100;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private OpenWords() {}

    /** {@code Tháng 12/2026}. */
    static String month(Period month, Frame frame) {
        return frame.text("openfigures.month", MONTH.format(month.first()));
    }

    /** {@code 97,3 % (73/75)}, {@code 1.204}, or why there is no number. */
    static String of(OpenFigure figure, Frame frame) {
        var counted = figure.counted();
        if (counted == null || figure.state() != OpenFigure.State.SHOWN) {
            return frame.text("openfigures.state." + figure.state());
        }
        var of = figure.of();
        return of == null
                ? number("#,##0", counted, frame)
                : percent(figure, frame) + " (" + number("#,##0", counted, frame) + "/" + number("#,##0", of, frame)
                        + ")";
    }

    private static String percent(OpenFigure figure, Frame frame) {
        return number("0.0", figure.ratio().orElseThrow() * PERCENT, frame) + " %";
    }

    private static String number(String pattern, Number number, Frame frame) {
        var locale = frame.language() == Language.VI ? Locale.forLanguageTag("vi-VN") : Locale.ENGLISH;
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
    }
}
