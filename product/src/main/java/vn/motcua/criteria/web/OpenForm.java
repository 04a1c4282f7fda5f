package vn.motcua.criteria.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.criteria.OpenCampaign;

/** What was typed to open a campaign. */
final class OpenForm {
    static final String FEWEST = "3";
    static final String QUORUM = "50";

    private OpenForm() {}

    static OpenCampaign.Wish read(Map<String, String> values) {
        return new OpenCampaign.Wish(
                number(values, "year", ""),
                id(values.getOrDefault("lead", "")).orElse(null),
                Stream.of("set-commune", "set-department")
                        .map(name -> values.getOrDefault(name, "").strip())
                        .filter(label -> !label.isEmpty())
                        .toList(),
                id(values.getOrDefault("appraisers", "")).stream().toList(),
                SheetPages.day(values.getOrDefault("selfUntil", "").strip()),
                SheetPages.day(values.getOrDefault("explainUntil", "").strip()),
                SheetPages.day(values.getOrDefault("complainUntil", "").strip()),
                number(values, "fewest", FEWEST),
                number(values, "quorumPercent", QUORUM));
    }

    /** 0 for what is no number. */
    private static int number(Map<String, String> values, String name, String otherwise) {
        var typed = values.getOrDefault(name, otherwise).strip();
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
