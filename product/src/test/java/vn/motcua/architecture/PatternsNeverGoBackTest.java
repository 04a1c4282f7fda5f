package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.vietnamese.LegacyLetters;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.motcua.architecture.CountedText.LookedAtTooOften;
import vn.motcua.architecture.HostileTexts.Hostile;
import vn.motcua.architecture.WrittenPatterns.Use;
import vn.motcua.architecture.WrittenPatterns.Written;

/**
 * No pattern of ours goes back over a text again and again, nor down the stack with its length: each is held against the texts that it likes
 * least, made from itself, and it is counted how often it looks at a letter. Twice the letters may take twice the looks, and not four times.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatternsNeverGoBackTest {
    private static final int SHORT = 1_000;
    private static final int LONG = 2_000;
    /** With {@link #STACK}, half of what a thread of the server has: as 100,000 there. */
    private static final int ENDLESS = 50_000;
    /** So many looks at each letter are few, however they grow. */
    private static final int FEW = 40;

    private static final double TWICE = 2.5;
    private static final long LOOKS_MAX = 10_000_000;
    /** Of one pattern: what ends the stack does so by its length, whatever follows. */
    private static final int DEEP_TEXTS_MAX = 20;

    private static final long STACK = 1L << 19;
    /** What one bounded text may take: a few milliseconds. */
    private static final long LOOKS_OF_ONE_MAX = 1_000_000;
    /** Fewer would mean that the sources were not read. */
    private static final int LEAST = 500;

    /** Those that go back, with how many letters reach them at most: their reader asks before. At that length they are few all the same. */
    private static final Map<String, Integer> BOUNDED = Map.ofEntries(
            // motcua.vietnamese.Bounds, at the door of each reader
            Map.entry("vietnamese.PersonalNumberReader.GROUPS", 200),
            Map.entry("vietnamese.PersonalNumberReader.LABEL", 200),
            Map.entry("vietnamese.PhoneBesides.NUMBER_LAST", 200),
            Map.entry("vietnamese.PhoneReader.LABEL", 200),
            Map.entry("vietnamese.PlaceStreet.WORDS_ONLY", 500),
            Map.entry("vietnamese.PlaceTwice.BEFORE", 500),
            Map.entry("vietnamese.PlaceTwice.NOW", 500),
            Map.entry("vietnamese.WrittenDateReader.IN_WORDS", 200),
            Map.entry("vietnamese.WrittenDateReader.TIME", 200),
            // asked in the line before
            Map.entry("vietnamese.EmailAddress.WRITTEN", 254),
            Map.entry("shared.WrittenTime.DAY_FIRST", 200),
            Map.entry("shared.WrittenTime.TIME_OF_DAY", 200),
            // an address within the product's own file
            Map.entry("packages.ShippedPackages.PLACE", 1_000));

    /** Where a pattern is made while the program runs, and of what; or what is called as a pattern is and is none. May only shrink. */
    private static final Map<String, String> MADE = Map.ofEntries(
            Map.entry(
                    "ChangedTable",
                    "a name of ours and a number; held against a file of at most a megabyte, by its letters"),
            Map.entry("Sources", "a pointer, quoted"),
            Map.entry("RowDeed", "a key of ours"),
            Map.entry("RouteTable", "one of two signs"),
            Map.entry("PageComposer", "one of two signs"),
            Map.entry("ComponentReader", "a heading, quoted"),
            Map.entry("StepAttributes", "one of two signs"),
            Map.entry("Words", "names of columns, in a statement of ours"),
            Map.entry("FirstRule", "names of columns, in a statement of ours"),
            Map.entry("CitizenNumber", "digits and points"),
            Map.entry("LegacyLetters", "each constant's own, held below"),
            Map.entry("XmlText", "a matcher"),
            Map.entry("MakeTemplate", "a matcher"),
            Map.entry("BelieveNotice", "a signature"),
            Map.entry("GatewayReports", "a signature"),
            Map.entry("Kiosks", "one of the letters of a key, and groups of so many"),
            Map.entry("Doors", "a method of HTTP"),
            Map.entry("EntryGate", "a method of HTTP"),
            Map.entry("TextGate", "a method of HTTP"),
            Map.entry("SealedNotes", "a method of HTTP"),
            Map.entry("AddressMethods", "a pattern of addresses"),
            Map.entry("Addresses", "a range of addresses"),
            Map.entry("SecurityConfiguration", "a range of addresses"),
            Map.entry("TrialForm", "digits, so many"));

    private final List<Written> all;
    private final Set<String> madeWhileRunning;

    PatternsNeverGoBackTest() throws IOException, ReflectiveOperationException {
        var sources = Stream.of("product", "vietnamese", "linkage")
                .map(module -> CodeBase.PROJECT.resolve(module).resolve("src/main/java"))
                .flatMap(folder -> CodeBase.files(folder, ".java").stream())
                .toList();
        var written = WrittenPatterns.of(sources);
        all = Stream.concat(written.all().stream(), legacyLetters().stream()).toList();
        madeWhileRunning = written.madeWhileRunning();
    }

    private static List<Written> legacyLetters() throws ReflectiveOperationException {
        var field = LegacyLetters.class.getDeclaredField("pattern");
        field.setAccessible(true);
        var found = new ArrayList<Written>();
        for (var letters : LegacyLetters.values()) {
            var name = "motcua.vietnamese.LegacyLetters." + letters;
            found.add(new Written(name, (Pattern) field.get(letters), Set.of(Use.ANYWHERE)));
        }
        return found;
    }

    @Test
    void twice_the_letters_take_no_more_than_twice_the_looks() {
        var slow = new TreeMap<String, String>();
        var seen = new HashSet<String>();
        for (var one : all) {
            if (seen.add(one.pattern().flags() + " " + one.uses() + " " + one.pattern())) {
                int most = BOUNDED.getOrDefault(name(one), 0);
                var why = most == 0 ? goesBack(one) : isMuch(one, most);
                if (!why.isEmpty()) {
                    slow.merge(name(one), one.pattern() + "  " + why, (first, _) -> first);
                }
            }
        }
        assertThat(slow).isEqualTo(Map.of());
    }

    @Test
    void no_text_is_too_long_for_the_stack() throws InterruptedException {
        var deep = new TreeMap<String, String>();
        var thread = new Thread(
                null,
                () -> {
                    var seen = new HashSet<String>();
                    for (var one : all) {
                        if (seen.add(one.uses() + " " + one.pattern()) && !BOUNDED.containsKey(name(one))) {
                            HostileTexts.of(one.pattern()).stream()
                                    .filter(text ->
                                            text.isGroup() && text.after().isEmpty())
                                    .limit(DEEP_TEXTS_MAX)
                                    .filter(text -> endsTheStack(one, text))
                                    .findFirst()
                                    .ifPresent(text -> deep.put(name(one), one.pattern() + "  " + shown(text)));
                        }
                    }
                },
                "patterns",
                STACK);
        thread.start();
        thread.join();
        assertThat(deep).isEqualTo(Map.of());
    }

    @Test
    void patterns_are_written_down_and_not_made_while_the_program_runs() {
        assertThat(madeWhileRunning).isEqualTo(MADE.keySet());
    }

    @Test
    void a_pattern_that_goes_back_is_found() {
        for (var bad : List.of("(a+)+b", "\\s+$", "x*.*y", "^(\\d+)*,", "<p[^>]*>.*</p>")) {
            assertThat(goesBack(new Written("Bad", Pattern.compile(bad), Set.of(Use.WHOLE, Use.ANYWHERE))))
                    .as(bad)
                    .isNotEmpty();
        }
        for (var good : List.of("[a-z]+", "\\d{1,3}(?:\\.\\d{3})*+", "a*+b")) {
            assertThat(goesBack(new Written("Good", Pattern.compile(good), Set.of(Use.WHOLE))))
                    .as(good)
                    .isEmpty();
        }
        assertThat(all).hasSizeGreaterThan(LEAST);
    }

    private static String name(Written written) {
        return written.name().substring(written.name().indexOf('.') + 1).replaceFirst("^motcua\\.", "");
    }

    private static String goesBack(Written written) {
        boolean isWhole = written.uses().equals(Set.of(Use.WHOLE));
        for (var text : HostileTexts.of(written.pattern())) {
            if (isWhole && !text.isLedTo()) {
                continue;
            }
            for (var use : written.uses()) {
                long few = looks(written.pattern(), use, text.of(SHORT), LOOKS_MAX);
                if (few > (long) FEW * SHORT) {
                    long more = looks(written.pattern(), use, text.of(LONG), LOOKS_MAX);
                    if (more > TWICE * few || more >= LOOKS_MAX) {
                        return use + " " + shown(text) + " " + few + " " + more;
                    }
                }
            }
        }
        return "";
    }

    private static String isMuch(Written written, int most) {
        for (var text : HostileTexts.of(written.pattern())) {
            for (var use : written.uses()) {
                long looks = looks(written.pattern(), use, text.of(most), LOOKS_MAX);
                if (looks > LOOKS_OF_ONE_MAX) {
                    return use + " " + shown(text) + " " + looks;
                }
            }
        }
        return "";
    }

    private static long looks(Pattern pattern, Use use, String text, long most) {
        var counted = new CountedText(text, most);
        try {
            hold(pattern.matcher(counted), use);
        } catch (LookedAtTooOften _) {
            return most;
        } catch (StackOverflowError _) {
            return counted.looks();
        }
        return counted.looks();
    }

    private static boolean endsTheStack(Written written, Hostile text) {
        for (var use : written.uses()) {
            try {
                hold(written.pattern().matcher(new CountedText(text.of(ENDLESS), LOOKS_MAX)), use);
            } catch (LookedAtTooOften _) {
                // told by the other test
            } catch (StackOverflowError _) {
                return true;
            }
        }
        return false;
    }

    private static void hold(Matcher matcher, Use use) {
        if (use == Use.WHOLE) {
            matcher.matches();
        } else {
            while (matcher.find()) {
                // to the end, as who replaces or splits goes
            }
        }
    }

    private static String shown(Hostile text) {
        return Stream.of(text.before(), text.again() + "…", text.after())
                .map(part -> part.codePoints()
                        .mapToObj(letter ->
                                letter < ' ' ? "\\x" + Integer.toHexString(letter) : Character.toString(letter))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("·", "[", "]"));
    }
}
