package vn.motcua.packages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Finds all that is wrong with a package: missing files, what is no JSON, what has not the shape of its file, and then what the
 * modules find that read it. Changes nothing.
 */
@Component
public class CheckPackage {
    public sealed interface Outcome {
        record Sound(ProcedurePackage pack) implements Outcome {}

        record Refused(List<PackageFinding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private static final Pattern DECLARATION =
            Pattern.compile("\\A\\s{0,99}<\\?xml[^>]{0,200}?\\sencoding\\s{0,9}=\\s{0,9}[\"']([^\"']{0,40})");
    private static final int SEEN_MAX = 10_000;

    private final ObjectProvider<PackageCheck> checks;

    /** Files in which nothing was wrong lately, by name and hash: most of a new version is what was looked at before. */
    private final Cache<String, Boolean> seen =
            Caffeine.newBuilder().maximumSize(SEEN_MAX).build();

    CheckPackage(ObjectProvider<PackageCheck> checks) {
        this.checks = checks;
    }

    public Outcome check(PackageFiles files) {
        var findings = findings(files.readOnce());
        return findings.isEmpty() ? new Outcome.Sound(ProcedurePackage.of(files)) : new Outcome.Refused(findings.all());
    }

    /** Where examples say something else than what follows from the package, for who changed it and wants them to follow. */
    public List<PackageExample.Differing> differing(PackageFiles files) {
        return findings(files.readOnce()).differing();
    }

    private PackageFindings findings(PackageFiles files) {
        var findings = new PackageFindings();
        for (var required : PackageLayout.REQUIRED) {
            findings.require(files.has(required), required, "", "Thiếu tệp này.");
        }
        files.names().forEach(name -> readOnce(name, files, findings));
        if (findings.touch(PackageLayout.MANIFEST)) {
            return findings;
        }
        var pack = ProcedurePackage.of(files);
        sources(pack, findings);
        for (var check : checks.orderedStream().toList()) {
            if (!findings.touch(check.reads())) {
                check.check(pack, findings);
            }
        }
        return findings;
    }

    /** What a file says by itself is the same as long as it is the same file. */
    private void readOnce(String name, PackageFiles files, PackageFindings findings) {
        var key = name + " " + files.sha256(name);
        if (seen.getIfPresent(key) == null) {
            int before = findings.size();
            readable(name, files, findings);
            if (findings.size() == before) {
                seen.put(key, true);
            }
        }
    }

    /** The package, where its manifest has the shape of one, whatever else is wrong with it: whose it is and which version. */
    public static Optional<ProcedurePackage> named(PackageFiles files) {
        var findings = new PackageFindings();
        if (files.has(PackageLayout.MANIFEST)) {
            readable(PackageLayout.MANIFEST, files, findings);
            return findings.isEmpty() ? Optional.of(ProcedurePackage.of(files)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** A file that says it is written otherwise than it is would be read otherwise by whoever believes it. */
    private static void declared(String name, String text, PackageFindings findings) {
        var declaration = DECLARATION.matcher(text);
        if (declaration.find() && !declaration.group(1).equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            findings.add(
                    name,
                    "",
                    "Tệp là chữ UTF-8 mà dòng đầu lại khai encoding=\"" + declaration.group(1)
                            + "\". Hãy sửa thành encoding=\"UTF-8\".");
        }
    }

    private static void readable(String name, PackageFiles files, PackageFindings findings) {
        var content = files.bytes(name).orElseThrow();
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.startsWith("\uFEFF") || text.chars().anyMatch(CheckPackage::isNoText)) {
                findings.add(name, "", "Tệp phải là chữ UTF-8 không có BOM và không có ký tự điều khiển.");
            } else if (name.endsWith(".json")) {
                var json = files.json(name);
                Shapes.check(name, json, findings);
                PackageTexts.check(name, json, findings);
            } else {
                declared(name, text, findings);
                if (name.startsWith(PackageLayout.TABLES)) {
                    PackageTexts.checkLines(name, text, findings);
                }
            }
        } catch (CharacterCodingException _) {
            findings.add(name, "", "Tệp không phải chữ UTF-8. Hãy lưu lại bằng UTF-8 (không BOM).");
        } catch (JacksonException e) {
            var at = e.getLocation();
            findings.add(
                    name,
                    "",
                    "Không phải JSON đúng cú pháp"
                            + (at == null
                                    ? "."
                                    : ", ở dòng " + at.getLineNr() + ", cột " + Math.max(1, at.getColumnNr()) + ".")
                            + " Mỗi khóa chỉ được có một lần.");
        }
    }

    private static boolean isNoText(int letter) {
        return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r'
                || letter == 0xFFFE
                || letter == 0xFFFF;
    }

    private static void sources(ProcedurePackage pack, PackageFindings findings) {
        int i = 0;
        for (var source : pack.manifest().sources()) {
            var place = "/sources/" + i++;
            if (findings.touch(source.file())) {
                continue;
            }
            if (!pack.files().has(source.file())) {
                findings.add(PackageLayout.MANIFEST, place + "/file", "Gói không có tệp '" + source.file() + "'.");
            } else if (source.file().endsWith(".json")
                    && pack.files().json(source.file()).at(source.pointer()).isMissingNode()) {
                findings.add(
                        PackageLayout.MANIFEST,
                        place + "/pointer",
                        "Trong " + source.file() + " không có mục '" + source.pointer() + "'.");
            }
            var missing = switch (source.from()) {
                case PUBLISHED -> isBlank(source.ground()) ? "ground" : "";
                case DERIVED -> isBlank(source.rule()) ? "rule" : "";
                case ENTERED -> isBlank(source.by()) || source.at() == null ? "by và at" : "";
            };
            findings.require(
                    missing.isEmpty(),
                    PackageLayout.MANIFEST,
                    place,
                    "Nguồn " + source.from() + " phải nói rõ mục " + missing + ".");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
