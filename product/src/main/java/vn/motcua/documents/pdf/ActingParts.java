package vn.motcua.documents.pdf;

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
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Finds what in a PDF acts by itself or reaches out of the file. An object is judged by the place that it is reached from:
 * {@code /JS} is a script in an action and a font in a list of fonts.
 */
final class ActingParts {
    private static final int PLACES_MAX = 3_000_000;
    /** A sheet of A0 at 600 dots an inch. */
    private static final long PIXELS_MAX = 600_000_000;

    private static final COSName SCRIPTS = COSName.getPDFName("JavaScript");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName EMBEDDED = COSName.getPDFName("EF");
    private static final COSName PREVIOUS_ACTION = COSName.getPDFName("PA");
    private static final Set<String> ANNOTATIONS =
            Set.of("FileAttachment", "RichMedia", "Movie", "Screen", "3D", "Sound");

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
        ANNOTATION
    }

    private record Reached(COSBase object, Place place) {}

    private final Deque<Reached> open = new ArrayDeque<>();
    private final Map<Place, Set<COSBase>> seen = new EnumMap<>(Place.class);
    private final Set<String> found = new TreeSet<>();
    private final PdfBudget budget;
    private final Unpacking unpacking;
    private int places;

    private ActingParts(PdfBudget budget) {
        this.budget = budget;
        this.unpacking = new Unpacking(budget);
    }

    /** The names of what was found. Looks at every object of the file, measuring each stream on the way. */
    static List<String> of(COSDocument document, PdfBudget budget) {
        var parts = new ActingParts(budget);
        parts.reach(document.getTrailer(), Place.ANYWHERE);
        if (document.getTrailer() != null) {
            parts.reach(document.getTrailer().getDictionaryObject(COSName.ROOT), Place.CATALOGUE);
        }
        parts.lookAround();
        for (var key : List.copyOf(document.getXrefTable().keySet())) {
            parts.reach(document.getObjectFromPool(key), Place.ANYWHERE);
            parts.lookAround();
        }
        return List.copyOf(parts.found);
    }

    private void reach(@Nullable COSBase base, Place place) {
        var object = base instanceof COSObject reference ? reference.getObject() : base;
        if (!(object instanceof COSDictionary) && !(object instanceof COSArray)) {
            return;
        }
        if (seen.computeIfAbsent(place, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(object)) {
            places++;
            if (places > PLACES_MAX) {
                throw new BeyondLimits(Limit.PARTS);
            }
            open.push(new Reached(object, place));
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

    private static void requireDrawable(COSStream stream) {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                && stream.getLong(COSName.WIDTH) * stream.getLong(COSName.HEIGHT) > PIXELS_MAX) {
            throw new BeyondLimits(Limit.UNPACKED);
        }
    }

    private static Place placeOf(COSName key, Place parent) {
        if (parent == Place.EVENTS) {
            return Place.EVENT;
        }
        if (COSName.A.equals(key) || PREVIOUS_ACTION.equals(key)) {
            return Place.ACTION;
        }
        if (COSName.NEXT.equals(key) && (parent == Place.ACTION || parent == Place.EVENT)) {
            return parent;
        }
        if (COSName.AA.equals(key)) {
            return Place.EVENTS;
        }
        if (COSName.ANNOTS.equals(key)) {
            return Place.ANNOTATIONS;
        }
        return parent == Place.CATALOGUE ? placeInCatalogue(key) : Place.ANYWHERE;
    }

    private static Place placeInCatalogue(COSName key) {
        return switch (key.getName()) {
            case "OpenAction" -> Place.EVENT;
            case "Names" -> Place.NAMES;
            case "AcroForm" -> Place.FORM;
            default -> Place.ANYWHERE;
        };
    }

    private void judge(COSDictionary dictionary, Place place) {
        var type = dictionary.getCOSName(COSName.TYPE);
        if (place == Place.ACTION || place == Place.EVENT || isCalledAction(type)) {
            found.addAll(Action.findings(dictionary, place == Place.EVENT));
        }
        if (place == Place.NAMES && isFilled(dictionary.getCOSDictionary(SCRIPTS))) {
            found.add("JavaScript");
        }
        if (place == Place.FORM && dictionary.getDictionaryObject(XFA) != null) {
            found.add("XFA");
        }
        var subtype = dictionary.getCOSName(COSName.SUBTYPE);
        if ((place == Place.ANNOTATION || dictionary.containsKey(COSName.RECT))
                && subtype != null
                && ANNOTATIONS.contains(subtype.getName())) {
            found.add(subtype.getName());
        }
        judgeFiles(dictionary);
    }

    private static boolean isCalledAction(@Nullable COSName type) {
        return type != null && type.getName().equals("Action");
    }

    private static boolean isFilled(@Nullable COSDictionary tree) {
        return tree != null && (!isEmpty(tree.getCOSArray(COSName.NAMES)) || !isEmpty(tree.getCOSArray(COSName.KIDS)));
    }

    private static boolean isEmpty(@Nullable COSArray array) {
        return array == null || array.size() == 0;
    }

    private void judgeFiles(COSDictionary dictionary) {
        if (dictionary.getDictionaryObject(EMBEDDED) instanceof COSDictionary embedded
                && embedded.getValues().stream().anyMatch(ActingParts::isStream)) {
            found.add("EmbeddedFile");
        }
        var file = dictionary.getDictionaryObject(COSName.F);
        if (dictionary instanceof COSStream && (file instanceof COSString || file instanceof COSDictionary)) {
            found.add("ExternalStream");
        }
        if (FilePlace.isOutside(dictionary)) {
            found.add("ExternalFile");
        }
        if (dictionary.getDictionaryObject(COSName.URI) instanceof COSDictionary base
                && FilePlace.isDangerousLink(base.getString("Base"))) {
            found.add("URI");
        }
    }

    private static boolean isStream(@Nullable COSBase base) {
        return (base instanceof COSObject reference ? reference.getObject() : base) instanceof COSStream;
    }
}
