package motcua.vietnamese;

import java.util.List;
import java.util.Optional;

/**
 * Places as people write them, of before and after the reform of 1 July 2025, read as communes of today. A stated province or
 * district, old or new, has to agree; where several communes may be meant, none is taken.
 */
public final class Places {
    private Places() {}

    /**
     * An address, or a commune with what people write after it: {@code "Thôn 3, Phú Lộc, Phú Lộc, Thừa Thiên Huế"}. A number
     * with less than the five digits of a code is no commune here: it may be a house.
     */
    public static PlaceReading read(String text) {
        return read(text, Era.EITHER);
    }

    public static PlaceReading read(String text, Era era) {
        return isBeyond(text) ? new PlaceReading.Unreadable(PlaceReading.Reason.UNKNOWN) : PlaceReader.read(text, era);
    }

    /** A place whose parts are given one by one, each by name or code, or empty. */
    public static PlaceReading read(String commune, String district, String province, Era era) {
        return isBeyond(commune) || isBeyond(district) || isBeyond(province)
                ? new PlaceReading.Unreadable(PlaceReading.Reason.UNKNOWN)
                : PlaceReader.read(commune, district, province, era);
    }

    /**
     * The province of today that the name of one means, of today or of before, as {@code TT Huế}, {@code Sài Gòn} and
     * {@code Quảng Nam} do: its code. Empty where none is meant, or several may be.
     */
    public static Optional<String> province(String name) {
        return isBeyond(name) ? Optional.empty() : PlaceReader.province(name);
    }

    /**
     * What an address still says whose commune cannot be read: its province, and the communes that may be meant. Empty where
     * not even a province is told.
     */
    public static Optional<PlaceRest> rest(String text) {
        return isBeyond(text) ? Optional.empty() : PlaceRestReader.read(text);
    }

    private static boolean isBeyond(String text) {
        return Bounds.isBeyond(text, Bounds.PLACE);
    }

    /** A commune of today by its code. */
    public static Optional<Commune> commune(String code) {
        return Optional.ofNullable(PlaceTable.current().nowByCode().get(code)).map(PlaceTable.Now::commune);
    }

    /** All communes of today, by code. */
    public static List<Commune> communes() {
        return PlaceTable.current().nowByCode().values().stream()
                .map(PlaceTable.Now::commune)
                .toList();
    }

    /** Communes of before that had a code: one, but where a published table gives two of them the same. */
    public static List<FormerCommune> formerly(String code) {
        return PlaceTable.current().thenByCode().getOrDefault(code, List.of()).stream()
                .map(PlaceTable.Then::commune)
                .toList();
    }

    /** All codes of communes of before. */
    public static List<String> formerCodes() {
        return List.copyOf(PlaceTable.current().thenByCode().keySet());
    }
}
