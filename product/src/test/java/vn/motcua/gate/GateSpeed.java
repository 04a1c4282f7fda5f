package vn.motcua.gate;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** How long the gate looks at a body of 2 kB; run by hand. Figures in docs/security.md. */
final class GateSpeed {
    private static final int ROUNDS = 200_000;

    private GateSpeed() {}

    public static void main(String[] args) {
        var body = """
                {"procedure":"1.004873","caseKey":"other-purpose","answers":{"applicant":{"fullName":"Nguyễn Thị Thu Hương",\
                "birthDate":"1995-03-12","sex":"FEMALE","ethnicity":"KINH","personalNumber":"046195012345","phone":"0912345678",\
                "residence":{"commune":"19789","communeName":"Phường Thuận Hóa","street":"60 Nguyễn Huệ, tổ 5"}},\
                "purpose":"Bổ túc hồ sơ vay vốn ngân hàng","periods":[%s]}}""".formatted(
                        "{\"from\":\"2015-01-01\",\"to\":\"2020-12-31\",\"place\":\"Phường Vỹ Dạ, thành phố Huế\",\"state\":\"Chưa kết hôn\"},"
                                        .repeat(12)
                                + "{}");
        measure("clean", body.getBytes(StandardCharsets.UTF_8));
        measure(
                "to be cleaned (NFD)",
                Normalizer.normalize(body, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
    }

    private static void measure(String name, byte[] body) {
        long best = Long.MAX_VALUE;
        for (int turn = 0; turn < 5; turn++) {
            long begin = System.nanoTime();
            for (int i = 0; i < ROUNDS; i++) {
                GatedJson.clean(body, Load.ANSWERS, EnteredText.Problem::key);
            }
            best = Math.min(best, (System.nanoTime() - begin) / ROUNDS);
        }
        System.out.println(name + ": " + body.length + " bytes, " + best + " ns");
    }
}
