package vn.motcua.composing.sheet;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.composing.sheet.Asked.Choice;
import vn.motcua.composing.sheet.Asked.Question;
import vn.motcua.ui.Said;

/** A template with three fields, and a form that asks five questions. */
final class ATemplate {
    static final String FILE = """
            [
              {
                "key": "so-qd--support/1",
                "verdict": "GRANTED",
                "numberPattern": "{n}/QĐ-UBND",
                "title": "QUYẾT ĐỊNH",
                "opening": "Xét đề nghị của {owner}:",
                "closing": "Có hiệu lực từ ngày ký.",
                "fields": [
                  {"key": "owner", "label": "Họ, chữ đệm, tên", "required": true, "from": ["/applicant/fullName"]},
                  {"key": "way", "label": "Cách chi trả", "required": false, "from": ["/payment/way"]},
                  {"key": "amount", "label": "Mức", "kind": "AMOUNT", "required": true, "from": []}
                ]
              }
            ]
            """;

    private static final Said PAGE = said("Chi trả", "Payment");
    static final Question WAY = new Question(
            "/payment/way",
            PAGE,
            said("Cách nhận tiền", "How"),
            List.of(
                    new Choice("CASH", said("Tiền mặt", "Cash")),
                    new Choice("ACCOUNT", said("Chuyển khoản", "Transfer"))));
    static final Asked ASKED = new Asked(List.of(
            new Question("/applicant/fullName", PAGE, said("Họ tên", "Name"), List.of()),
            WAY,
            new Question(
                    "/house/kind",
                    PAGE,
                    said("Loại hộ", "Household"),
                    List.of(new Choice("POOR", said("Hộ nghèo", "Poor")))),
            new Question("/account/number", PAGE, said("Số tài khoản", "Account"), List.of()),
            new Question("/account/bank", PAGE, said("Ngân hàng", "Bank"), List.of())));

    private ATemplate() {}

    private static Said said(String vi, String en) {
        return new Said(vi, en);
    }

    static Sheet sheet() {
        return Sheet.of(FILE, "GRANTED").orElseThrow();
    }

    /** Kinds of the blocks, in order. */
    static List<String> kinds(Iterable<JsonNode> blocks) {
        var kinds = new ArrayList<String>();
        blocks.forEach(block -> kinds.add(block.path("block").asString("")));
        return kinds;
    }
}
