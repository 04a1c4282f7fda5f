package motcua.simulators.vneid;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of Huế, or the representative of an organisation.
 *
 * @param level assurance level of the e-ID, 1 or 2
 * @param communeCode code of the commune of residence
 */
record Citizen(
        String username,
        String name,
        String personalNumber,
        String birthDate,
        String sex,
        int level,
        String address,
        String communeCode,
        String phone,
        String email,
        String idIssuedOn,
        @Nullable String organisationNumber,
        @Nullable String organisationName)
        implements Account {

    @Override
    public String subject() {
        return UUID.nameUUIDFromBytes(("vneid:" + username).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public boolean isCalled(String text) {
        return Account.super.isCalled(text) || (personalNumber.equals(text) && organisationNumber == null);
    }

    @Override
    public String note() {
        var who = personalNumber + " · mức " + level;
        return organisationName == null ? who : who + " · " + organisationName;
    }

    /** The user info profile of the national portal beside the standard claims of OpenID Connect. */
    @Override
    public Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        putStandardClaims(claims);
        claims.put("LoaiTaiKhoan", organisationNumber == null ? "1" : "2");
        claims.put("HoVaTen", name);
        claims.put("SoDinhDanh", personalNumber);
        claims.put("GioiTinh", sex.equals("MALE") ? "Nam" : "Nữ");
        claims.put("DiaChi", address);
        claims.put("SoDienThoai", phone);
        claims.put("ThuDienTu", email);
        claims.put("TechID", subject());
        claims.put("loAs", String.valueOf(level));
        if (organisationNumber != null && organisationName != null) {
            claims.put("TenDoanhNghiep", organisationName);
            claims.put("MaSoThue", organisationNumber);
            claims.put("MaSoDoanhNghiep", organisationNumber);
        }
        return claims;
    }

    private void putStandardClaims(Map<String, Object> claims) {
        claims.put("acr", String.valueOf(level));
        claims.put("name", name);
        claims.put("preferred_username", username);
        claims.put("birthdate", birthDate);
        claims.put("gender", sex.equals("MALE") ? "male" : "female");
        claims.put("address", Map.of("formatted", address, "country", "VN"));
        claims.put("phone_number", phone);
        claims.put("email", email);
        claims.put("personal_number", personalNumber);
        claims.put("id_issued_on", idIssuedOn);
        claims.put("residence_area_code", communeCode);
        claims.put("nationality", "VN");
    }
}
