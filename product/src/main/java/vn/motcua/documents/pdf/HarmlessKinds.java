package vn.motcua.documents.pdf;

import java.util.Set;

/** What a paper may be made of, by the names that ISO 32000-2 gives it. What is not named here is not taken, known or not. */
final class HarmlessKinds {
    /** Marks on a page that show, and play, attach and start nothing. */
    static final Set<String> ANNOTATIONS = Set.of(
            "Text",
            "Link",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "Stamp",
            "Ink",
            "Popup",
            "Widget",
            "PrinterMark",
            "TrapNet",
            "Watermark",
            "Redact",
            "Projection");

    /** Names for places, looks and pages; no scripts, no files, no films. */
    static final Set<String> NAMES = Set.of("Dests", "AP", "Pages", "Templates", "IDS", "URLS");

    /** What is drawn; programs for printers ({@code PS}) are not. */
    static final Set<String> DRAWINGS = Set.of("Image", "Form");

    /** What a paper may ask of its reader. Scripts, films, 3D, files inside and locks are not among it. */
    static final Set<String> REQUIREMENTS = Set.of(
            "OCInteract",
            "OCAutoStates",
            "AcroFormInteract",
            "Navigation",
            "Markup",
            "DigSig",
            "DigSigValidation",
            "DigSigMDP",
            "Geospatial2D",
            "UnitConversion",
            "NoOp");

    private HarmlessKinds() {}
}
