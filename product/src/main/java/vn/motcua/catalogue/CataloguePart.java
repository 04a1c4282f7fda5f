package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.packages.PackageCheck;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.PackagePart;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.ProcedureCode;

/**
 * The catalogue's part of a package: what the procedure is, and how it runs. Whoever is asked for money or kept to a limit is told
 * by which rule: a fee and a limit without legal ground are refused.
 */
@Component
@Order(CataloguePart.AFTER_THE_ROUTE)
class CataloguePart implements PackageCheck, PackagePart {
    static final int AFTER_THE_ROUTE = 30;

    private static final String FILE = PackageLayout.SERVICE;
    private static final Set<String> CURRENCIES =
            Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    private final ProcedureStore store;
    private final Procedures procedures;
    private final OnlineServices services;
    private final OfferedUntil validity;
    private final Clock clock;

    CataloguePart(
            ProcedureStore store, Procedures procedures, OnlineServices services, OfferedUntil validity, Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.services = services;
        this.validity = validity;
        this.clock = clock;
    }

    @Override
    public List<String> reads() {
        return List.of(PackageLayout.MANIFEST, PackageLayout.PROCEDURE, FILE);
    }

    @Override
    public void check(ProcedurePackage pack, PackageFindings findings) {
        judge(pack, findings);
    }

    static void judge(ProcedurePackage pack, PackageFindings findings) {
        var code = pack.manifest().code().value();
        var said = pack.files().json(PackageLayout.PROCEDURE).path("code").asString("");
        findings.require(
                said.equals(code),
                PackageLayout.PROCEDURE,
                "/code",
                "Mã thủ tục phải là " + code + " như trong package.json, nhưng là " + said + ".");
        var service = pack.files().json(FILE);
        findings.require(
                service.path("level").asString("").equals("PARTIAL")
                        == service.path("partialReason").isObject(),
                FILE,
                "/partialReason",
                "Dịch vụ một phần, và chỉ dịch vụ một phần, phải nêu lý do (NĐ 224/2026/NĐ-CP, Đ. 14).");
        var cases = once(service.path("guide").path("options"), "key", "/guide/options", findings);
        once(service.path("components"), "key", "/components", findings);
        once(service.path("fees").path("rules"), "way", "/fees/rules", findings);
        once(service.path("fees").path("exemptions"), "key", "/fees/exemptions", findings);
        channels(pack, findings);
        components(service.path("components"), cases, findings);
        known(pack, findings);
        grounds(pack, findings);
    }

    /** A procedure that leaves nothing open can be filed in some way; a way that stands twice says another limit or fee the second time. */
    private static void channels(ProcedurePackage pack, PackageFindings findings) {
        var channels = pack.files().json(PackageLayout.PROCEDURE).path("channels");
        var said = new HashSet<JsonNode>();
        int i = 0;
        for (var channel : channels) {
            findings.require(
                    said.add(channel),
                    PackageLayout.PROCEDURE,
                    "/channels/" + i,
                    "Cách nộp này đã có ở trên với cùng thời hạn và phí; bỏ một mục.");
            currency(channel.at("/fee/currency").asString(""), "/channels/" + i++ + "/fee/currency", findings);
        }
        findings.require(
                !channels.isEmpty() || !ServiceInPackage.toFillIn(pack).isEmpty(),
                PackageLayout.PROCEDURE,
                "/channels",
                "Phải có ít nhất một cách nộp hồ sơ.");
    }

    /** Fees of visas are set in US dollars (TT 25/2021/TT-BTC); a code that no state has is a slip. */
    private static void currency(String code, String place, PackageFindings findings) {
        findings.require(
                CURRENCIES.contains(code),
                PackageLayout.PROCEDURE,
                place,
                "Không có đồng tiền '" + code + "'. Viết mã ISO 4217, ví dụ VND, USD.");
    }

    /** What is needed is there, or the package says that it is open; never both missing. */
    private static void known(ProcedurePackage pack, PackageFindings findings) {
        var service = pack.files().json(FILE);
        var open = ServiceInPackage.toFillIn(pack);
        known(service.has("limit"), open.contains(What.LIMIT), "/limit", findings);
        known(service.has("decidedBy"), open.contains(What.COMPETENCE), "/decidedBy", findings);
        known(!service.at("/fees/rules").isEmpty(), open.contains(What.FEE), "/fees/rules", findings);
        findings.require(
                open.isEmpty() || pack.files().under(PackageLayout.EXAMPLES).isEmpty(),
                FILE,
                "/open",
                "Gói còn bỏ ngỏ " + open + " nên chưa có ví dụ nào đúng được; bỏ các tệp ở examples/.");
    }

    private static void known(boolean isThere, boolean isOpen, String place, PackageFindings findings) {
        findings.require(isThere || isOpen, FILE, place, "Thiếu mục này. Nếu chưa biết thì phải nêu ở mục 'open'.");
    }

    /** What the entries are told apart by; a finding where two are called the same. */
    private static Set<String> once(JsonNode entries, String name, String place, PackageFindings findings) {
        var keys = new HashSet<String>();
        int i = 0;
        for (var entry : entries) {
            var key = entry.path(name).asString("");
            findings.require(keys.add(key), FILE, place + "/" + i++ + "/" + name, "'" + key + "' có hai lần.");
        }
        return keys;
    }

    private static void components(JsonNode components, Set<String> cases, PackageFindings findings) {
        int i = 0;
        for (var component : components) {
            int j = 0;
            for (var wanted : component.path("when").values()) {
                var key = wanted.asString("");
                findings.require(
                        cases.contains(key),
                        FILE,
                        "/components/" + i + "/when/" + j++,
                        "Giấy tờ này dành cho trường hợp '" + key + "', nhưng thủ tục không có trường hợp đó.");
            }
            i++;
        }
    }

    private static void grounds(ProcedurePackage pack, PackageFindings findings) {
        var service = pack.files().json(FILE);
        for (int i = 0; i < service.path("fees").path("rules").size(); i++) {
            ground(pack, "/fees/rules/" + i, "Mức phí", findings);
        }
        if (service.path("fees").path("copies").isObject()) {
            ground(pack, "/fees/copies", "Giá bản sao", findings);
        }
        if (service.has("limit")) {
            ground(pack, "/limit", "Thời hạn", findings);
        }
    }

    private static void ground(ProcedurePackage pack, String place, String what, PackageFindings findings) {
        findings.require(
                !pack.manifest().groundOf(FILE, place).isBlank(),
                FILE,
                place,
                what
                        + " phải có căn cứ pháp lý: thêm vào 'sources' của package.json một nguồn có 'ground' cho mục này.");
    }

    @Override
    public void take(ProcedurePackage pack) {
        var code = pack.manifest().code();
        var from = pack.manifest().validFrom();
        var content = ServiceInPackage.contentOf(pack);
        var today = LocalDate.now(clock);
        store.lockForImport();
        var there = procedures.versionsOf(code);
        if (there.stream().noneMatch(version -> version.content().equals(content))) {
            var hash = Hashes.of(Map.of("package", content), CatalogueJson.MAPPER);
            var version = new NewVersion(code, content, Map.of(), hash, List.of(), NewVersion.Source.IMPORT);
            store.add(List.of(version), there.isEmpty() || from.isAfter(today) ? from : today, clock.instant());
        }
        services.publish(ServiceInPackage.of(pack), from);
    }

    @Override
    public void giveBack(ProcedurePackage pack) {
        store.lockForImport();
        validity.giveBack(pack.manifest().code(), pack.manifest().validFrom());
    }

    @Override
    public void end(ProcedureCode code, LocalDate from) {
        store.lockForImport();
        validity.end(code, from);
    }
}
