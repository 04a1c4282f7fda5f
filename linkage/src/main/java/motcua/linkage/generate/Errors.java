package motcua.linkage.generate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How a second register writes a person down. Rates per 10,000 records stand beside each error; they are known to nobody
 * but this class.
 */
final class Errors {
    private static final String LETTERS = "abcdeghiklmnopqrstuvxy";

    private final SplittableRandom random;

    Errors(SplittableRandom random) {
        this.random = random;
    }

    String name(Person person) {
        var middle = hit(150) ? "" : person.middle();
        var surname = hit(60) ? otherSpelling(person.surname()) : person.surname();
        var given = hit(60) ? otherSpelling(person.given()) : person.given();
        if (hit(150)) {
            given = typo(given);
        } else if (hit(60)) {
            surname = typo(surname);
        } else if (hit(60) && !middle.isEmpty()) {
            middle = typo(middle);
        }
        var whole = middle.isEmpty() ? surname + " " + given : surname + " " + middle + " " + given;
        if (hit(25)) {
            whole = given + " " + (middle.isEmpty() ? "" : middle + " ") + surname;
        }
        return written(whole);
    }

    private String written(String whole) {
        var name = whole;
        if (hit(350)) {
            name = withoutMarks(name);
        } else if (hit(300)) {
            name = oldTonePlace(name);
        } else if (hit(30)) {
            name = telex(name);
        }
        if (hit(450)) {
            name = name.toUpperCase(Locale.ROOT);
        }
        if (hit(60)) {
            name = Normalizer.normalize(name, Normalizer.Form.NFD);
        }
        return hit(60) ? name.replaceFirst(" ", "  ") : name;
    }

    /** The number as written: twelve digits, the old nine, badly typed, somebody else's, or nothing. */
    String number(Person person) {
        var twelve = twelveDigits(person.number());
        if (hit(600)) {
            return "";
        }
        if (hit(450)) {
            return twelveDigits((person.number() * 48_271L + 11) % 1_000_000_000L)
                    .substring(3);
        }
        if (hit(60)) {
            return wrongDigit(twelve);
        }
        if (hit(40)) {
            return swappedNeighbours(twelve);
        }
        if (hit(8)) {
            return twelveDigits(person.number() + 1 + random.nextInt(40));
        }
        return hit(50) ? twelve.substring(0, 3) + " " + twelve.substring(3, 6) + " " + twelve.substring(6) : twelve;
    }

    /** Day first, as officers write it. */
    String born(Person person) {
        var date = LocalDate.ofEpochDay(person.born());
        if (hit(date.getYear() < 1970 ? 500 : 60)) {
            return hit(5_000) ? String.valueOf(date.getYear()) : dayFirst(LocalDate.of(date.getYear(), 1, 1));
        }
        if (hit(60) && date.getDayOfMonth() <= 12) {
            return dayFirst(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
        }
        if (hit(50)) {
            return dayFirst(date.plusYears(random.nextBoolean() ? 1 : -1));
        }
        if (hit(40)) {
            return dayFirst(date.withDayOfMonth(1 + random.nextInt(28)));
        }
        // A lunar date runs three to seven weeks behind.
        return dayFirst(hit(30) ? date.minusDays(20 + random.nextInt(30)) : date);
    }

    String sex(Person person) {
        if (hit(60)) {
            return "";
        }
        return hit(25) != person.male() ? "Nam" : "Nữ";
    }

    /** Whether the person lives elsewhere in this register. */
    boolean moved() {
        return hit(600);
    }

    boolean communeMissing() {
        return hit(120);
    }

    String phone(Person person) {
        if (person.phone() == 0 || hit(3_000)) {
            return "";
        }
        return "0" + (hit(1_500) ? 300_000_000 + random.nextInt(690_000_000) : person.phone());
    }

    private boolean hit(int ofTenThousand) {
        return random.nextInt(10_000) < ofTenThousand;
    }

    private String typo(String word) {
        if (word.length() < 2) {
            return word;
        }
        var at = 1 + random.nextInt(word.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter() + word.substring(at);
            case 2 -> word.substring(0, at) + letter() + word.substring(at + 1);
            default ->
                at + 1 < word.length()
                        ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                        : word.substring(0, at) + letter();
        };
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    private static String otherSpelling(String word) {
        return switch (word) {
            case "Hoàng" -> "Huỳnh";
            case "Huỳnh" -> "Hoàng";
            case "Vũ" -> "Võ";
            case "Võ" -> "Vũ";
            case "Phúc" -> "Phước";
            case "Lý" -> "Lí";
            case "Mỹ" -> "Mĩ";
            case "Quý" -> "Quí";
            case "Thúy" -> "Thuý";
            case "Thủy" -> "Thuỷ";
            case "Hòa" -> "Hoà";
            default -> word.replace("ý", "í").replace("ỹ", "ĩ");
        };
    }

    private static String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String oldTonePlace(String name) {
        return name.replace("óa", "oá")
                .replace("òa", "oà")
                .replace("ỏa", "oả")
                .replace("úy", "uý")
                .replace("ùy", "uỳ")
                .replace("ủy", "uỷ")
                .replace("óe", "oé");
    }

    private static String telex(String name) {
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        var out = new StringBuilder();
        var tone = "";
        for (var i = 0; i < decomposed.length(); i++) {
            var letter = decomposed.charAt(i);
            switch (letter) {
                case '\u0301' -> tone = "s";
                case '\u0300' -> tone = "f";
                case '\u0309' -> tone = "r";
                case '\u0303' -> tone = "x";
                case '\u0323' -> tone = "j";
                case '\u0302' -> out.append(Character.toLowerCase(out.charAt(out.length() - 1)));
                case '\u0306', '\u031b' -> out.append('w');
                case 'đ' -> out.append("dd");
                case 'Đ' -> out.append("Dd");
                case ' ' -> {
                    out.append(tone).append(' ');
                    tone = "";
                }
                default -> out.append(letter);
            }
        }
        return out.append(tone).toString();
    }

    private String wrongDigit(String digits) {
        var at = random.nextInt(digits.length());
        var digit = (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
        return digits.substring(0, at) + digit + digits.substring(at + 1);
    }

    private String swappedNeighbours(String digits) {
        var at = random.nextInt(digits.length() - 1);
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    private static String twelveDigits(long number) {
        return Long.toString(1_000_000_000_000L + number).substring(1);
    }

    private static String dayFirst(LocalDate date) {
        var day = date.getDayOfMonth();
        var month = date.getMonthValue();
        return (day < 10 ? "0" : "") + day + (month < 10 ? "/0" : "/") + month + "/" + date.getYear();
    }
}
