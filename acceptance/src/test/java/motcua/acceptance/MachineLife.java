package motcua.acceptance;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dossier's whole life over the API, act by act, each under an Idempotency-Key of its own. An act that was sent and not
 * answered is sent again as it was.
 */
final class MachineLife {
    /** What is done, in this order, and the stage the dossier has afterwards. */
    enum Act {
        FILE("SUBMITTED"),
        RECEIVE("IN_HANDLING"),
        DRAFT("IN_HANDLING"),
        FINISH_DRAFT("IN_HANDLING"),
        CHECK("IN_HANDLING"),
        SIGN("IN_HANDLING"),
        SEAL("DECIDED"),
        HAND_OVER("CLOSED");

        final String stageAfter;

        Act(String stageAfter) {
            this.stageAfter = stageAfter;
        }
    }

    record Done(Act act, Machine.Request request, Machine.Answer answer) {}

    static final String CITIZEN = "an.nguyen";
    static final String CLERK = "lan.mc.19789";
    static final String LEADER = "dung.ld.19789";
    static final String RECORDS = "thu.vt.19789";

    private Machine machine;
    private final String key = UUID.randomUUID().toString();
    private final List<Done> done = new ArrayList<>();
    private String id = "";
    private String number = "";
    private Machine.@Nullable Request inFlight;

    MachineLife(Machine machine) {
        this.machine = machine;
    }

    /** The province was started again: it is asked over new connections. */
    void moveTo(Machine other) {
        machine = other;
    }

    /** Everything that is still to be done. */
    void finish() {
        while (!isOver()) {
            if (!next()) {
                throw new AssertionError("The province must answer, but left dossier " + id + " at " + stage());
            }
        }
    }

    String id() {
        return id;
    }

    List<Done> done() {
        return List.copyOf(done);
    }

    boolean isOver() {
        return done.size() == Act.values().length;
    }

    boolean isInDoubt() {
        return inFlight != null;
    }

    /** The stage that was acknowledged last; empty before filing. */
    String stage() {
        return done.isEmpty() ? "" : done.getLast().act().stageAfter;
    }

    /** The stage it has if the unanswered act was carried out. */
    String stageInDoubt() {
        return isOver() ? stage() : Act.values()[done.size()].stageAfter;
    }

    /** The next act as it will be sent. */
    Machine.Request prepared() throws IOException {
        if (inFlight == null) {
            inFlight = request(Act.values()[done.size()]);
        }
        return inFlight;
    }

    /** @return false when no answer came or the server said that it cannot now; the act stays to be sent again */
    boolean next() {
        var act = Act.values()[done.size()];
        try {
            var request = prepared();
            var answer = machine.send(request);
            if (answer.status() >= 500) {
                return false;
            }
            if (answer.status() >= 300) {
                throw new AssertionError(act + " of dossier " + id + " must be done, but the answer was " + answer);
            }
            done.add(new Done(act, request, answer));
            inFlight = null;
            learn(act, answer);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void learn(Act act, Machine.Answer answer) {
        if (act == Act.FILE) {
            id = answer.text("$.id");
        }
        if (act == Act.RECEIVE) {
            number = answer.text("$.number");
        }
    }

    private Machine.Request request(Act act) throws IOException {
        var dossier = "/api/v1/dossiers/" + id;
        return switch (act) {
            case FILE -> request(CITIZEN, "/api/v1/my-dossiers", FILING, act);
            case RECEIVE -> request(CLERK, dossier + "/receipt", "{}", act);
            case DRAFT -> request("minh.cm.19789", step("minh.cm.19789", "draft"), DRAFT, act);
            case FINISH_DRAFT -> finish("minh.cm.19789", "DRAFTED", act);
            case CHECK -> finish("hoa.tp.19789", "AGREED", act);
            case SIGN -> request(LEADER, step(LEADER, "signature"), outcome("SIGNED"), act);
            case SEAL -> request(RECORDS, step(RECORDS, "seal"), outcome("SEALED"), act);
            case HAND_OVER ->
                request(CLERK, dossier + "/hand-over", "{\"way\":\"COUNTER\",\"evidence\":\"Nguyễn Văn An\"}", act);
        };
    }

    private Machine.Request finish(String account, String outcome, Act act) throws IOException {
        return request(account, step(account, "completion"), outcome(outcome), act);
    }

    private Machine.Request request(String account, String path, String body, Act act) {
        return new Machine.Request(account, path, body, key + "-" + act);
    }

    private static String outcome(String outcome) {
        return "{\"outcome\":\"" + outcome + "\",\"opinion\":\"\"}";
    }

    private String step(String account, String door) throws IOException {
        var tasks = machine.get(account, "/api/v1/tasks?queue=unit&q=" + number);
        if (tasks.status() >= 500) {
            throw new IOException("The server cannot now: " + tasks.status());
        }
        List<String> ids = JsonPath.read(tasks.body(), "$.tasks[*].id");
        if (ids.size() != 1) {
            throw new AssertionError(
                    "Dossier " + number + " must have one open step for " + account + ", but: " + tasks.body());
        }
        return "/api/v1/steps/" + ids.getFirst() + "/" + door;
    }

    private static final String FILING = """
            {"procedure": "1.004873", "caseKey": "other-purpose", "answers":
             {"applicant": {"fullName": "Nguyễn Văn An", "birthDate": "1995-03-12", "sex": "MALE",
               "personalNumber": "046095012345",
               "residence": {"province": "46", "provinceName": "Thành phố Huế", "commune": "19789",
                 "communeName": "Phường Thuận Hoá", "street": "12 Lê Lợi"},
               "phone": "0900000001"},
              "whom": {"relation": "SELF"},
              "self": {"ethnicity": "01", "nationality": "VN"},
              "period": {"kind": "NOW"},
              "marital": {"state": "NEVER_MARRIED"},
              "purpose": {"kind": "OTHER", "other": "Vay vốn ngân hàng"},
              "previous": {"issued": false},
              "result": {"copies": 1, "way": "ELECTRONIC"},
              "declaration": {"truth": true}}}
            """;

    private static final String DRAFT = """
            {"verdict": "GRANTED", "fields": {"fullName": "Nguyễn Văn An", "birthDate": "12/03/1995",
             "sex": "Nam", "ethnicity": "Kinh", "nationality": "Việt Nam", "personalNumber": "046095012345", "residence": "12 Lê Lợi, Huế", "state": "Chưa đăng ký kết hôn với ai",
             "purpose": "Vay vốn ngân hàng"}}
            """;
}
