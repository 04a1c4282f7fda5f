package vn.motcua.designing.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.designing.trial.TrialOrder.Person;
import vn.motcua.designing.trial.TrialResult;
import vn.motcua.designing.web.DesignView.Option;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;

/**
 * A trial of a route.
 *
 * @param agencies to choose from; none where nobody decides the procedure
 * @param agency id of the one that is tried
 * @param isUsable whether the route can be walked
 * @param isDraft whether it is what the editor works on
 * @param result null where something must be mended first
 */
record TrialView(
        String code,
        String procedureName,
        List<Option> agencies,
        String agency,
        String agencyName,
        List<Person> people,
        boolean isUsable,
        boolean isDraft,
        boolean hasLimit,
        TrialForm form,
        @Nullable TrialResult result,
        List<Finding> findings) {
    static final int LATE_SHOWN = 20;
    private static final int MINUTES = 60;

    String address() {
        return DesignView.address(code);
    }

    /** Minutes of working time as hours. */
    static String hours(long minutes, Language language) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language.tag()));
        return new DecimalFormat("0.#", symbols).format((double) minutes / MINUTES);
    }
}
