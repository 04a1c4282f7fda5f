package motcua.linkage.run;

import java.util.List;
import java.util.Set;
import motcua.linkage.run.FirstSpec.Look;
import motcua.vietnamese.Letters;
import org.jspecify.annotations.Nullable;

/** Of which kind a column is, from its values first and its name second. */
final class ColumnKinds {
    private static final Set<String> SEXES = Set.of("nam", "nu", "nữ", "m", "f", "male", "female");
    private static final double MOST = 0.85;
    private static final List<String> POSTAL = List.of("postcode", "post code", "postal", "zip", "postleitzahl");
    private static final List<String> NAMES = List.of("full", "given", "first", "surname", "last", "family");

    private final boolean isVietnamese;

    ColumnKinds(boolean isVietnamese) {
        this.isVietnamese = isVietnamese;
    }

    /** A column with its kind and the reason. */
    record Guess(Look look, String kind, String reason) {
        /** Kinds of which a register has one column only, so that names need not be equal to be partners. */
        boolean isLone() {
            return Set.of("name", "sex", "number", "phone", "commune", "commune-before", "date")
                    .contains(kind);
        }
    }

    @Nullable
    Guess of(Look look) {
        if (look.values().isEmpty() || look.distinct() < 2) {
            return null;
        }
        var name = Letters.fold(look.name());
        if (look.share(value -> SEXES.contains(value.toLowerCase(java.util.Locale.ROOT))) > MOST) {
            return new Guess(look, "sex", "values are words for man and woman");
        }
        if (isDate(look, name)) {
            return new Guess(look, "date", "values are dates");
        }
        if (isVietnamese) {
            var guess = vietnamese(look, name);
            if (guess != null) {
                return guess;
            }
        }
        return plain(look, name);
    }

    private static boolean isDate(Look look, String name) {
        var written = look.share(
                value -> value.matches("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}.*|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}"));
        var compact = look.share(value -> value.matches("(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"));
        return written > 0.7
                || compact > 0.7
                        && (name.contains("date") || name.contains("birth") || name.contains("sinh") || compact > 0.95);
    }

    private static @Nullable Guess vietnamese(Look look, String name) {
        if (look.share(value -> value.matches("[\\d ]{9,15}")) > MOST
                && look.share(value -> value.replace(" ", "").length() == 12) > 0.5) {
            return new Guess(look, "number", "mostly 12 digits");
        }
        if (look.share(value -> value.matches("(\\+?84|0)\\d{9,10}")) > MOST && !look.isUnique()) {
            return new Guess(look, "phone", "ten digits from 0");
        }
        var now = look.share(FirstSpec::isNewCommune);
        var before = look.share(FirstSpec::isOldCommune);
        if (Math.max(now, before) > MOST) {
            return now >= 0.98
                    ? new Guess(look, "commune", "codes of communes after the reform of 1 July 2025")
                    : new Guess(look, "commune-before", "codes of communes before the reform of 1 July 2025");
        }
        var words = look.share(value -> value.matches("\\P{Digit}{2,}( +\\P{Digit}+){1,5}"));
        if (words > MOST && (name.contains("ten") || name.contains("name"))) {
            return new Guess(look, "name", "two to six words under a column named after a name");
        }
        return null;
    }

    private static Guess plain(Look look, String name) {
        var digits = look.share(value -> value.matches("[\\d -]+"));
        var distinct = (double) look.distinct() / look.values().size();
        var isSecret = List.of("ssn", "soc sec", "social", "passport", "national", "nhs", "tax").stream()
                .anyMatch(name::contains);
        if (digits > MOST && distinct > 0.95 && (isSecret || look.share(value -> value.length() >= 6) > MOST)) {
            return new Guess(look, "identifier", "digits that hardly repeat");
        }
        if (digits > MOST) {
            return new Guess(look, "code", "numbers that repeat");
        }
        if (POSTAL.stream().anyMatch(name::contains)) {
            return new Guess(look, "code", "short values under a column named after a post code");
        }
        if (NAMES.stream().filter(name::contains).count() > 1) {
            return new Guess(look, "text", "words under a column named after more than one name");
        }
        if (name.contains("given") || name.contains("first") || name.contains("forename")) {
            return new Guess(look, "given", "words under a column named after a given name");
        }
        if (name.contains("surname") || name.contains("last") || name.contains("family")) {
            return new Guess(look, "surname", "words under a column named after a surname");
        }
        if (look.distinct() <= 60 && look.share(value -> value.length() <= 4) > MOST) {
            return new Guess(look, "code", "few short values");
        }
        return List.of("suburb", "city", "town", "place", "street", "address").stream()
                        .anyMatch(name::contains)
                ? new Guess(look, "place", "words under a column named after a place")
                : new Guess(look, "text", "words");
    }
}
