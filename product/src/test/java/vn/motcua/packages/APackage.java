package vn.motcua.packages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** A package for tests: one of the product's, changed. */
public final class APackage {
    public static final String MARITAL = "1.004873";

    private final Map<String, byte[]> files = new TreeMap<>();

    /** The product's own package of this procedure. */
    public static APackage of(String code) {
        var made = new APackage();
        var shipped = Packages.shippedOnly().shipped().stream()
                .filter(pack -> pack.manifest().code().value().equals(code))
                .findFirst()
                .orElseThrow();
        shipped.files()
                .names()
                .forEach(
                        name -> made.files.put(name, shipped.files().bytes(name).orElseThrow()));
        return made;
    }

    /** A procedure that nobody knows yet, with form, route and template of its own, like the confirmation of marital status. */
    public static APackage unknown() {
        var number = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        var made = of(MARITAL);
        made.files.keySet().removeIf(name -> name.startsWith(PackageLayout.EARLIER_FORMS));
        return made.edit(PackageLayout.MANIFEST, "\"code\": \"1.004873\"", "\"code\": \"9." + number + "\"")
                .edit(PackageLayout.MANIFEST, "marital-status/4", "trial-" + number + "/1")
                .edit(PackageLayout.MANIFEST, "\"route\": \"marital-status\"", "\"route\": \"trial-" + number + "\"")
                .edit(PackageLayout.PROCEDURE, "1.004873", "9." + number)
                .edit(PackageLayout.PROCEDURE, "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân", "Việc thử " + number)
                .edit(PackageLayout.PROCEDURE, "\"Hộ tịch\"", "\"Thử\"")
                .edit(PackageLayout.RESULT, "marital-status-certificate/", "trial-" + number + "/")
                .edit(PackageLayout.RESULT, "{n}/UBND-XNTTHN", "{n}/THU-" + number);
    }

    /** A copy, to be changed. */
    public APackage copy() {
        var made = new APackage();
        made.files.putAll(files);
        return made;
    }

    public APackage edit(String file, String from, String to) {
        var text = text(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " must contain '" + from + "' to be changed, but does not");
        }
        return with(file, text.replace(from, to));
    }

    public APackage with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public APackage with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    public APackage without(String file) {
        files.remove(file);
        return this;
    }

    public String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    public PackageFiles files() {
        return PackageFiles.of(files);
    }
}
