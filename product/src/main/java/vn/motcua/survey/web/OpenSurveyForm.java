package vn.motcua.survey.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.WrittenTime;
import vn.motcua.survey.OpenSurvey;
import vn.motcua.ui.Said;

/** The form with which a survey is opened: what was typed, and the wish that it says. */
record OpenSurveyForm(Map<String, String> values) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LINE = Pattern.compile("([^;\\t]{1,60})[;\\t]\\s{0,9}(\\d{1,6})\\s{0,9}");
    private static final int LINES_MAX = 1_000;

    OpenSurveyForm {
        values = Map.copyOf(values);
    }

    /** @param wish null while something cannot be read */
    record Read(OpenSurvey.@Nullable Wish wish, List<Finding> findings) {
        Read {
            findings = List.copyOf(findings);
        }
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    Read read(Agencies agencies, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var lead = lead(findings);
        var questionnaire = value("questionnaire").split("/", 2);
        boolean isVersion =
                questionnaire.length == 2 && NUMBER.matcher(questionnaire[1]).matches();
        if (!isVersion) {
            findings.add(Said.of("survey.wrong.questionnaire").at("questionnaire"));
        }
        var from = day("from", findings);
        var to = day("to", findings);
        int delay = number("delay", findings);
        int clusters = number("clusters", findings);
        int quota = number("quota", findings);
        var frame = frame(agencies, today, findings);
        if (lead.isEmpty() || !isVersion || from == null || to == null || !findings.isEmpty()) {
            return new Read(null, findings);
        }
        var wish = new OpenSurvey.Wish(
                value("title"),
                lead.get(),
                questionnaire[0],
                Integer.parseInt(questionnaire[1]),
                from,
                to,
                delay,
                clusters,
                quota,
                frame);
        return new Read(wish, findings);
    }

    private Optional<AgencyId> lead(List<Finding> findings) {
        var typed = value("lead");
        if (ID.matcher(typed).matches()) {
            return Optional.of(new AgencyId(UUID.fromString(typed)));
        }
        findings.add(Said.of("survey.wrong.lead").at("lead"));
        return Optional.empty();
    }

    private @Nullable LocalDate day(String name, List<Finding> findings) {
        try {
            return WrittenTime.day(value(name));
        } catch (DateTimeException e) {
            findings.add(Said.of("survey.wrong.day").at(name));
            return null;
        }
    }

    private int number(String name, List<Finding> findings) {
        var typed = value(name).strip();
        if (NUMBER.matcher(typed).matches()) {
            return Integer.parseInt(typed);
        }
        findings.add(Said.of("survey.wrong.whole").at(name));
        return 0;
    }

    /** One unit in each line: code of the agency, semicolon, number of results. */
    private Map<AgencyId, Integer> frame(Agencies agencies, LocalDate today, List<Finding> findings) {
        var frame = new HashMap<AgencyId, Integer>();
        var lines = value("frame")
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_MAX)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = LINE.matcher(lines.get(i));
            var unit = line.matches()
                    ? agencies.byCode(line.group(1).strip(), today).map(Agency::id)
                    : Optional.<AgencyId>empty();
            if (unit.isEmpty() || frame.put(unit.get(), Integer.parseInt(line.group(2))) != null) {
                findings.add(Said.of("survey.wrong.line", i + 1).at("frame"));
            }
        }
        return frame;
    }
}
