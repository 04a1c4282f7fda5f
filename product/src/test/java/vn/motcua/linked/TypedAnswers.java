package vn.motcua.linked;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.organisation.AreaCode;

/** What a citizen types into the pages of the linked groups, by field. */
final class TypedAnswers {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private TypedAnswers() {}

    static Map<String, String> ofABirth(String number, AreaCode commune, LocalDate today) {
        var wanted = person(commune);
        wanted.put("hoi-residence", "YES");
        wanted.put("hoi-insurance", "YES");
        wanted.put("truong-hop-birth", "hospital");
        wanted.put("relation.kind", "MOTHER");
        wanted.put("child.fullName", "Tôn Thất An");
        wanted.put("child.sex", "MALE");
        wanted.put("child.birthDate", day(today, 10));
        wanted.put("child.ethnicity", "01");
        wanted.put("child.nationality", "VN");
        place(wanted, "child.homeTown", "", commune);
        wanted.put("facility.name", "Bệnh viện Trung ương Huế");
        place(wanted, "facility.area", "", commune);
        wanted.put("certificate.number", "CS-123");
        wanted.put("certificate.date", day(today, 9));
        wanted.put("parents.marriage", "NO_FATHER");
        wanted.put("mother.fullName", "Lê Thị Thu Hà");
        wanted.put("mother.birthDate", "05/10/1993");
        wanted.put("mother.personalNumber", number);
        wanted.put("mother.ethnicity", "01");
        wanted.put("mother.nationality", "VN");
        place(wanted, "mother.residence", "17 Đống Đa", commune);
        wanted.put("home.household", "JOIN");
        wanted.put("insured.hospital", "Trạm y tế phường");
        return wanted;
    }

    static Map<String, String> ofADeath(String allowance, AreaCode commune, LocalDate today) {
        var wanted = person(commune);
        wanted.put("hoi-residence", "YES");
        wanted.put("hoi-allowance", allowance);
        wanted.put("truong-hop-death", "facility");
        wanted.put("relation.kind", "CHILD");
        wanted.put("deceased.fullName", "Lê Văn Thành");
        wanted.put("deceased.birthDate", "02/03/1950");
        wanted.put("deceased.sex", "MALE");
        wanted.put("deceased.ethnicity", "01");
        wanted.put("deceased.nationality", "VN");
        place(wanted, "deceased.residence", "17 Đống Đa", commune);
        wanted.put("death.date", day(today, 3));
        wanted.put("death.place", "Bệnh viện Trung ương Huế");
        wanted.put("death.cause", "Bệnh");
        wanted.put("notice.number", "BT-7");
        wanted.put("notice.date", day(today, 2));
        wanted.put("notice.agency", "Bệnh viện Trung ương Huế");
        wanted.put("payment.way", "CASH");
        return wanted;
    }

    private static Map<String, String> person(AreaCode commune) {
        var wanted = new HashMap<String, String>();
        wanted.put("applicant.birthDate", "05/10/1993");
        wanted.put("applicant.sex", "FEMALE");
        place(wanted, "applicant.residence", "17 Đống Đa", commune);
        wanted.put("result.way", "ELECTRONIC");
        wanted.put("result.copies", "0");
        wanted.put("declaration.truth", "true");
        return wanted;
    }

    private static void place(Map<String, String> wanted, String name, String street, AreaCode commune) {
        wanted.put(name + ".province", "46");
        wanted.put(name + ".commune", commune.value());
        wanted.put(name + ".street", street);
    }

    private static String day(LocalDate today, int daysAgo) {
        return TYPED.format(today.minusDays(daysAgo));
    }
}
