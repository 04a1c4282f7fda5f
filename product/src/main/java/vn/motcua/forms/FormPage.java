package vn.motcua.forms;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of a form as the template {@code forms/fields} shows it. Made by {@link Form#view}. */
public record FormPage(String key, String title, String lead, List<Finding> findings, List<FieldView> fields) {

    public boolean hasFindings() {
        return !findings.isEmpty();
    }

    /** Known for certain and therefore shown, not asked. */
    List<FieldView> locked() {
        return fields.stream().filter(field -> field.origin().isLocked()).toList();
    }

    List<FieldView> open() {
        return fields.stream().filter(field -> !field.origin().isLocked()).toList();
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

    record PlaceView(
            String province,
            String commune,
            String street,
            List<OptionView> provinces,
            List<OptionView> communes,
            boolean asksStreet) {}

    record RowView(String legend, List<FieldView> fields) {}

    record FieldView(
            String id,
            String name,
            Widget widget,
            String title,
            String hint,
            String help,
            @Nullable String error,
            Input input,
            Origin origin,
            List<OptionView> options,
            @Nullable PlaceView place,
            List<RowView> rows) {
        boolean hasError() {
            return error != null;
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
