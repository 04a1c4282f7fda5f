package vn.motcua.composing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A template on the desk, on one of two pages: the blocks of the layout, or the fields.
 *
 * @param page {@link #LAYOUT} or {@link #FIELDS}
 * @param mark of the file as it is shown
 * @param isBeside whether what was just sent was kept apart, since another window had changed the same
 * @param elsewhere what is wrong with the template or the package and stands beside nothing on the pages
 * @param ofOther what is said of places of the other page
 * @param sample of those that the preview shows
 * @param isPrintable whether there is a preview
 * @param isToDiscard whether the page asks if the draft is to be thrown away
 */
record ComposeView(
        String code,
        String procedureName,
        String page,
        String verdict,
        List<Option> verdicts,
        Draft draft,
        String mark,
        Head head,
        List<BlockView> blocks,
        List<Option> addable,
        List<FieldRow> fields,
        @Nullable FieldCard card,
        List<Group> questions,
        boolean isBeside,
        List<String> elsewhere,
        List<String> ofOther,
        int wrong,
        int doubtful,
        List<Option> samples,
        String sample,
        boolean isPrintable,
        boolean isToDiscard) {
    static final String LAYOUT = "bo-cuc";
    static final String FIELDS = "cac-muc";

    record Draft(boolean isAsBegun, boolean canUndo, boolean canRedo, boolean isOvertaken) {}

    record Option(String value, String label) {}

    record Group(String label, List<Option> options) {
        Group {
            options = List.copyOf(options);
        }
    }

    /** What is wrong at a place, and what somebody should look at. */
    record Said(List<String> faults, List<String> hints) {
        Said {
            faults = List.copyOf(faults);
            hints = List.copyOf(hints);
        }

        boolean isNothing() {
            return faults.isEmpty() && hints.isEmpty();
        }
    }

    /** @param version of the template, as results name it */
    record Head(String title, Said atTitle, String number, Said atNumber, String version) {}

    /**
     * @param number from 0
     * @param about what the decree has in its place
     * @param listed fields that it may print, ticked where it does; none where it prints no list
     * @param rest names of the fields that it prints while none is ticked
     * @param sentence when it is printed, in words; empty for always
     */
    record BlockView(
            int number,
            String kind,
            String name,
            String about,
            boolean isNeeded,
            boolean isMovable,
            @Nullable Words words,
            List<Option> styles,
            List<Tick> listed,
            String rest,
            String sentence,
            List<ConditionRow> conditions,
            Said said) {
        String field(String name) {
            return "b-" + number + "-" + name;
        }

        /** What it is known by wherever it stands: its kind, and what it says or lists. */
        String spot() {
            var on = listed.stream().filter(Tick::isOn).map(Tick::value).collect(Collectors.joining(","));
            return kind + ":" + (words == null ? on : words.text());
        }
    }

    /** @param style that is chosen; empty where there is none to choose */
    record Words(String text, int lines, boolean isNeeded, String style, List<Group> places) {}

    record Tick(String value, String label, boolean isOn) {}

    /** @param values joined; {@code choices} to pick from, none where anything can be */
    record ConditionRow(int number, String field, String is, String values, List<Group> places, List<String> choices) {}

    /** A line of the table of fields. */
    record FieldRow(
            int number, String label, String kind, String filledBy, String printed, boolean isRequired, Said said) {}

    /** The field that is worked on. */
    record FieldCard(
            int number,
            String label,
            String section,
            String kind,
            List<Option> kinds,
            boolean isRequired,
            List<Tick> traits,
            List<Source> sources,
            List<Group> questions,
            List<Composed> composed,
            List<Option> answers,
            Said said) {}

    /** @param pointer of the answer; empty for one more */
    record Source(int number, String pointer) {}

    /** @param conditions question and choice of each, and an empty one */
    record Composed(int number, String text, List<String> conditions) {}

    String address() {
        return address(code);
    }

    static String address(String code) {
        return "/quan-tri/thu-tuc/" + code + "/mau-ket-qua/sua";
    }

    boolean isLayout() {
        return page.equals(LAYOUT);
    }

    /** Where the preview is, another address for each state of the draft. */
    String preview(String ending) {
        return address() + "/xem." + ending + "?mau=" + verdict + "&vi-du="
                + URLEncoder.encode(sample, StandardCharsets.UTF_8) + "&ban=" + mark;
    }
}
