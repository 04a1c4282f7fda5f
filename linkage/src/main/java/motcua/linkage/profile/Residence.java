package motcua.linkage.profile;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import motcua.vietnamese.Commune;
import motcua.vietnamese.Era;
import motcua.vietnamese.FormerCommune;
import motcua.vietnamese.PlaceReading;
import motcua.vietnamese.Places;
import org.jspecify.annotations.Nullable;

/**
 * A commune by code or in words, before or after the reform of 1 July 2025; both are compared as communes of after it. An old
 * commune that was split is possible in each of its successors. What may be several places is none.
 */
final class Residence implements Kind {
    private static final Pattern CODE = Pattern.compile("\\s*'?\\d{1,5}(?:[.,]0+)?\\s*");

    private final boolean before;

    /** @param before whether codes are those of before the reform, and names first taken for those */
    Residence(boolean before) {
        this.before = before;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.small("unit"), Column.small("old"), Column.text("possible"), Column.small("province"));
    }

    @Override
    public List<String> normalise(String raw) {
        return switch (reading(raw)) {
            case PlaceReading.Today today -> values(today.commune(), today.before(), "");
            case PlaceReading.Split split ->
                values(
                        split.candidates().getFirst(),
                        split.before(),
                        split.candidates().stream()
                                .map(commune -> number(commune.code()))
                                .collect(Collectors.joining(",", ",", ",")));
            case PlaceReading.Unreadable _, PlaceReading.NotStated() -> List.of();
        };
    }

    /** A code says nothing about its time, so the spec does; words may be of another time than the rest of their register. A
     * name that a former city had and a ward has today is none of both.
     */
    private PlaceReading reading(String raw) {
        if (CODE.matcher(raw).matches()) {
            return Places.read(raw, before ? Era.BEFORE : Era.TODAY);
        }
        var reading = Places.read(raw, before ? Era.BEFORE : Era.EITHER);
        return before && reading instanceof PlaceReading.Unreadable ? Places.read(raw) : reading;
    }

    private static List<String> values(Commune commune, @Nullable FormerCommune former, String possible) {
        var old = former == null || former.code().isEmpty() ? "" : number(former.code());
        return List.of(number(commune.code()), old, possible, number(commune.provinceCode()));
    }

    private static String number(String code) {
        return String.valueOf(Integer.parseInt(code));
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.of(
                        "commune.same",
                        "$l.unit = $r.unit and $l.possible is null and $r.possible is null or $l.old = $r.old"),
                Level.of(
                        "commune.possible",
                        "$l.unit = $r.unit"
                                + " or $l.possible is not null and #contains($l.possible, concat(',', cast($r.unit as #text), ','))"
                                + " or $r.possible is not null and #contains($r.possible, concat(',', cast($l.unit as #text), ','))"),
                Level.of("commune.province", "$l.province = $r.province"));
    }

    @Override
    public boolean fewDistinct() {
        return true;
    }

    @Override
    public void prepare() {
        Places.communes();
    }
}
