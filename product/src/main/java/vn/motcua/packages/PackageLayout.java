package vn.motcua.packages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which files a package has, and how their names must look. A name is judged before anything is done with it. */
public final class PackageLayout {
    public static final String MANIFEST = "package.json";
    public static final String PROCEDURE = "procedure.json";
    public static final String SERVICE = "service.json";
    public static final String FORM_SCHEMA = "form/schema.json";
    public static final String FORM_UI = "form/ui.json";
    public static final String FORM_FACTS = "form/facts.json";
    public static final String FORM_COUNTER = "form/counter.json";
    /** Below it, by version, the forms that dossiers were filed on before there were packages. */
    public static final String EARLIER_FORMS = "form/earlier/";

    public static final String ROUTE = "route.bpmn";
    public static final String RESULT = "result.json";
    public static final String EXAMPLES = "examples/";
    /** Below it decision tables. */
    public static final String TABLES = "tables/";

    static final List<String> REQUIRED = List.of(
            MANIFEST, PROCEDURE, SERVICE, FORM_SCHEMA, FORM_UI, FORM_FACTS, ROUTE, "texts/vi.json", "texts/en.json");

    private static final Pattern KNOWN = Pattern.compile("(?:package|procedure|service|result)\\.json|route\\.bpmn"
            + "|form/(?:schema|ui|facts|counter)\\.json|form/earlier/[1-9]\\d{0,3}/(?:schema|ui|facts)\\.json"
            + "|tables/[a-z0-9][a-z0-9-]{0,60}\\.dmn"
            + "|texts/(?:vi|en)\\.json|examples/[a-z0-9][a-z0-9-]{0,60}\\.json");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private PackageLayout() {}

    /** Why a file of this name cannot be in a package; empty when it can. */
    public static Optional<String> problem(String name) {
        if (name.startsWith("/") || name.startsWith("\\") || DRIVE.matcher(name).matches()) {
            return Optional.of("Tên tệp là đường dẫn tuyệt đối. Tên phải tính từ thư mục của gói, như form/ui.json.");
        }
        if (List.of(name.split("[/\\\\]", -1)).contains("..")) {
            return Optional.of("Tên tệp đi ra ngoài thư mục của gói (có '..').");
        }
        if (CONTROL.matcher(name).find()) {
            return Optional.of("Tên tệp có ký tự điều khiển.");
        }
        return KNOWN.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("Gói thủ tục không có tệp tên này. Các tệp được phép: xem docs/packages.md.");
    }

    /** Names that differ in small and capital letters only: on some systems one would replace the other. */
    static Map<String, String> clashes(Iterable<String> names) {
        var first = new TreeMap<String, String>();
        var clashes = new TreeMap<String, String>();
        for (var name : names) {
            var before = first.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (before != null && !before.equals(name)) {
                clashes.put(name, before);
            }
        }
        return clashes;
    }
}
