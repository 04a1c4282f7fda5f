package motcua.linkage.profile;

import java.util.List;
import java.util.Map;

/** Viet Nam: names, dates, 12-digit and 9-digit numbers, communes before and after the reform of 2025. */
final class VietnameseProfile implements Profile {
    @Override
    public String name() {
        return "vietnamese";
    }

    @Override
    public Map<String, Kind> kinds() {
        return Map.of(
                "name", new FullName(),
                "date", new CalendarDate(true),
                "sex", new Sex(),
                "number", new CitizenNumber(),
                "commune", new Residence(false),
                "commune-before", new Residence(true),
                "phone", new Telephone(true),
                "text", new PlainText(),
                "code", new Code(false),
                "identifier", new Code(true));
    }

    @Override
    public List<List<String>> exactRules() {
        return List.of(List.of("number", "name", "date"), List.of("name.full", "date.day", "commune.unit"));
    }

    @Override
    public List<List<String>> blocks() {
        return List.of(
                List.of("number.twelve"),
                List.of("number.nine"),
                List.of("identifier"),
                List.of("name.full", "date.day"),
                List.of("name.sorted", "date.year", "commune.unit"),
                List.of("date.day", "name.given", "commune.province"),
                List.of("date.day", "commune.unit"),
                List.of("phone", "date.year"),
                List.of("name.full", "date.year"),
                List.of("name.given", "date.year", "commune.unit"));
    }
}
