package motcua.linkage.profile;

import java.util.List;
import java.util.Map;

/** Any country that writes with Latin letters: words, codes, dates, identifiers. */
final class PlainProfile implements Profile {
    @Override
    public String name() {
        return "plain";
    }

    @Override
    public Map<String, Kind> kinds() {
        return Map.of(
                "given", new PlainText(),
                "surname", new PlainText(),
                "text", new PlainText(),
                "place", new PlainText(),
                "date", new CalendarDate(false),
                "sex", new Sex(),
                "phone", new Telephone(false),
                "code", new Code(false),
                "identifier", new Code(true));
    }

    @Override
    public List<List<String>> exactRules() {
        return List.of(
                List.of("identifier", "given", "surname", "date"),
                List.of("identifier", "given", "surname"),
                List.of("identifier", "date"));
    }

    @Override
    public List<List<String>> blocks() {
        return List.of(
                List.of("identifier"),
                List.of("given", "surname"),
                List.of("date.day", "surname"),
                List.of("date.day", "given"),
                List.of("date.day", "code"),
                List.of("date.day", "place"),
                List.of("surname", "code"),
                List.of("given", "code"),
                List.of("given", "place"),
                List.of("surname", "place"),
                List.of("date.year", "surname"),
                List.of("date.year", "given"),
                List.of("date.year", "code"));
    }
}
