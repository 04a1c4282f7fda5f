package vn.motcua.forms;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of a form as the template {@code forms/fields} shows it. Made by {@link Form#view}. */
public record FormPage(String key, String title, String lead, List<Finding> findings, List<Part> parts) {
    public FormPage {
        findings = List.copyOf(findings);
        parts = List.copyOf(parts);
    }

    public boolean hasFindings() {
        return !findings.isEmpty();
    }

    /** Names of the questions that are open: those that are known for certain are shown and not asked. */
    public Set<String> asked() {
        return fields().stream()
                .filter(field -> !field.origin().isLocked())
                .map(FieldView::name)
                .collect(Collectors.toSet());
    }

    /** The same page without some of its questions. */
    public FormPage without(Predicate<String> isLeftOut) {
        var left = parts.stream()
                .map(part -> new Part(
                        part.legend(),
                        part.fields().stream()
                                .filter(field -> !isLeftOut.test(field.name()))
                                .toList()))
                .filter(part -> !part.fields().isEmpty())
                .toList();
        return new FormPage(key, title, lead, findings, left);
    }

    List<FieldView> fields() {
        return parts.stream().flatMap(part -> part.fields().stream()).toList();
    }

    boolean hasLocked() {
        return parts.stream().anyMatch(part -> !part.locked().isEmpty());
    }

    /** Whether buttons stand before the one that goes on; Enter must press the one that goes on all the same. */
    boolean hasRows() {
        return fields().stream().anyMatch(field -> field.widget() == Widget.GROUP);
    }

    /** Questions under one heading; the heading is empty on a page that has no parts. */
    record Part(String legend, List<FieldView> fields) {
        Part {
            fields = List.copyOf(fields);
        }

        /** Known for certain and therefore shown, not asked. */
        List<FieldView> locked() {
            return fields.stream().filter(field -> field.origin().isLocked()).toList();
        }

        /** Known and probably right: shown, with the question behind a summary. */
        List<FieldView> known() {
            return fields.stream().filter(FieldView::isKnown).toList();
        }

        List<FieldView> shown() {
            return fields.stream()
                    .filter(field -> field.origin().isLocked() || field.isKnown())
                    .toList();
        }

        List<FieldView> open() {
            return fields.stream()
                    .filter(field -> !field.origin().isLocked() && !field.isKnown() && !field.isFolded())
                    .toList();
        }

        List<FieldView> folded() {
            return fields.stream()
                    .filter(field -> field.isFolded() && !field.isKnown())
                    .toList();
        }
    }

    record OptionView(String id, String value, String label, String hint, boolean isSelected) {
        @Nullable
        String describedBy() {
            return hint.isEmpty() ? null : id + "-hint";
        }
    }

    /** @param width GOV.UK class of the input's width */
    record Input(
            String value,
            String day,
            String month,
            String year,
            @Nullable String autocomplete,
            @Nullable String inputmode,
            String width) {}

    /** @param badge where the value comes from, in words; empty when typed */
    record Origin(String badge, boolean isLocked, String display) {}

    /**
     * @param unread what was typed and not understood, to be shown again; empty when there is none
     * @param candidates communes of today of which one must be chosen, as the place of before is in several
     */
    record PlaceView(
            String province,
            String commune,
            String street,
            String unread,
            List<OptionView> provinces,
            List<OptionView> communes,
            List<OptionView> candidates,
            boolean asksStreet) {}

    /** @param drop value of the button that takes the row away; empty for a blank row */
    record RowView(String legend, String drop, List<FieldView> fields) {}

    /**
     * @param label the question's name
     * @param title the same, with the word that it is optional
     */
    record FieldView(
            String id,
            String name,
            Widget widget,
            String label,
            String title,
            String hint,
            String help,
            boolean isFolded,
            @Nullable String error,
            String errorLink,
            Input input,
            Origin origin,
            List<OptionView> options,
            @Nullable PlaceView place,
            List<RowView> rows) {
        boolean hasError() {
            return error != null;
        }

        boolean isKnown() {
            return !origin.isLocked()
                    && !origin.badge().isEmpty()
                    && !origin.display().isEmpty()
                    && error == null;
        }

        /** Whether something was given that should not lie behind a closed summary. */
        boolean isGiven() {
            return error != null || !origin.display().isEmpty();
        }

        @Nullable
        String describedBy() {
            var ids = Stream.of(
                            hint.isEmpty() ? "" : id + "-hint",
                            origin.badge().isEmpty() ? "" : id + "-origin",
                            error == null ? "" : id + "-error")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            return ids.isEmpty() ? null : ids;
        }
    }
}
