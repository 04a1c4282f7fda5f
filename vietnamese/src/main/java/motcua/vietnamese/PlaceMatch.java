package motcua.vietnamese;

import java.util.List;
import motcua.vietnamese.PlaceTable.Province;

/** How well a written name is that of a unit. */
final class PlaceMatch {
    /** The letters without marks, though marks were written and are others, or the kind is another. */
    static final int LIKE = 1;

    /** The letters, where no marks were written. */
    static final int SPELLED = 2;

    /** The letters with all marks. */
    static final int EXACT = 4;

    private PlaceMatch() {}

    /** 0 for another name. */
    static int quality(List<PlaceName> readings, PlaceName unit) {
        int best = 0;
        for (var written : readings) {
            best = Math.max(best, quality(written, unit));
        }
        return best;
    }

    /** As {@link #quality}, whatever kind of commune is said: many were made wards. */
    static int nameQuality(List<PlaceName> readings, PlaceName unit) {
        return qualityWithin(
                readings.stream()
                        .map(name -> name.kind() != null && name.kind().level() == PlaceKind.Level.COMMUNE
                                ? new PlaceName(unit.kind(), name.key(), name.toned())
                                : name)
                        .toList(),
                unit);
    }

    /** As {@link #quality}, of a unit within one that is named too: there a number alone is its name, as in "2, Đông Hà". */
    static int qualityWithin(List<PlaceName> readings, PlaceName unit) {
        return readings.stream().mapToInt(written -> named(written, unit)).max().orElse(0);
    }

    private static int quality(PlaceName written, PlaceName unit) {
        return written.isBareNumber() ? 0 : named(written, unit);
    }

    private static int named(PlaceName written, PlaceName unit) {
        var said = written.kind();
        var is = unit.kind();
        if (!written.key().equals(unit.key()) || said != null && is != null && said.level() != is.level()) {
            return 0;
        }
        boolean isOtherKind = said != null && said != is;
        if (isOtherKind || written.hasMarks() && !written.toned().equals(unit.toned())) {
            return LIKE;
        }
        return written.toned().equals(unit.toned()) ? EXACT : SPELLED;
    }

    /** A city by its name may be a province or a district: who writes Thành phố before it does not mean a province (tỉnh). */
    static boolean isProvince(List<PlaceName> readings, Province province) {
        for (var written : readings) {
            for (var name : province.names()) {
                boolean isKind =
                        written.kind() == null || written.kind() == PlaceKind.PROVINCE || written.kind() == name.kind();
                if (isKind
                        && written.key().equals(name.key())
                        && (!written.hasMarks() || written.toned().equals(name.toned()) || !name.hasMarks())) {
                    return true;
                }
            }
        }
        return false;
    }
}
