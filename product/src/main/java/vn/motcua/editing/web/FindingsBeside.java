package vn.motcua.editing.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.editing.values.Block;
import vn.motcua.editing.values.Field;
import vn.motcua.editing.values.Section;
import vn.motcua.editing.values.Trees;
import vn.motcua.editing.values.Value.Kind;
import vn.motcua.packages.PackageFinding;

/** Puts what the machine found beside the field it is about; else beside the row or the heading; else above all. */
final class FindingsBeside {
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<Section, Integer> counts = new EnumMap<>(Section.class);
    private final List<String> elsewhere = new ArrayList<>();

    FindingsBeside(List<PackageFinding> findings, Trees trees) {
        for (var finding : findings) {
            var place = place(finding, trees);
            if (place == null) {
                elsewhere.add(finding.inOneLine());
            } else {
                counts.merge(place.section(), 1, Integer::sum);
                byName.computeIfAbsent(place.name(), _ -> new ArrayList<>()).add(finding.message());
            }
        }
    }

    private record Place(Section section, String name, int letters) {}

    private static @Nullable Place place(PackageFinding finding, Trees trees) {
        Place nearest = null;
        for (var section : Section.values()) {
            for (var place : places(section, finding, trees)) {
                if (nearest == null || place.letters() > nearest.letters()) {
                    nearest = place;
                }
            }
        }
        return nearest;
    }

    private static List<Place> places(Section section, PackageFinding finding, Trees trees) {
        var places = new ArrayList<Place>();
        for (var field : Field.all(section, trees)) {
            if (field.file().equals(finding.file()) && isAtOrBelow(finding.pointer(), field.pointer())) {
                places.add(new Place(
                        section, name(field, finding), 2 * field.pointer().length() + 1));
            }
        }
        for (var block : section.blocks()) {
            if (block.file().equals(finding.file())) {
                place(section, block, finding.pointer()).ifPresent(places::add);
            }
        }
        return places;
    }

    /** A text in two languages has a field for each. */
    private static String name(Field field, PackageFinding finding) {
        if (field.value().kind() != Kind.BOTH) {
            return field.name();
        }
        return field.name() + (finding.pointer().equals(field.pointer() + "/en") ? "/en" : "/vi");
    }

    private static Optional<Place> place(Section section, Block block, String pointer) {
        if (block instanceof Block.Rows rows && isAtOrBelow(pointer, rows.pointer())) {
            var below = pointer.substring(rows.pointer().length());
            var row = below.isEmpty() ? "" : "/" + below.substring(1).replaceFirst("/.*", "");
            var name = Field.name(rows.file(), rows.pointer() + row);
            return Optional.of(new Place(section, name, 2 * (rows.pointer() + row).length()));
        }
        boolean isAbove = block.values().stream().anyMatch(value -> isAtOrBelow(value.pointer(), pointer));
        return block instanceof Block.Single && isAbove && !pointer.isEmpty()
                ? Optional.of(new Place(section, block.name(), 0))
                : Optional.empty();
    }

    private static boolean isAtOrBelow(String pointer, String place) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }

    /** @param name of a field, a row or a block */
    List<String> at(String name) {
        return byName.getOrDefault(name, List.of());
    }

    int in(Section section) {
        return counts.getOrDefault(section, 0);
    }

    List<String> elsewhere() {
        return elsewhere;
    }
}
