package vn.motcua.formdesign.sketch;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import motcua.vietnamese.Letters;

/** How answers, pages and checks are called: made from what an editor wrote, and never a name that something else has. */
final class Names {
    /** Dotted; each part as JSON, HTML and pointers can have it. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9]{0,60}(?:\\.[A-Za-z][A-Za-z0-9]{0,60}){0,5}");

    private static final int WORDS_MAX = 4;
    private static final int LETTERS_MAX = 40;

    private final FormSketch form;

    Names(FormSketch form) {
        this.form = form;
    }

    static boolean isName(String typed) {
        return NAME.matcher(typed).matches();
    }

    /** A name for a new question of a page, like {@code child.nickname}. */
    String question(int page, String english, String kind) {
        var of = camel(form.pages().path(page).path("key").asString(""), "page");
        return free(object(of) + "." + camel(english, camel(kind, "answer")), taken());
    }

    /** A name for an object of answers that no question has yet. */
    String object(String wanted, boolean isNew) {
        var taken = new HashSet<String>();
        form.schema().path("properties").propertyNames().forEach(taken::add);
        return isNew ? free(wanted, taken) : object(wanted);
    }

    /** The object of that name; another where something else is called so. */
    private String object(String wanted) {
        var there = form.schema().path("properties").path(wanted);
        boolean isObject = there.isMissingNode() || there.path("properties").isObject() && !there.has("$ref");
        return isObject ? wanted : object(wanted, true);
    }

    String row(Spot group, String english, String kind) {
        var taken = new HashSet<String>();
        form.node(group)
                .ifPresent(node -> node.path("rows")
                        .forEach(row -> taken.add(row.path("field").asString(""))));
        return free(camel(english, camel(kind, "answer")), taken);
    }

    String page(String english) {
        var taken = new HashSet<String>();
        form.pages().forEach(page -> taken.add(page.path("key").asString("")));
        return key(english, "page", taken);
    }

    String check(String kind) {
        var taken = new HashSet<String>();
        form.checks().forEach(check -> taken.add(check.path("key").asString("")));
        return key(kind, "check", taken);
    }

    private Set<String> taken() {
        var taken = new HashSet<String>(form.described().answers());
        form.questions().forEach(question -> taken.add(question.name()));
        return taken;
    }

    private static String key(String text, String otherwise, Set<String> taken) {
        var words = words(text);
        var key = words.isEmpty() ? otherwise : String.join("-", words);
        return free(Character.isLetter(key.charAt(0)) ? key : otherwise + "-" + key, taken, "-");
    }

    private static String free(String wanted, Set<String> taken) {
        return free(wanted, taken, "");
    }

    private static String free(String wanted, Set<String> taken, String before) {
        var name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + before + i;
        }
        return name;
    }

    private static String camel(String text, String otherwise) {
        var name = new StringBuilder();
        for (var word : words(text)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? otherwise : name.toString();
    }

    private static java.util.List<String> words(String text) {
        var letters = Letters.fold(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        var cut = letters.length() > LETTERS_MAX
                ? letters.substring(0, LETTERS_MAX).strip()
                : letters;
        return cut.isEmpty()
                ? java.util.List.of()
                : java.util.Arrays.stream(cut.split(" ", -1)).limit(WORDS_MAX).toList();
    }
}
