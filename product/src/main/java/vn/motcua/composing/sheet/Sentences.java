package vn.motcua.composing.sheet;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences of a template, whose places stand in braces. */
final class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    private Sentences() {}

    /** What a sentence names, each as often as it does. */
    static Stream<String> named(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .flatMap(place -> Arrays.stream(place.group(1).split("\\|", -1)));
    }
}
