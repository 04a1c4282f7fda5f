package vn.motcua.packages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Command;
import vn.motcua.shared.ProcedureCode;

/** The launcher's {@code packages}: checks packages, brings them in, writes them out. */
@Component
public class PackagesCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(PackagesCommand.class);
    private static final String HELP = """
            Cách gọi:
              packages check GÓI...                    kiểm tra gói thủ tục (tệp zip, thư mục của gói, hoặc thư mục chứa nhiều gói)
              packages check TỆP.jsonl[.gz]            suy ra gói của mọi thủ tục đã công bố trong tệp, kiểm tra từng gói, in số liệu
              packages derive TỆP.jsonl[.gz]|MÃ THƯ-MỤC [MÃ...]
                                                       suy ra gói từ nội dung công bố (của tệp, hoặc của một thủ tục trong danh mục)
                                                       và ghi mỗi gói một tệp zip; kèm MÃ thì chỉ ghi các thủ tục đó của tệp
              packages export MÃ[/PHIÊN-BẢN] TỆP.zip   ghi gói ra tệp zip
              packages import GÓI AI VÌ-SAO [SỐ-QUYẾT-ĐỊNH]
                                                       nhập gói, hoặc mọi gói trong thư mục; ghi vào sổ niêm phong ai nhập, vì sao,
                                                       theo quyết định nào
            """;
    private static final int CALLED_WRONGLY = 2;

    private final CheckPackage check;
    private final ImportPackage imports;
    private final Packages packages;
    private final ObjectProvider<PublishedCheck> published;
    private final ObjectProvider<PublishedDerivation> derivation;

    PackagesCommand(
            CheckPackage check,
            ImportPackage imports,
            Packages packages,
            ObjectProvider<PublishedCheck> published,
            ObjectProvider<PublishedDerivation> derivation) {
        this.published = published;
        this.derivation = derivation;
        this.check = check;
        this.imports = imports;
        this.packages = packages;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var action = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        try {
            return switch (action) {
                case "check" -> rest.isEmpty() ? help(out) : check(rest, out);
                case "derive" -> rest.size() < 2 ? help(out) : derive(rest, out);
                case "export" -> rest.size() == 2 ? export(rest.getFirst(), Path.of(rest.getLast()), out) : help(out);
                case "import" -> rest.size() >= 3 ? bringIn(rest, out) : help(out);
                default -> help(out);
            };
        } catch (IOException e) {
            LOG.info("A package could not be read or written", e);
            out.println(
                    "Không đọc hoặc ghi được tệp: ổ đĩa hoặc đường mạng báo lỗi. Hãy kiểm tra đường dẫn và quyền ghi.");
            return CALLED_WRONGLY;
        }
    }

    private static int help(PrintStream out) {
        out.print(HELP);
        return CALLED_WRONGLY;
    }

    private int check(List<String> places, PrintStream out) throws IOException {
        if (places.size() == 1 && PublishedCheck.isPublished(places.getFirst())) {
            return published.getObject().check(Path.of(places.getFirst()), out);
        }
        int sound = 0;
        int all = 0;
        var names = new HashMap<String, Path>();
        for (var place : places) {
            for (var path : packagesAt(Path.of(place))) {
                all++;
                sound += check(path, names, out) ? 1 : 0;
            }
        }
        out.println(sound + " trong " + all + " gói không có lỗi.");
        return all > 0 && sound == all ? 0 : 1;
    }

    private boolean check(Path path, Map<String, Path> names, PrintStream out) throws IOException {
        var found = switch (ReadPackage.read(path)) {
            case PackageReading.Refused(var findings) -> findings;
            case PackageReading.Read(var files) ->
                switch (check.check(files)) {
                    case CheckPackage.Outcome.Refused(var findings) -> findings;
                    case CheckPackage.Outcome.Sound(var pack) -> {
                        var name = pack.manifest().name();
                        var other = names.putIfAbsent(name, path);
                        yield other == null
                                ? List.<PackageFinding>of()
                                : List.of(new PackageFinding(
                                        PackageLayout.MANIFEST,
                                        "/version",
                                        "Gói " + name + " còn có ở " + other + "."));
                    }
                };
        };
        print(path.toString(), found, out);
        return found.isEmpty();
    }

    /** The place itself, or each package in a folder that is none. */
    private static List<Path> packagesAt(Path place) throws IOException {
        if (!Files.isDirectory(place) || Files.exists(place.resolve(PackageLayout.MANIFEST))) {
            return List.of(place);
        }
        try (var inside = Files.walk(place)) {
            var several = inside.filter(path -> path.getFileName().toString().endsWith(".zip")
                            || Files.isRegularFile(path.resolve(PackageLayout.MANIFEST)))
                    .sorted()
                    .toList();
            return several.isEmpty() ? List.of(place) : several;
        }
    }

    private int derive(List<String> words, PrintStream out) throws IOException {
        return derivation
                .getObject()
                .derive(words.getFirst(), Path.of(words.get(1)), words.subList(2, words.size()), out);
    }

    private int export(String name, Path file, PrintStream out) throws IOException {
        var pack = find(name);
        if (pack.isEmpty()) {
            out.println("Không có gói nào của '" + name + "'. Ghi mã như 1.004873 hoặc 1.004873/1.");
            return 1;
        }
        Files.write(file, pack.get().files().zip());
        out.println("Đã ghi gói " + pack.get().manifest().name() + " vào " + file + ", sha256 "
                + pack.get().files().sha256() + ".");
        return 0;
    }

    private Optional<ProcedurePackage> find(String name) {
        var parts = name.split("/", -1);
        if (!ProcedureCode.isValid(parts[0]) || parts.length == 2 && !parts[1].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        var code = new ProcedureCode(parts[0]);
        return parts.length == 2 ? packages.version(code, Integer.parseInt(parts[1])) : packages.newest(code);
    }

    private int bringIn(List<String> words, PrintStream out) throws IOException {
        var why = new ImportPackage.Why(words.get(1), words.get(2), words.size() > 3 ? words.get(3) : "");
        int code = 0;
        for (var path : packagesAt(Path.of(words.getFirst()))) {
            code = Math.max(code, bringIn(path, why, out));
        }
        return code;
    }

    private int bringIn(Path path, ImportPackage.Why why, PrintStream out) throws IOException {
        return switch (ReadPackage.read(path)) {
            case PackageReading.Refused(var findings) -> refused(path, findings, out);
            case PackageReading.Read(var files) -> bringIn(path, files, why, out);
        };
    }

    private int bringIn(Path path, PackageFiles files, ImportPackage.Why why, PrintStream out) {
        try {
            return switch (imports.importFrom(files, why)) {
                case ImportPackage.Outcome.Imported(var name, var sha256) -> {
                    out.println("Đã nhập gói " + name + ", sha256 " + sha256 + ".");
                    yield 0;
                }
                case ImportPackage.Outcome.Unchanged(var name) -> {
                    out.println("Gói " + name + " đã có, giống hệt. Không đổi gì.");
                    yield 0;
                }
                case ImportPackage.Outcome.Refused(var findings) -> refused(path, findings, out);
            };
        } catch (BadInput refused) {
            var findings = new ArrayList<PackageFinding>();
            refused.findings().forEach(one -> findings.add(new PackageFinding("", one.pointer(), one.message())));
            return refused(path, findings, out);
        }
    }

    private static int refused(Path path, List<PackageFinding> findings, PrintStream out) {
        print(path.toString(), findings, out);
        out.println("Chưa nhập gì.");
        return 1;
    }

    private static void print(String name, List<PackageFinding> findings, PrintStream out) {
        out.println(name + (findings.isEmpty() ? ": không có lỗi" : ": " + findings.size() + " lỗi"));
        findings.forEach(finding -> out.println("  " + finding.inOneLine()));
    }
}
