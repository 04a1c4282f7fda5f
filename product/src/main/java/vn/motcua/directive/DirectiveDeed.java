package vn.motcua.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done to a directive. Each is kept as it was done, under a name that never changes; state follows from them.
 */
public sealed interface DirectiveDeed {
    int TEXT_MAX = 2_000;

    /** Whose deed it is. */
    enum Side {
        /** Who gave it. */
        GIVER,
        /** Who is to do it. */
        LEAD,
        EITHER
    }

    /** What a link leads to: the thing itself, instead of a copy of it. */
    enum LinkKind {
        /** By its number. */
        DOSSIER,
        /** A measure of the scorecard, by its key. */
        MEASURE,
        /** A criterion of a set, as it is quoted. */
        CRITERION,
        /** Another directive that asks for the same, by its id. */
        DIRECTIVE
    }

    /** A file that proves it. */
    record Evidence(UUID document, String name, String sha256) {}

    /** It was given, with the rules for it that held then. */
    record Given(String rules) implements DirectiveDeed {}

    record Started() implements DirectiveDeed {}

    /** @param percent of the work, 0 to 100 */
    record Reported(int percent, String text, List<Evidence> evidence) implements DirectiveDeed {
        public Reported {
            evidence = List.copyOf(evidence);
        }
    }

    /** The lead says that it is done; it is not before the giver accepts it. */
    record Submitted(String text, List<Evidence> evidence) implements DirectiveDeed {
        public Submitted {
            evidence = List.copyOf(evidence);
        }
    }

    record Accepted(String text) implements DirectiveDeed {}

    /** Late, wrong or not enough: it counts as not done. */
    record Returned(String text) implements DirectiveDeed {}

    record ExtensionAsked(LocalDate until, String text) implements DirectiveDeed {}

    record ExtensionGranted(String text) implements DirectiveDeed {}

    record ExtensionRefused(String text) implements DirectiveDeed {}

    /** Another day instead of the one that was asked for. */
    record ExtensionOffered(LocalDate until, String text) implements DirectiveDeed {}

    record OfferTaken() implements DirectiveDeed {}

    record OfferDeclined(String text) implements DirectiveDeed {}

    record Cancelled(String text) implements DirectiveDeed {}

    record Linked(LinkKind to, String reference, String text) implements DirectiveDeed {}

    /** By the names under which they are kept. */
    Map<String, Class<? extends DirectiveDeed>> TYPES = Map.ofEntries(
            Map.entry("given", Given.class),
            Map.entry("started", Started.class),
            Map.entry("reported", Reported.class),
            Map.entry("submitted", Submitted.class),
            Map.entry("accepted", Accepted.class),
            Map.entry("returned", Returned.class),
            Map.entry("extension-asked", ExtensionAsked.class),
            Map.entry("extension-granted", ExtensionGranted.class),
            Map.entry("extension-refused", ExtensionRefused.class),
            Map.entry("extension-offered", ExtensionOffered.class),
            Map.entry("offer-taken", OfferTaken.class),
            Map.entry("offer-declined", OfferDeclined.class),
            Map.entry("cancelled", Cancelled.class),
            Map.entry("linked", Linked.class));

    /** The name under which it is kept. */
    default String kind() {
        return switch (this) {
            case Given _ -> "given";
            case Started _ -> "started";
            case Reported _ -> "reported";
            case Submitted _ -> "submitted";
            case Accepted _ -> "accepted";
            case Returned _ -> "returned";
            case ExtensionAsked _ -> "extension-asked";
            case ExtensionGranted _ -> "extension-granted";
            case ExtensionRefused _ -> "extension-refused";
            case ExtensionOffered _ -> "extension-offered";
            case OfferTaken _ -> "offer-taken";
            case OfferDeclined _ -> "offer-declined";
            case Cancelled _ -> "cancelled";
            case Linked _ -> "linked";
        };
    }

    default Side side() {
        return switch (this) {
            case Given _,
                    Accepted _,
                    Returned _,
                    ExtensionGranted _,
                    ExtensionRefused _,
                    ExtensionOffered _,
                    Cancelled _ -> Side.GIVER;
            case Started _, Reported _, Submitted _, ExtensionAsked _, OfferTaken _, OfferDeclined _ -> Side.LEAD;
            case Linked _ -> Side.EITHER;
        };
    }

    /** What was written with it; empty for nothing. */
    default String words() {
        return switch (this) {
            case Given _, Started _, OfferTaken _ -> "";
            case Reported(var _, var text, var _) -> text;
            case Submitted(var text, var _) -> text;
            case Accepted(var text) -> text;
            case Returned(var text) -> text;
            case ExtensionAsked(var _, var text) -> text;
            case ExtensionGranted(var text) -> text;
            case ExtensionRefused(var text) -> text;
            case ExtensionOffered(var _, var text) -> text;
            case OfferDeclined(var text) -> text;
            case Cancelled(var text) -> text;
            case Linked(var _, var _, var text) -> text;
        };
    }

    default List<Evidence> evidenceShown() {
        return switch (this) {
            case Reported(var _, var _, var evidence) -> evidence;
            case Submitted(var _, var evidence) -> evidence;
            case Given _,
                    Started _,
                    Accepted _,
                    Returned _,
                    ExtensionAsked _,
                    ExtensionGranted _,
                    ExtensionRefused _,
                    ExtensionOffered _,
                    OfferTaken _,
                    OfferDeclined _,
                    Cancelled _,
                    Linked _ -> List.of();
        };
    }

    /** The day that is asked for or offered. */
    default Optional<LocalDate> dayNamed() {
        return switch (this) {
            case ExtensionAsked(var until, var _) -> Optional.of(until);
            case ExtensionOffered(var until, var _) -> Optional.of(until);
            case Given _,
                    Started _,
                    Reported _,
                    Submitted _,
                    Accepted _,
                    Returned _,
                    ExtensionGranted _,
                    ExtensionRefused _,
                    OfferTaken _,
                    OfferDeclined _,
                    Cancelled _,
                    Linked _ -> Optional.empty();
        };
    }
}
