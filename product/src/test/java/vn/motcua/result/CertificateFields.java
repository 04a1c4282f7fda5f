package vn.motcua.result;

import java.util.Map;

/** What a drafted certificate needs, of the person for whom {@link Offices} files. */
public final class CertificateFields {
    public static final Map<String, String> OF_MARITAL_STATUS = Map.of(
            "fullName", "Tôn Thất Minh",
            "birthDate", "14/02/1965",
            "sex", "Nam",
            "nationality", "Việt Nam",
            "personalNumber", "046065002205",
            "residence", "60 Nguyễn Huệ, Huế",
            "state", "Chưa đăng ký kết hôn với ai",
            "purpose", "Vay vốn ngân hàng");

    private CertificateFields() {}
}
