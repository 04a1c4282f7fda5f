package vn.motcua.dossier;

/** Complete answers of the form marital-status/1; COMMUNE and NAME OF IT stand for the place. */
public final class MaritalStatusAnswers {
    public static final String JSON = """
            {"applicant": {"fullName": "Tôn Thất Minh", "birthDate": "1965-02-14", "sex": "MALE",
              "personalNumber": "046065002205",
              "residence": {"province": "46", "provinceName": "Thành phố Huế", "commune": "COMMUNE",
                "communeName": "NAME OF IT", "street": "60 Nguyễn Huệ"},
              "phone": "0900000009"},
             "whom": {"relation": "SELF"},
             "self": {"ethnicity": "01", "nationality": "VN"},
             "period": {"kind": "NOW"},
             "marital": {"state": "NEVER_MARRIED"},
             "purpose": {"kind": "OTHER", "other": "Vay vốn ngân hàng"},
             "previous": {"issued": false},
             "result": {"copies": 1, "way": "ELECTRONIC"},
             "declaration": {"truth": true}}
            """;

    private MaritalStatusAnswers() {}
}
