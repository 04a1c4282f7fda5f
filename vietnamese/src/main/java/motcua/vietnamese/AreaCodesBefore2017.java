package motcua.vietnamese;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Landline numbers as they were dialled until 2017, when 59 provinces got other area codes (Thông tư 22/2014/TT-BTTTT, in three
 * steps of that year). A number that is one of today too stays it: 038 3852123 was a landline in Nghệ An and is a mobile.
 */
final class AreaCodesBefore2017 {
    private static final String FEBRUARY =
            "022=0212 0231=0213 020=0214 0230=0215 029=0216 052=0232 053=0233 054=0234 0510=0235 0511=0236 "
                    + "037=0237 038=0238 039=0239";

    private static final String APRIL =
            "033=0203 0240=0204 025=0205 026=0206 027=0207 0280=0208 0281=0209 0320=0220 0321=0221 0241=0222 "
                    + "031=0225 0351=0226 036=0227 0350=0228 030=0229 0780=0290 0781=0291 0710=0292 0711=0293 074=0294 "
                    + "076=0296 077=0297 079=0299";

    private static final String JUNE =
            "04=024 08=028 061=0251 062=0252 064=0254 055=0255 056=0256 057=0257 058=0258 068=0259 060=0260 "
                    + "0501=0261 0500=0262 063=0263 059=0269 070=0270 0651=0271 072=0272 073=0273 0650=0274 075=0275 "
                    + "066=0276 067=0277";

    private static final Map<String, String> TODAY = table(FEBRUARY, APRIL, JUNE);

    /** Whole or with a digit missing, it begins as a number of today. */
    private static final Pattern BEGINS_AS_TODAY =
            Pattern.compile("02(?:0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-4679]).*");

    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6}");
    private static final Pattern LOCAL_IN_CITIES = Pattern.compile("[2-9]\\d{7}");

    private AreaCodesBefore2017() {}

    /** The number with its area code of today; any other number as it is. */
    static String today(String digits) {
        if (digits.startsWith("02") && BEGINS_AS_TODAY.matcher(digits).matches()) {
            return digits;
        }
        for (int length = Math.min(4, digits.length()); length >= 2; length--) {
            var code = TODAY.get(digits.substring(0, length));
            var local = digits.substring(length);
            if (code != null
                    && (length == 2 ? LOCAL_IN_CITIES : LOCAL).matcher(local).matches()) {
                return code + local;
            }
        }
        return digits;
    }

    private static Map<String, String> table(String... steps) {
        var table = new HashMap<String, String>();
        for (var step : steps) {
            for (var pair : step.split(" ", -1)) {
                int end = pair.indexOf('=');
                table.put(pair.substring(0, end), pair.substring(end + 1));
            }
        }
        return Map.copyOf(table);
    }
}
