package motcua.vietnamese;

import java.util.Optional;
import java.util.regex.Pattern;
import motcua.vietnamese.PlaceReading.NotStated;
import motcua.vietnamese.PlaceReading.Reason;
import motcua.vietnamese.PlaceReading.Split;
import motcua.vietnamese.PlaceReading.Today;
import motcua.vietnamese.PlaceReading.Unreadable;

/** A place that is named twice, as it was and as it is: {@code Phường Vĩnh Ninh (nay là phường Thuận Hóa), TP Huế}. Both have to agree. */
final class PlaceTwice {
    /** Most places are named once: they are told by these words, sooner than by the patterns. */
    private static final Pattern WORDS = Pattern.compile("(?iu) (?:là|la|thuộc|thuoc|(?:nay|hiện|đổi|tên) thành)[ :]");

    private static final String OPEN = "^(.*?)(?<!\\p{L})[\\s,;\\-\u2013]*+(\\(?)\\s*+";
    private static final String CLOSE = "(?: *+: ++| ++)(.+)$";
    private static final Pattern NOW = Pattern.compile(OPEN
            + "(?iu:(?:hiện nay|hien nay|bây giờ|bay gio|hiện|hien|nay) (?:(?:đổi tên |đổi )?thành|là|la|thuộc|thuoc))"
            + CLOSE);
    private static final Pattern BEFORE = Pattern.compile(OPEN
            + "(?iu:(?:trước đây|truoc day|trước kia|truoc kia|trước|truoc|tên cũ|ten cu|cũ) (?:là|la|thuộc|thuoc))"
            + CLOSE);

    private static final Pattern PARTING_END = Pattern.compile("(?<![\\s,;\\-\u2013])[\\s,;\\-\u2013]++$");

    private final String other;
    private final String added;
    private final String tail;
    private final boolean isNowFirst;

    private PlaceTwice(String other, String added, String tail, boolean isNowFirst) {
        this.other = other;
        this.added = added;
        this.tail = tail;
        this.isNowFirst = isNowFirst;
    }

    /** Empty for a text that names its place once. */
    static Optional<PlaceTwice> of(String text) {
        if (!WORDS.matcher(text).find()) {
            return Optional.empty();
        }
        var now = NOW.matcher(text);
        if (now.matches()) {
            return Optional.of(parted(now.group(1), !now.group(2).isEmpty(), now.group(3), false));
        }
        var before = BEFORE.matcher(text);
        return before.matches()
                ? Optional.of(parted(before.group(1), !before.group(2).isEmpty(), before.group(3), true))
                : Optional.empty();
    }

    /** What follows the bracket belongs to both. */
    private static PlaceTwice parted(String other, boolean isInBrackets, String added, boolean isNowFirst) {
        int end = isInBrackets ? added.indexOf(')') : -1;
        return end < 0
                ? new PlaceTwice(other.strip(), added, "", isNowFirst)
                : new PlaceTwice(other.strip(), added.substring(0, end), added.substring(end + 1), isNowFirst);
    }

    PlaceReading reading(Era era) {
        if (other.isEmpty()) {
            return PlaceReader.ofWords(added + tail, era);
        }
        var first = PlaceReader.ofWords(other + tail, era);
        var second = added();
        var both = isNowFirst ? joined(second, first, other) : joined(first, second, other);
        return both instanceof Unreadable && (isNowFirst ? first : second) instanceof Today today
                ? sameName(today).orElse(both)
                : both;
    }

    /**
     * Who says of before the name alone, as "Xã An Phú (nay là phường An Phú, TP.HCM)", says that the commune was made a ward: where
     * it lies is told of today, and another commune of that name elsewhere is no contradiction.
     */
    private Optional<PlaceReading> sameName(Today today) {
        var before = PARTING_END
                .matcher(isNowFirst ? added : tail.isBlank() ? other : "")
                .replaceFirst("");
        int comma = before.lastIndexOf(',');
        var street = before.substring(0, Math.max(0, comma)).strip();
        var names = PlaceName.readings(before.substring(comma + 1));
        boolean isCommune = names.stream()
                .anyMatch(name -> name.kind() != null && name.kind().level() == PlaceKind.Level.COMMUNE);
        var nameOfToday = PlaceName.published(today.commune().name());
        return isCommune
                        && PlaceMatch.nameQuality(names, nameOfToday) >= PlaceMatch.SPELLED
                        && PlaceStreet.isStreet(street)
                        && !PlaceStreet.namesCommune(street, true)
                ? Optional.of(new Today(today.commune(), street(street, today.street()), null))
                : Optional.empty();
    }

    /** Who names the province once means it for both. */
    private PlaceReading added() {
        var alone = PlaceReader.ofWords(added + tail, Era.EITHER);
        int comma = other.lastIndexOf(',');
        return alone instanceof Unreadable && comma > 0
                ? PlaceReader.ofWords(added + tail + other.substring(comma), Era.EITHER)
                : alone;
    }

    private static PlaceReading joined(PlaceReading before, PlaceReading now, String first) {
        if (!(now instanceof Today today)) {
            return now instanceof Split ? new Unreadable(Reason.CONTRADICTION) : now;
        }
        return switch (before) {
            case Today then
            when then.commune().equals(today.commune()) ->
                new Today(today.commune(), street(then.street(), today.street()), then.before());
            case Split split
            when split.candidates().contains(today.commune()) ->
                new Today(today.commune(), street(split.street(), today.street()), split.before());
            case Unreadable _
            when PlaceStreet.isStreet(first) && !PlaceStreet.namesCommune(first, true) ->
                new Today(today.commune(), street(first, today.street()), today.before());
            case Today _, Split _, Unreadable _, NotStated _ -> new Unreadable(Reason.CONTRADICTION);
        };
    }

    private static String street(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
