package vn.motcua.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A date as birth certificates write it out: Ngày mười lăm tháng tám năm hai nghìn không trăm hai mươi sáu. */
final class DateInWords {
    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final List<String> MONTHS =
            List.of("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai");

    private DateInWords() {}

    static String of(LocalDate day) {
        return "ngày " + belowHundred(day.getDayOfMonth()) + " tháng " + MONTHS.get(day.getMonthValue() - 1) + " năm "
                + year(day.getYear());
    }

    private static String year(int year) {
        var words = new ArrayList<String>();
        words.add(DIGITS.get(year / 1000 % 10) + " nghìn");
        int rest = year % 1000;
        if (rest == 0) {
            return words.getFirst();
        }
        words.add(DIGITS.get(rest / 100) + " trăm");
        int tens = rest % 100;
        if (tens > 0) {
            words.add(tens < 10 ? "linh " + unit(tens, 0) : belowHundred(tens));
        }
        return String.join(" ", words);
    }

    private static String belowHundred(int number) {
        int tens = number / 10;
        int units = number % 10;
        if (tens == 0) {
            return DIGITS.get(units);
        }
        var head = tens == 1 ? "mười" : DIGITS.get(tens) + " mươi";
        return units == 0 ? head : head + " " + unit(units, tens);
    }

    private static String unit(int units, int tens) {
        if (units == 5 && tens > 0) {
            return "lăm";
        }
        if (units == 1 && tens > 1) {
            return "mốt";
        }
        return units == 4 && tens > 1 ? "tư" : DIGITS.get(units);
    }
}
