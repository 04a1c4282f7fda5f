package motcua.demo;

import java.util.List;

/** Answers of invented people, as the form would hold them. */
final class DemoAnswers {
    private static final List<String> PURPOSES = List.of(
            "Vay vốn ngân hàng",
            "Mua bán nhà đất",
            "Bổ sung hồ sơ đi làm việc ở nước ngoài",
            "Làm thủ tục nhận con nuôi");

    private DemoAnswers() {}

    static String maritalStatus(int i) {
        return """
                {"applicant": {"fullName": "Tôn Thất Minh", "birthDate": "1965-02-14", "sex": "MALE",
                  "personalNumber": "046065002205",
                  "residence": {"province": "46", "provinceName": "Thành phố Huế", "commune": "19789",
                    "communeName": "Phường Thuận Hoá", "street": "60 Nguyễn Huệ"},
                  "phone": "0900000009"},
                 "whom": {"relation": "SELF"},
                 "self": {"ethnicity": "01", "nationality": "VN"},
                 "period": {"kind": "NOW"},
                 "marital": {"state": "NEVER_MARRIED"},
                 "purpose": {"kind": "OTHER", "other": "%s"},
                 "previous": {"issued": false},
                 "result": {"copies": 1, "way": "ELECTRONIC"},
                 "declaration": {"truth": true}}
                """.formatted(PURPOSES.get(i % PURPOSES.size()));
    }
}
