package motcua.linkage.profile;

import java.util.List;
import java.util.Map;

/**
 * A telephone number: country code and separators dropped, the 11-digit mobile numbers of before 2018 made 10-digit. One with
 * the same digit throughout, but for the first, was written to fill a box.
 */
final class Phone implements Kind {
    private static final Map<String, String> PREFIX_OF_2018 = Map.ofEntries(
            Map.entry("0120", "070"),
            Map.entry("0121", "079"),
            Map.entry("0122", "077"),
            Map.entry("0126", "076"),
            Map.entry("0128", "078"),
            Map.entry("0123", "083"),
            Map.entry("0124", "084"),
            Map.entry("0125", "085"),
            Map.entry("0127", "081"),
            Map.entry("0129", "082"),
            Map.entry("0162", "032"),
            Map.entry("0163", "033"),
            Map.entry("0164", "034"),
            Map.entry("0165", "035"),
            Map.entry("0166", "036"),
            Map.entry("0167", "037"),
            Map.entry("0168", "038"),
            Map.entry("0169", "039"),
            Map.entry("0186", "056"),
            Map.entry("0188", "058"),
            Map.entry("0199", "059"));

    @Override
    public List<Column> columns() {
        return List.of(Column.whole("digits"));
    }

    @Override
    public List<String> normalise(String raw) {
        var digits = raw.replaceAll("\\D", "");
        if (digits.startsWith("84") && digits.length() >= 11) {
            digits = "0" + digits.substring(2);
        }
        if (digits.length() == 11 && PREFIX_OF_2018.containsKey(digits.substring(0, 4))) {
            digits = PREFIX_OF_2018.get(digits.substring(0, 4)) + digits.substring(4);
        }
        var usable = digits.length() >= 8
                && digits.length() <= 15
                && digits.chars().skip(1).distinct().count() > 1;
        return usable ? List.of(Long.toString(Long.parseLong(digits))) : List.of();
    }

    @Override
    public List<UsualForm> usualForms() {
        // Ten digits, the first a zero, the others not all the same.
        return List.of(new UsualForm("#whole($raw, 10)", "$value < 1000000000 and $value % 111111111 <> 0"));
    }

    @Override
    public List<Level> levels() {
        return List.of(Level.of("phone.same", "$l.digits = $r.digits"));
    }
}
