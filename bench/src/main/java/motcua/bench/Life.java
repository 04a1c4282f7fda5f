package motcua.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A dossier's life as machines play it for people: a citizen submits, the clerk receives, three officers find the step in
 * their queue and finish it, the leader decides, the clerk hands over. Ten calls; each answer is checked.
 */
final class Life {
    /** How far a life goes, for a ledger that also holds dossiers under way. */
    enum Until {
        SUBMITTED,
        RECEIVED,
        HANDLED,
        CHECKED,
        APPROVED,
        DECIDED,
        CLOSED
    }

    private record Step(String key, String outcome, Until reaches) {}

    private static final List<Step> STEPS = List.of(
            new Step("handle", "DONE", Until.HANDLED),
            new Step("check", "AGREED", Until.CHECKED),
            new Step("approve", "AGREED", Until.APPROVED));

    private final Client client;
    private final People people;

    Life(Client client, People people) {
        this.client = client;
        this.people = people;
    }

    void play(People.Citizen citizen, People.Commune commune, Until until) {
        var submitted = client.post("submit", people.tokenOf(citizen), "/my-dossiers", filing(citizen, commune));
        var id = submitted.path("id").stringValue("");
        if (until == Until.SUBMITTED) {
            return;
        }
        var clerk = people.tokenOfOfficer(commune.clerk());
        var received = client.post("receive", clerk, "/dossiers/" + id + "/receipt", "{\"checked\":[\"identity\"]}");
        var number = received.path("number").stringValue("");
        for (var step : STEPS) {
            if (until.compareTo(step.reaches()) < 0) {
                return;
            }
            take(step, number, officer(step, commune));
        }
        if (until.compareTo(Until.DECIDED) < 0) {
            return;
        }
        var leader = people.tokenOfOfficer(commune.leader());
        client.post("decide", leader, "/dossiers/" + id + "/decision", "{\"verdict\":\"GRANTED\"}");
        if (until.compareTo(Until.CLOSED) < 0) {
            return;
        }
        var closed = client.post(
                "hand over",
                clerk,
                "/dossiers/" + id + "/hand-over",
                "{\"way\":\"COUNTER\",\"evidence\":\"CCCD %s\"}".formatted(citizen.personalNumber()));
        if (!closed.path("stage").stringValue("").equals("CLOSED")) {
            throw new BenchFailed("A life must end CLOSED, but ended as " + closed);
        }
    }

    private void take(Step step, String number, String officer) {
        var token = people.tokenOfOfficer(officer);
        var asked = "/tasks?queue=unit&q=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
        var tasks = client.get("find task", token, asked).path("tasks");
        if (tasks.size() != 1 || !tasks.get(0).path("step").stringValue("").equals(step.key())) {
            throw new BenchFailed("Officer " + officer + " must find the step " + step.key() + " of " + number
                    + ", but found " + tasks);
        }
        client.post(
                step.key(),
                token,
                "/steps/" + tasks.get(0).path("id").stringValue("") + "/completion",
                "{\"outcome\":\"%s\",\"opinion\":\"Hồ sơ đủ điều kiện giải quyết.\"}".formatted(step.outcome()));
    }

    private static String officer(Step step, People.Commune commune) {
        return switch (step.reaches()) {
            case HANDLED -> commune.specialist();
            case CHECKED -> commune.head();
            default -> commune.leader();
        };
    }

    private static String filing(People.Citizen citizen, People.Commune commune) {
        return """
                {"procedure": "%s", "caseKey": "other-purpose", "answers": {
                  "applicant": {"fullName": "%s", "birthDate": "%s", "sex": "%s", "personalNumber": "%s",
                    "residence": {"province": "46", "provinceName": "Thành phố Huế", "commune": "%s",
                      "communeName": "%s", "street": "60 Nguyễn Huệ"},
                    "phone": "%s"},
                  "whom": {"relation": "SELF"}, "self": {"ethnicity": "01", "nationality": "VN"},
                  "period": {"kind": "NOW"}, "marital": {"state": "NEVER_MARRIED"},
                  "purpose": {"kind": "OTHER", "other": "Vay vốn ngân hàng"}, "previous": {"issued": false},
                  "result": {"copies": 1, "way": "COUNTER"}, "declaration": {"truth": true}}}
                """.formatted(
                        RecordedOffer.PROCEDURE,
                        citizen.name(),
                        citizen.birthDate(),
                        citizen.sex(),
                        citizen.personalNumber(),
                        commune.code(),
                        commune.name(),
                        citizen.phone());
    }
}
