package vn.motcua.sharing;

/** Files of templates for tests. */
public final class ATemplate {
    private ATemplate() {}

    /** What copies cost, which each procedure may say itself. */
    public static String fees(String key, int version, String amount) {
        return of(
                key,
                version,
                parameter("note", "TEXT", "Mức thu do tỉnh quyết định") + ", " + parameter("amount", "NUMBER", amount),
                """
                {"file": "service.json", "pointer": "/fees/rules/ONLINE", "json": {"way": "ONLINE", "amount": "{{amount}}"}},
                {"file": "service.json", "pointer": "/fees/note", "json": {"vi": "{{note}}.", "en": "{{note}}."}}""");
    }

    public static String parameter(String key, String kind, String value) {
        return "{\"key\": \"%s\", \"kind\": \"%s\", \"title\": {\"vi\": \"%s\", \"en\": \"%s\"}%s}"
                .formatted(key, kind, key, key, value.isEmpty() ? "" : ", \"value\": \"" + value + "\"");
    }

    public static String of(String key, int version, String parameters, String parts) {
        return """
                {"format": 1, "key": "%s", "version": %d, "title": {"vi": "Mẫu thử", "en": "Trial"},
                 "group": {"field": "Thử", "decidedBy": "COMMUNE"}, "hoursOfDay": "8",
                 "parameters": [%s], "parts": [%s]}
                """.formatted(key, version, parameters, parts);
    }
}
