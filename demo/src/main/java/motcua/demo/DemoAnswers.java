package motcua.demo;

import java.util.List;

/** Answers of invented people, as the form would hold them. */
final class DemoAnswers {
    private static final List<String> PURPOSES = List.of(
            "Vay vốn ngân hàng",
            "Mua bán nhà đất",
            "Bổ sung hồ sơ đi làm việc ở nước ngoài",
            "Làm thủ tục nhận con nuôi");

    /** Residents of one ward. The first three can sign in at the simulated VNeID. */
    static final List<Resident> RESIDENTS = List.of(
            new Resident("Tôn Thất Minh", "1965-02-14", "MALE", "046065002205", "60 Nguyễn Huệ"),
            new Resident("Ngô Gia Phúc", "2007-06-01", "MALE", "046207008140", "102 Hùng Vương"),
            new Resident("Trương Công Sơn", "1983-08-11", "MALE", "046083014092", "21 Hà Nội"),
            new Resident("Lê Thị Thu Hà", "1993-10-05", "FEMALE", "046193006112", "17 Đống Đa"),
            new Resident("Nguyễn Phước Bảo Long", "1989-01-23", "MALE", "046089002731", "4 Lý Thường Kiệt"),
            new Resident("Hoàng Ngọc Mai", "1999-12-30", "FEMALE", "046199007305", "88 Bà Triệu"));

    /** Someone who files a demo dossier. */
    record Resident(String name, String birthDate, String sex, String personalNumber, String street) {}

    private DemoAnswers() {}

    static Resident resident(int i) {
        return RESIDENTS.get(i % RESIDENTS.size());
    }

    static String maritalStatus(int i) {
        var resident = resident(i);
        return """
                {"applicant": {"fullName": "%s", "birthDate": "%s", "sex": "%s", "personalNumber": "%s",
                  "residence": {"province": "46", "provinceName": "Thành phố Huế", "commune": "19789",
                    "communeName": "Phường Thuận Hoá", "street": "%s"},
                  "phone": "0900000009"},
                 "whom": {"relation": "SELF"},
                 "self": {"ethnicity": "01", "nationality": "VN"},
                 "period": {"kind": "NOW"},
                 "marital": {"state": "NEVER_MARRIED"},
                 "purpose": {"kind": "OTHER", "other": "%s"},
                 "previous": {"issued": false},
                 "result": {"copies": 1, "way": "ELECTRONIC"},
                 "declaration": {"truth": true}}
                """.formatted(
                        resident.name(),
                        resident.birthDate(),
                        resident.sex(),
                        resident.personalNumber(),
                        resident.street(),
                        PURPOSES.get(i % PURPOSES.size()));
    }
}
