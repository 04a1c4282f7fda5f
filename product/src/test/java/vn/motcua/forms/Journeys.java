package vn.motcua.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.shared.Language;

/** Whole declarations as people would post them, page by page. */
final class Journeys {
    private Journeys() {}

    /** Goes through all pages that are asked and posts what the map has for each. */
    static Answers walk(Form form, Map<String, Map<String, List<String>>> posts) {
        var answers = form.prefill(Desk.EID);
        var done = new LinkedHashMap<String, Boolean>();
        while (true) {
            var next = form.pages(answers, Language.VI).stream()
                    .filter(page -> !done.containsKey(page.key()))
                    .findFirst();
            if (next.isEmpty()) {
                return answers;
            }
            var key = next.get().key();
            done.put(key, true);
            answers = form.take(key, answers, posts.getOrDefault(key, Map.of()));
        }
    }

    static final Map<String, List<String>> APPLICANT = Desk.post(
            "applicant.residence.province",
            "01",
            "applicant.residence.commune",
            "00004",
            "applicant.residence.street",
            "Số 5 ngõ 12",
            "applicant.phone",
            "0912 345 678");

    static Map<String, Map<String, List<String>>> divorcedWhoMarries() {
        return declared(Map.of(
                "applicant", APPLICANT,
                "whom", Desk.post("whom.relation", "SELF"),
                "self", Desk.post("self.ethnicity", "01", "self.nationality", "VN"),
                "period", Desk.post("period.kind", "NOW"),
                "state", Desk.post("marital.state", "DIVORCED"),
                "divorce",
                        Desk.post(
                                "divorce.kind",
                                "DECISION",
                                "divorce.number",
                                "15/2024/QĐST-HNGĐ",
                                "divorce.date.day",
                                "3",
                                "divorce.date.month",
                                "6",
                                "divorce.date.year",
                                "2024",
                                "divorce.agency",
                                "TAND Khu vực 1"),
                "purpose", Desk.post("purpose.kind", "MARRY"),
                "partner",
                        Desk.post(
                                "partner.fullName",
                                "Trần Văn Nam",
                                "partner.birthDate.year",
                                "1990",
                                "partner.nationality",
                                "VN",
                                "partner.identityNumber",
                                "001090012345",
                                "partner.residence",
                                "Hà Nội",
                                "partner.agency",
                                "UBND phường Ba Đình"),
                "previous", Desk.post("previous.issued", "false"),
                "result", Desk.post("result.copies", "2", "result.way", "ELECTRONIC")));
    }

    static Map<String, Map<String, List<String>>> birthWithoutFather() {
        return declared(Map.of(
                "applicant", APPLICANT,
                "relation", Desk.post("relation.kind", "MOTHER"),
                "child",
                        Desk.post(
                                "child.fullName",
                                "Nguyễn Minh An",
                                "child.sex",
                                "MALE",
                                "child.birthDate",
                                "15/11/2026",
                                "child.ethnicity",
                                "01",
                                "child.nationality",
                                "VN",
                                "child.homeTown.province",
                                "Huế",
                                "child.homeTown.commune",
                                "xã Phú Xuân"),
                "birthplace", Desk.post("birthplace.kind", "FACILITY"),
                "facility",
                        Desk.post(
                                "facility.name",
                                "Bệnh viện Phụ sản",
                                "facility.area.province",
                                "01",
                                "facility.area.commune",
                                "Ngọc Hà"),
                "parents", Desk.post("parents.marriage", "NO_FATHER"),
                "mother",
                        Desk.post(
                                "mother.fullName",
                                "Nguyễn Thị Hoa",
                                "mother.birthDate",
                                "08/03/1995",
                                "mother.personalNumber",
                                "001195012345",
                                "mother.ethnicity",
                                "01",
                                "mother.nationality",
                                "VN",
                                "mother.residence.province",
                                "01",
                                "mother.residence.commune",
                                "00004",
                                "mother.residence.street",
                                "Số 5"),
                "evidence", Desk.post("evidence.kind", "CERTIFICATE"),
                "certificate",
                        Desk.post(
                                "certificate.number",
                                "CS-123",
                                "certificate.date",
                                "16/11/2026",
                                "certificate.agency",
                                "Bệnh viện Phụ sản"),
                "result", Desk.post("result.copies", "0", "result.way", "COUNTER")));
    }

    static Map<String, Map<String, List<String>>> familyBusiness() {
        var posts = new LinkedHashMap<String, Map<String, List<String>>>();
        posts.put("applicant", APPLICANT);
        posts.put("role", Desk.post("role.kind", "OWNER"));
        posts.put("name", Desk.post("business.name", "Bánh mì Cô Ba"));
        posts.put(
                "place",
                Desk.post(
                        "business.place.province",
                        "46",
                        "business.place.commune",
                        "19804",
                        "business.place.street",
                        "1 Lê Lợi",
                        "business.phone",
                        "+84 912.345.678"));
        posts.put(
                "industry",
                Desk.post(
                        "industry.main",
                        "5610",
                        "industry.others",
                        "5630",
                        "industry.others",
                        "1071",
                        "industry.details",
                        "Bánh mì, cà phê",
                        "industry.conditional",
                        "true"));
        posts.put("capital", Desk.post("capital.amount", "50.000.000 đ", "capital.workers", "3"));
        posts.put("founders", Desk.post("founders.kind", "FAMILY"));
        posts.put(
                "members",
                Desk.post(
                        "members.0.fullName",
                        "Lê Văn Tám",
                        "members.0.birthDate",
                        "1/2/1990",
                        "members.0.personalNumber",
                        "001090012345",
                        "members.0.relation",
                        "Chồng"));
        posts.put(
                "tax",
                Desk.post(
                        "tax.method",
                        "TURNOVER",
                        "tax.turnover",
                        "LOW",
                        "tax.invoices",
                        "false",
                        "tax.notices",
                        "PLACE"));
        posts.put("result", Desk.post("result.way", "POST"));
        posts.put(
                "post",
                Desk.post(
                        "post.recipient",
                        "Nguyễn Thị Hoa",
                        "post.phone",
                        "0912345678",
                        "post.address.province",
                        "01",
                        "post.address.commune",
                        "00004",
                        "post.address.street",
                        "Số 5"));
        posts.put(
                "declaration",
                Desk.post("declaration.allowed", "true", "declaration.place", "true", "declaration.truth", "true"));
        return posts;
    }

    private static Map<String, Map<String, List<String>>> declared(Map<String, Map<String, List<String>>> posts) {
        var all = new LinkedHashMap<>(posts);
        all.put("declaration", Desk.post("declaration.truth", "true"));
        return all;
    }
}
