package vn.motcua.ui;

import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form that came too late to be taken: its page is older than the session. Nothing of it was done; its sender sees what was
 * typed, and may send it again. Whoever refuses the form puts it here for the page that says so.
 *
 * @param action where it was sent, with query: a path of ours
 * @param fields what was typed, without the proof of its page
 * @param owner mark of who was signed in when its page was shown; empty where nobody was
 * @param hadFiles whether files may have been with it, which a browser does not give again
 */
public record LateForm(String action, List<Field> fields, String owner, Sender sender, boolean hadFiles) {
    /** Field of a form that is sent again: should it be late once more, it is shown once more. */
    public static final String MARK = "_late";

    /** Field that says whose page it was, so that it is given back to nobody else. */
    public static final String OWNER = "_owner";

    private static final String ATTRIBUTE = LateForm.class.getName();

    /** Fields that pages fill in themselves: what was shown, where one came from. */
    private static final Set<String> OF_THE_PAGE = Set.of("da-xem", "so-tien", "ve", "trang", "tab");

    public LateForm {
        fields = List.copyOf(fields);
    }

    public record Field(String name, String value) {}

    /** Who is signed in where it arrives. */
    public enum Sender {
        HERE,
        NOBODY,
        /** Another account than the page was shown to. */
        OTHER
    }

    /** Nothing of it is shown to another. */
    public static LateForm ofOther(String action) {
        return new LateForm(action, List.of(), "", Sender.OTHER, false);
    }

    public static void put(ServletRequest request, LateForm form) {
        request.setAttribute(ATTRIBUTE, form);
    }

    static Optional<LateForm> of(ServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(LateForm.class::cast);
    }

    /** Whether anything was filled in that could be lost; else nothing is said to be kept. */
    boolean hasContent() {
        return fields.stream().anyMatch(field -> !field.value().isBlank() && !OF_THE_PAGE.contains(field.name()));
    }

    String textKey() {
        return (hasContent() || sender == Sender.OTHER ? "ui.late.what." : "ui.late.nothing.") + sender;
    }

    /** What people typed, so that they see it is there: no marks of buttons and choices. */
    List<String> typed() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> value.indexOf(' ') > 0 || value.chars().anyMatch(letter -> letter > 127))
                .distinct()
                .toList();
    }

    /** Says nothing of what was typed: it may reach a log. */
    @Override
    public String toString() {
        return "LateForm[" + action + "]";
    }
}
