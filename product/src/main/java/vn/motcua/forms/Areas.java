package vn.motcua.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import motcua.vietnamese.Commune;
import motcua.vietnamese.Era;
import motcua.vietnamese.FormerCommune;
import motcua.vietnamese.PlaceReading;
import motcua.vietnamese.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.AreaOptions.Option;
import vn.motcua.shared.SearchText;

/** Understands a province and a commune given by code or by name. Answers keep code and the name of that day. */
final class Areas {
    private static final Pattern KIND = Pattern.compile("^(tinh|thanh pho|tp|phuong|xa|dac khu) ");
    /** A city had fewer parts; who has to read more looks into the list. */
    private static final int POSSIBLE_MAX = 40;

    private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{5}");

    private final Supplier<AreaOptions> options;

    Areas(Supplier<AreaOptions> options) {
        this.options = options;
    }

    List<Option> provinces() {
        return options.get().provinces();
    }

    List<Option> communes(String province) {
        return province.isEmpty() ? List.of() : options.get().communes(province);
    }

    /** Parts {@code province, provinceName, commune, communeName}; a code only when the unit is known. */
    ObjectNode place(String province, String commune) {
        var place = Tree.NODES.objectNode();
        var inProvince = put(place, "province", province, provinces());
        put(place, "commune", commune, communes(inProvince));
        return place;
    }

    /**
     * A place with the names that its codes have today, whatever names came with them; a place given by names alone gets
     * their codes. What is unknown stays as it came.
     */
    ObjectNode canonical(ObjectNode given) {
        var place = given.deepCopy();
        if (provinces().isEmpty()) {
            return place;
        }
        var province = given.path("province").asString("");
        var commune = given.path("commune").asString("");
        if (commune.isEmpty() && !given.path("communeName").asString("").isEmpty()) {
            return byNames(
                    place, province.isEmpty() ? given.path("provinceName").asString("") : province);
        }
        if (commune.isEmpty() && province.isEmpty()) {
            put(place, "province", given.path("provinceName").asString(""), provinces());
        }
        var own = commune.isEmpty() ? Optional.<String>empty() : options.get().provinceOf(commune);
        own.flatMap(_ -> options.get().nameOf(commune)).ifPresent(name -> place.put("communeName", name));
        if (province.isEmpty()) {
            own.ifPresent(code -> place.put("province", code));
        }
        find(place.path("province").asString(""), provinces())
                .ifPresent(option -> place.put("provinceName", option.name()));
        return place;
    }

    /** Today's names first; what they do not know is read as people write it, with the province that is stated. */
    private ObjectNode byNames(ObjectNode place, String province) {
        var written = place.path("communeName").asString("");
        var today = place(province, written);
        boolean saysToday = find(province, provinces()).isPresent();
        var read = saysToday && today.has("commune") ? today : readWith(written, province, today);
        var before = place.path("street").asString("");
        read.properties().forEach(part -> place.set(part.getKey(), part.getValue()));
        addStreet(place, before);
        return place;
    }

    /** Puts before what a written address says of house and street what was typed as such; neither is lost. */
    static void addStreet(ObjectNode place, String typed) {
        var within = place.path("street").asString("");
        if (!typed.isBlank()) {
            place.put("street", within.isBlank() || typed.contains(within) ? typed : typed + ", " + within);
        }
    }

    /**
     * A commune, or a whole address that somebody put in its place, as it is written.
     *
     * @param province code or name, of today or of before; empty when none is stated
     * @param otherwise what it is when it cannot be read, or lies in another province than the stated one
     */
    private ObjectNode readWith(String written, String province, ObjectNode otherwise) {
        var stated = otherwise.path("province").asString("");
        return switch (reading(written, CODE.matcher(province).matches() ? "" : province, otherwise)) {
            case PlaceReading.Today today
            when isIn(stated, List.of(today.commune())) && isKnown(today.commune()) ->
                withStreet(place(today.commune().provinceCode(), today.commune().code()), today.street());
            case PlaceReading.Split split
            when isIn(stated, split.candidates()) -> withStreet(named(split.before()), split.street());
            case PlaceReading.Today _, PlaceReading.Split _, PlaceReading.Unreadable _, PlaceReading.NotStated _ ->
                otherwise;
        };
    }

    /** What is written alone, when that is a whole address; else together with the province. */
    private static PlaceReading reading(String written, String provinceWritten, ObjectNode place) {
        var province = provinceWritten.isEmpty() ? place.path("provinceName").asString("") : provinceWritten;
        var alone = written.contains(",") ? Places.read(written) : new PlaceReading.NotStated();
        boolean isRead = alone instanceof PlaceReading.Today || alone instanceof PlaceReading.Split;
        if (isRead || province.isEmpty() || endsInProvince(written)) {
            return alone;
        }
        var together = Places.read(written, "", province, Era.EITHER);
        boolean isOfProvinceOnly = together instanceof PlaceReading.Today(var _, var street, var _)
                && !street.isEmpty()
                && street.contains(written.strip());
        // Vũng Tàu is a commune too, but who says Bà Rịa - Vũng Tàu after another name means the province.
        return isOfProvinceOnly ? alone : together;
    }

    /**
     * Whether a province is told already: Vĩnh Phúc at the end of an address is one, and becomes no ward by another province
     * that is put behind it.
     */
    private static boolean endsInProvince(String written) {
        int comma = written.lastIndexOf(',');
        return comma >= 0 && Places.province(written.substring(comma + 1)).isPresent();
    }

    /** Whether one of the communes lies in the province that is stated; where none is stated all do. */
    private static boolean isIn(String province, List<Commune> communes) {
        return province.isEmpty()
                || communes.stream().anyMatch(commune -> commune.provinceCode().equals(province));
    }

    private boolean isKnown(Commune commune) {
        return options.get().provinceOf(commune.code()).isPresent();
    }

    /**
     * A place as people write it, also by its names of before July 2025. Where its people live in several communes today it
     * keeps what was written, and {@link #candidates} names those.
     */
    ObjectNode written(String text) {
        return switch (Places.read(text)) {
            case PlaceReading.Today today ->
                withStreet(place(today.commune().provinceCode(), today.commune().code()), today.street());
            case PlaceReading.Split split -> withStreet(named(split.before()), split.street());
            case PlaceReading.Unreadable _, PlaceReading.NotStated _ -> unread(text);
        };
    }

    /** Keeps what was written with the province that it tells; the name of a province alone names no commune. */
    private ObjectNode unread(String text) {
        var province = Places.province(text);
        if (province.isPresent()) {
            return place(province.get(), "");
        }
        return Places.rest(text)
                .map(rest -> place(rest.provinceCode(), ""))
                .orElseGet(Tree.NODES::objectNode)
                .put("communeName", text);
    }

    /**
     * What is written where a commune should be and cannot be read; empty where nothing is, where somebody may choose, and
     * where it is a commune, though of another province than the stated one.
     */
    String notUnderstood(JsonNode place) {
        var name = place.path("communeName").asString("");
        boolean isOpen = !provinces().isEmpty() && place.path("commune").isMissingNode();
        return isOpen
                        && !(Places.read(name) instanceof PlaceReading.Today)
                        && candidates(place).isEmpty()
                ? name
                : "";
    }

    /** Names of the communes of today of which an address that is not understood may mean one; none where they are too many. */
    static List<String> possible(String unread) {
        var names = Places.rest(unread)
                .map(rest -> rest.candidates().stream().map(Commune::name).toList())
                .orElse(List.of());
        return names.size() > POSSIBLE_MAX ? List.of() : names;
    }

    private ObjectNode named(FormerCommune before) {
        var province = before.successors().getFirst().provinceCode();
        boolean isOne = before.successors().stream()
                .allMatch(commune -> commune.provinceCode().equals(province));
        var place = isOne ? place(province, "") : Tree.NODES.objectNode().put("provinceName", before.province());
        return place.put("communeName", before.name() + ", " + before.district() + ", " + before.province());
    }

    private static ObjectNode withStreet(ObjectNode place, String street) {
        return street.isBlank() ? place : place.put("street", street);
    }

    /** The communes of today of which a place of before may be one; empty where nobody needs to choose. */
    List<Option> candidates(JsonNode place) {
        var name = place.path("communeName").asString("");
        if (name.isEmpty()
                || !place.path("commune").isMissingNode()
                || provinces().isEmpty()) {
            return List.of();
        }
        var text = name.contains(",")
                ? name
                : name + ", " + place.path("provinceName").asString("");
        return Places.read(text) instanceof PlaceReading.Split split
                        && isIn(place.path("province").asString(""), split.candidates())
                ? split.candidates().stream()
                        .map(commune -> new Option(commune.code(), commune.name() + ", " + commune.provinceName()))
                        .toList()
                : List.of();
    }

    /** The place of a commune known by its code, with the rest of a written address; else as it is written. */
    Optional<ObjectNode> placeOf(String communeCode, String written) {
        if (!CODE.matcher(communeCode).matches()
                || options.get().provinceOf(communeCode).isEmpty()) {
            boolean isReadable = Places.read(written) instanceof PlaceReading.Today
                    || Places.read(written) instanceof PlaceReading.Split;
            return isReadable && !provinces().isEmpty() ? Optional.of(written(written)) : Optional.empty();
        }
        return options.get().provinceOf(communeCode).map(province -> {
            var place = place(province, communeCode);
            var street = streetOf(
                    written,
                    place.path("provinceName").asString(""),
                    place.path("communeName").asString(""));
            if (!street.isEmpty()) {
                place.put("street", street);
            }
            return place;
        });
    }

    private String put(ObjectNode place, String part, String given, List<Option> known) {
        if (given.isEmpty()) {
            return "";
        }
        var found = find(given, known)
                .filter(option -> !mayBeFormerCity(given, option, place))
                .or(() -> formerly(part, given, place, known));
        found.ifPresent(option -> place.put(part, option.code()));
        place.put(
                part + "Name",
                found.map(Option::name)
                        .or(() -> isCode(part, given) ? options.get().nameOf(given) : Optional.empty())
                        .orElse(given));
        return found.map(Option::code).orElse("");
    }

    /**
     * Whether a ward is called so without its word, and a former city or district was too, so that somebody has to say which
     * of its wards is meant.
     */
    private static boolean mayBeFormerCity(String given, Option option, ObjectNode place) {
        var province = place.path("provinceName").asString("");
        boolean isSaidWhole =
                given.equals(option.code()) || SearchText.fold(option.name()).equals(SearchText.fold(given));
        return !isSaidWhole
                && !province.isEmpty()
                && Places.read(given, "", province, Era.EITHER) instanceof PlaceReading.Unreadable;
    }

    /** Two digits are no commune: it may be a house. */
    private static boolean isCode(String part, String given) {
        return CODE.matcher(given).matches() && part.equals("province") == (given.length() == 2);
    }

    /**
     * What a province or commune of before July 2025 is today: a commune when it is one and lies in the province that was
     * said. A whole address is read elsewhere, as one.
     */
    private static Optional<Option> formerly(String part, String given, ObjectNode place, List<Option> known) {
        var province = place.path("provinceName").asString("");
        var today = part.equals("province")
                ? Places.province(given)
                : !province.isEmpty()
                                && !given.contains(",")
                                && Places.read(given, "", province, Era.BEFORE) instanceof PlaceReading.Today commune
                        ? Optional.of(commune.commune().code())
                        : Optional.<String>empty();
        return today.flatMap(code ->
                known.stream().filter(option -> option.code().equals(code)).findFirst());
    }

    private static Optional<Option> find(String given, List<Option> known) {
        var byCode =
                known.stream().filter(option -> option.code().equals(given)).findFirst();
        if (byCode.isPresent()) {
            return byCode;
        }
        var folded = SearchText.fold(given);
        var exact = known.stream()
                .filter(option -> SearchText.fold(option.name()).equals(folded))
                .toList();
        return (exact.isEmpty() ? similar(given, known) : exact)
                .stream().findFirst().filter(option -> exact.size() <= 1);
    }

    /** Those whose name without its kind is the same, when there is one only. */
    private static List<Option> similar(String given, List<Option> known) {
        var similar = new ArrayList<Option>();
        var wanted = bare(given);
        for (var option : known) {
            if (bare(option.name()).equals(wanted)) {
                similar.add(option);
            }
        }
        return similar.size() == 1 ? similar : List.of();
    }

    private static String bare(String name) {
        return KIND.matcher(SearchText.fold(name)).replaceFirst("");
    }

    /** What an address says before it names the commune and the province, which are kept by code. */
    private static String streetOf(String written, String province, String commune) {
        var parts = new ArrayList<>(List.of(written.split(",")));
        for (var name : List.of(province, commune)) {
            if (!parts.isEmpty() && bare(parts.getLast().strip()).equals(bare(name))) {
                parts.removeLast();
            }
        }
        return String.join(",", parts).strip();
    }

    /** What is wrong with a place: {@code province} or {@code commune}; empty when both are known or nothing can be. */
    Optional<String> unknownPart(JsonNode place) {
        var provinces = provinces();
        if (provinces.isEmpty()) {
            return Optional.empty();
        }
        var province = place.path("province").asString("");
        if (provinces.stream().noneMatch(option -> option.code().equals(province))) {
            return Optional.of("province");
        }
        var communes = communes(province);
        var commune = place.path("commune").asString("");
        return communes.isEmpty()
                        || communes.stream().anyMatch(option -> option.code().equals(commune))
                ? Optional.empty()
                : Optional.of("commune");
    }
}
