package vn.motcua.packages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where a package contradicts what is published already: a version, a form or a template that exists is never another one. */
final class PackageConflicts {
    /**
     * @param same the package of this code and version that is there
     * @param newest the highest version of this code
     * @param undone those of this code and version whose publication was undone
     * @param providing where a form or template was published
     */
    record Known(
            Optional<ProcedurePackage> same,
            Optional<ProcedurePackage> newest,
            List<ProcedurePackage> undone,
            Function<String, Optional<ProcedurePackage>> providing) {}

    private static final Pattern PLACES = Pattern.compile("\\{\\w+}");

    private final Known known;
    private final LocalDate today;

    PackageConflicts(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    void find(ProcedurePackage pack, PackageFindings findings) {
        var manifest = pack.manifest();
        known.newest().map(ProcedurePackage::manifest).ifPresent(newest -> {
            findings.require(
                    manifest.version() > newest.version(),
                    PackageLayout.MANIFEST,
                    "/version",
                    known.same().isPresent()
                            ? "Gói " + manifest.name()
                                    + " đã có, với nội dung khác. Gói đã công bố không đổi được: hãy lấy số phiên bản mới."
                            : "Phiên bản phải cao hơn phiên bản mới nhất, là " + newest.version() + ".");
            findings.require(
                    !manifest.validFrom().isBefore(today) && follows(manifest, newest),
                    PackageLayout.MANIFEST,
                    "/validFrom",
                    "Phiên bản sau phải bắt đầu từ hôm nay (" + today + ") trở đi và sau ngày bắt đầu của phiên bản"
                            + " đang có (" + newest.validFrom() + "), vì hồ sơ đã nhận theo phiên bản đó.");
        });
        undone(pack, findings);
        forms(pack, findings);
        templates(pack, findings);
    }

    /** A dossier names its version by the first day: one that has begun is never replaced on the day it began. */
    private boolean follows(PackageManifest manifest, PackageManifest newest) {
        return newest.hasBegun(today)
                ? manifest.validFrom().isAfter(newest.validFrom())
                : !manifest.validFrom().isBefore(newest.validFrom());
    }

    /** Only the day may be another one: what was made from the package in the meantime is known by its number. */
    private void undone(ProcedurePackage pack, PackageFindings findings) {
        boolean isTheSame = known.undone().stream()
                .allMatch(other -> other.beginning(pack.manifest().validFrom())
                        .files()
                        .sha256()
                        .equals(pack.files().sha256()));
        findings.require(
                isTheSame,
                PackageLayout.MANIFEST,
                "/version",
                "Số phiên bản " + pack.manifest().version()
                        + " đã dùng cho một gói có nội dung khác, công bố rồi hủy. Hãy lấy số phiên bản mới.");
    }

    private void forms(ProcedurePackage pack, PackageFindings findings) {
        var form = pack.manifest().form();
        var there = known.providing().apply(ProcedurePackage.formName(form));
        if (there.isEmpty()) {
            return;
        }
        for (var file : new String[] {"schema.json", "ui.json", "facts.json"}) {
            var mine = pack.files().bytes("form/" + file).orElse(new byte[0]);
            var published = there.get()
                    .files()
                    .bytes(there.get().formFolder(form) + file)
                    .orElse(new byte[0]);
            findings.require(
                    Arrays.equals(mine, published),
                    "form/" + file,
                    "",
                    "Tờ khai " + form + " đã công bố trong gói "
                            + there.get().manifest().name()
                            + " với nội dung khác. Hãy lấy số phiên bản mới cho tờ khai.");
        }
    }

    private void templates(ProcedurePackage pack, PackageFindings findings) {
        int i = 0;
        for (var template : pack.files().json(PackageLayout.RESULT)) {
            var key = template.path("key").asString("");
            var there = known.providing().apply(ProcedurePackage.resultName(key));
            findings.require(
                    there.map(other -> template(other, key).equals(template)).orElse(true),
                    PackageLayout.RESULT,
                    "/" + i + "/key",
                    "Mẫu kết quả " + key + " đã công bố trong gói khác với nội dung khác. Hãy lấy số phiên bản mới.");
            numbers(key, template.path("numberPattern").asString(""), "/" + i++ + "/numberPattern", findings);
        }
    }

    /**
     * Two books whose numbers are written alike would give one number to two papers. Registers may: where a number is nothing but
     * a number and the year, the name of the paper says in which one it stands.
     */
    private void numbers(String key, String pattern, String pointer, PackageFindings findings) {
        if (PLACES.matcher(pattern).replaceAll("").chars().noneMatch(Character::isLetter)) {
            return;
        }
        known.providing().apply(ProcedurePackage.numbersName(pattern)).ifPresent(other -> {
            var theirs = books(other, pattern);
            findings.require(
                    theirs.equals(Set.of(ProcedurePackage.book(key))),
                    PackageLayout.RESULT,
                    pointer,
                    "Số hiệu “" + pattern + "” đã dùng trong sổ “" + String.join(", ", theirs) + "” của gói "
                            + other.manifest().name()
                            + ", nên hai kết quả có thể trùng số. Hãy viết số hiệu khác; muốn chung một sổ"
                            + " thì đặt tên mẫu bắt đầu bằng tên sổ và “--”, ví dụ so-qd--ten-mau.");
        });
    }

    /** In which its results that are numbered so stand. */
    private static Set<String> books(ProcedurePackage pack, String pattern) {
        var books = new TreeSet<String>();
        for (var template : pack.files().json(PackageLayout.RESULT)) {
            if (template.path("numberPattern").asString("").equals(pattern)) {
                books.add(ProcedurePackage.book(template.path("key").asString("")));
            }
        }
        return books;
    }

    private static JsonNode template(ProcedurePackage pack, String key) {
        for (var template : pack.files().json(PackageLayout.RESULT)) {
            if (template.path("key").asString("").equals(key)) {
                return template;
            }
        }
        return PackageFiles.JSON.getNodeFactory().missingNode();
    }
}
