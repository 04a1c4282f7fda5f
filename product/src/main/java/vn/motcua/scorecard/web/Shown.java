package vn.motcua.scorecard.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import vn.motcua.scorecard.Figure;
import vn.motcua.shared.Language;

/** Numbers as a page shows them. */
final class Shown {
    private static final double PERCENT = 100;

    private Shown() {}

    /** {@code 97,3 %}; empty where no case arose. */
    static String percent(Figure figure, Language language) {
        return figure.ratio().isEmpty()
                ? ""
                : format("0.0", language).format(figure.ratio().getAsDouble() * PERCENT) + " %";
    }

    static String points(double points, Language language) {
        return format("0.##", language).format(points);
    }

    /** To the thousandth: what one dossier of many costs. */
    static String cost(double points, Language language) {
        return format("0.000", language).format(points);
    }

    static String count(long number, Language language) {
        return format("#,##0", language).format(number);
    }

    private static DecimalFormat format(String pattern, Language language) {
        return new DecimalFormat(
                pattern,
                DecimalFormatSymbols.getInstance(
                        language == Language.VI ? Locale.forLanguageTag("vi-VN") : Locale.ENGLISH));
    }
}
