package vn.motcua.documents.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jspecify.annotations.Nullable;

/**
 * Finds what in a PDF acts by itself or reaches out of the file. An object is judged by the place that it is reached from:
 * {@code /JS} is a script in an action and a font in a list of fonts.
 */
final class ActingParts {
    private static final int PLACES_MAX = 3_000_000;
    /** A sheet of A0 at 600 dots an inch. */
    private static final long PIXELS_MAX = 600_000_000;

    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final String EMBEDDED_FILE = "EmbeddedFile";
    private static final COSName EMBEDDED = COSName.getPDFName("EF");
    /** Files that belong to an embedded one. */
    private static final COSName RELATED = COSName.getPDFName("RF");

    private static final COSName BASE = COSName.getPDFName("Base");
    private static final COSName PREVIOUS_ACTION = COSName.getPDFName("PA");
    /** What a slide does when it is left or reached. */
    private static final COSName NEXT_ACTION = COSName.getPDFName("NA");

    private static final COSName DRAWINGS = COSName.getPDFName("XObject");
    private static final COSName REFERENCE = COSName.getPDFName("Ref");
    private static final COSName PREPRESS = COSName.getPDFName("OPI");
    private static final COSName OLD_KIND = COSName.getPDFName("Subtype2");
    private static final COSName COLLECTION = COSName.getPDFName("Collection");
    private static final COSName NEEDS_XFA = COSName.getPDFName("NeedsRendering");

    /** Where an object was reached. */
    private enum Place {
        ANYWHERE,
        CATALOGUE,
        /** The catalogue's dictionary of names. */
        NAMES,
        /** The form of the document. */
        FORM,
        /** What happens at a click. */
        ACTION,
        /** What happens without a click. */
        EVENT,
        /** One event to each key. */
        EVENTS,
        ANNOTATIONS,
        ANNOTATION,
        /** What pages and forms draw, by name. */
        DRAWINGS,
        DRAWING,
        /** What the reader must be able to do, and who looks whether it can. */
        REQUIREMENTS
    }

    private record Reached(COSBase object, Place place) {}

    private final Deque<Reached> open = new ArrayDeque<>();
    private final Map<Place, Set<COSBase>> seen = new EnumMap<>(Place.class);
    private final Set<String> found = new TreeSet<>();
    private final Definitions file;
    private final PdfBudget budget;
    private final Unpacking unpacking;
    private int places;
    private boolean isLocked;

    private ActingParts(Definitions file, PdfBudget budget) {
        this.file = file;
        this.budget = budget;
        this.unpacking = new Unpacking(budget);
    }

    /**
     * The names of what was found. Looks at every object that stands in the file, measuring each stream on the way.
     *
     * @param table where the file itself says that its objects stand
     */
    static List<String> in(RandomAccessRead source, Map<COSObjectKey, Long> table, PdfBudget budget)
            throws IOException {
        var file = Definitions.in(source, table, budget);
        var parts = new ActingParts(file, budget);
        for (var object : file.all()) {
            parts.reach(object, Place.ANYWHERE);
            parts.lookAround();
        }
        if (parts.isLocked) {
            throw new LockedPdf();
        }
        return List.copyOf(parts.found);
    }

    private void reach(@Nullable COSBase base, Place place) {
        // What stands in the file is reached anyway: a reference says only in which other place it stands too.
        if (base instanceof COSObject && place == Place.ANYWHERE) {
            return;
        }
        for (var object : file.of(base)) {
            if ((object instanceof COSDictionary || object instanceof COSArray)
                    && seen.computeIfAbsent(place, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                            .add(object)) {
                places++;
                if (places > PLACES_MAX) {
                    throw new BeyondLimits(Limit.PARTS);
                }
                open.push(new Reached(object, place));
            }
        }
    }

    private void lookAround() {
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.object() instanceof COSArray array) {
                lookAlong(array, next.place());
            } else if (next.object() instanceof COSDictionary dictionary) {
                look(dictionary, next.place());
            }
        }
    }

    private void lookAlong(COSArray array, Place place) {
        if (array.size() > budget.limits().arrayLength()) {
            throw new BeyondLimits(Limit.PARTS);
        }
        var placeOfEach = place == Place.ANNOTATIONS ? Place.ANNOTATION : place;
        for (int i = 0; i < array.size(); i++) {
            reach(array.get(i), placeOfEach);
        }
    }

    private void look(COSDictionary dictionary, Place place) {
        if (dictionary instanceof COSStream stream && place == Place.ANYWHERE) {
            requireDrawable(stream);
            unpacking.measure(stream);
        }
        judge(dictionary, place);
        for (var entry : dictionary.entrySet()) {
            reach(entry.getValue(), placeOf(entry.getKey(), place));
        }
    }

    private void requireDrawable(COSStream stream) {
        if (file.names(stream, COSName.SUBTYPE).contains("Image")
                && stream.getLong(COSName.WIDTH) * stream.getLong(COSName.HEIGHT) > PIXELS_MAX) {
            throw new BeyondLimits(Limit.UNPACKED);
        }
    }

    private static Place placeOf(COSName key, Place parent) {
        if (parent == Place.EVENTS) {
            return Place.EVENT;
        }
        if (parent == Place.DRAWINGS) {
            return Place.DRAWING;
        }
        if (parent == Place.REQUIREMENTS) {
            return Place.REQUIREMENTS;
        }
        if (COSName.A.equals(key) || PREVIOUS_ACTION.equals(key) || NEXT_ACTION.equals(key)) {
            return Place.ACTION;
        }
        if (COSName.NEXT.equals(key) && (parent == Place.ACTION || parent == Place.EVENT)) {
            return parent;
        }
        if (COSName.ROOT.equals(key)) {
            return Place.CATALOGUE;
        }
        if (COSName.AA.equals(key)) {
            return Place.EVENTS;
        }
        if (COSName.ANNOTS.equals(key)) {
            return Place.ANNOTATIONS;
        }
        if (DRAWINGS.equals(key)) {
            return Place.DRAWINGS;
        }
        return parent == Place.CATALOGUE ? placeInCatalogue(key) : Place.ANYWHERE;
    }

    private static Place placeInCatalogue(COSName key) {
        return switch (key.getName()) {
            case "OpenAction" -> Place.EVENT;
            case "Names" -> Place.NAMES;
            case "AcroForm" -> Place.FORM;
            case "Requirements" -> Place.REQUIREMENTS;
            default -> Place.ANYWHERE;
        };
    }

    private void judge(COSDictionary dictionary, Place place) {
        var types = file.names(dictionary, COSName.TYPE);
        if (place == Place.ANYWHERE && types.contains("Catalog")) {
            reach(dictionary, Place.CATALOGUE);
        }
        isLocked |= dictionary.containsKey(COSName.ROOT) && dictionary.containsKey(COSName.ENCRYPT);
        if (place == Place.ACTION
                || place == Place.EVENT
                || types.contains("Action")
                || place == Place.ANYWHERE && Action.isOne(dictionary, file)) {
            found.addAll(Action.findings(dictionary, place == Place.EVENT, file));
        }
        judgePlace(dictionary, place);
        if (dictionary instanceof COSStream) {
            judgeDrawing(dictionary, place == Place.DRAWING || types.contains("XObject"));
        }
        judgeFiles(dictionary, types);
    }

    private void judgePlace(COSDictionary dictionary, Place place) {
        switch (place) {
            case NAMES -> findOthers(filledTrees(dictionary), HarmlessKinds.NAMES);
            case REQUIREMENTS ->
                findIf(!HarmlessKinds.REQUIREMENTS.containsAll(file.names(dictionary, COSName.S)), "Requirements");
            case FORM -> findIf(!file.of(dictionary, XFA).isEmpty(), "XFA");
            case CATALOGUE -> {
                findIf(file.of(dictionary, NEEDS_XFA).contains(COSBoolean.TRUE), "XFA");
                findIf(!file.dictionaries(dictionary, COLLECTION).isEmpty(), "Collection");
            }
            default -> {}
        }
        if (place == Place.ANNOTATION || dictionary.containsKey(COSName.RECT)) {
            findOthers(file.names(dictionary, COSName.SUBTYPE), HarmlessKinds.ANNOTATIONS);
        }
    }

    private List<String> filledTrees(COSDictionary names) {
        return names.keySet().stream()
                .filter(key -> file.dictionaries(names, key).stream().anyMatch(this::isFilled))
                .map(COSName::getName)
                .map(name -> name.equals("EmbeddedFiles") ? EMBEDDED_FILE : name)
                .toList();
    }

    private boolean isFilled(COSDictionary tree) {
        return file.isFilled(tree, COSName.NAMES) || file.isFilled(tree, COSName.KIDS);
    }

    /** Programs for printers, pages of other files, and pictures that a printing house puts in. */
    private void judgeDrawing(COSDictionary stream, boolean isDrawn) {
        var kinds = file.names(stream, COSName.SUBTYPE);
        if (isDrawn) {
            findOthers(kinds, HarmlessKinds.DRAWINGS);
        }
        findIf(kinds.contains("PS") || file.names(stream, OLD_KIND).contains("PS"), "PS");
        findIf(kinds.contains("Form") && !file.dictionaries(stream, REFERENCE).isEmpty(), "Ref");
        findIf(stream.containsKey(PREPRESS), "OPI");
    }

    private void findOthers(List<String> kinds, Set<String> harmless) {
        kinds.stream().filter(kind -> !harmless.contains(kind)).forEach(found::add);
    }

    private void findIf(boolean isThere, String name) {
        if (isThere) {
            found.add(name);
        }
    }

    private void judgeFiles(COSDictionary dictionary, List<String> types) {
        if (types.contains(EMBEDDED_FILE)
                || holds(dictionary, EMBEDDED, COSStream.class)
                || holds(dictionary, RELATED, COSArray.class)) {
            found.add(EMBEDDED_FILE);
        }
        if (dictionary instanceof COSStream && namesFile(dictionary)) {
            found.add("ExternalStream");
        }
        if (FilePlace.isOutside(dictionary, file)) {
            found.add("ExternalFile");
        }
        if (file.dictionaries(dictionary, COSName.URI).stream()
                .flatMap(base -> file.texts(base, BASE).stream())
                .anyMatch(FilePlace::isDangerousLink)) {
            found.add("URI");
        }
    }

    private boolean namesFile(COSDictionary stream) {
        return file.of(stream, COSName.F).stream()
                .anyMatch(place -> place instanceof COSString || place instanceof COSDictionary);
    }

    /** Files stand in a dictionary of their names for different systems. */
    private boolean holds(COSDictionary dictionary, COSName key, Class<? extends COSBase> kind) {
        return file.dictionaries(dictionary, key).stream()
                .filter(files -> !(files instanceof COSStream))
                .flatMap(files -> FilePlace.NAMES.stream().flatMap(name -> file.of(files, name).stream()))
                .anyMatch(kind::isInstance);
    }
}
