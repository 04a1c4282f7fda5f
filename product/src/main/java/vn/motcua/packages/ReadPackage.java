package vn.motcua.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads a folder or zip that a stranger made. Nothing is unpacked to the disk; names, sizes and kinds of entries are judged before
 * their content is looked at, and everything that is wrong is said at once.
 */
public final class ReadPackage {
    static final int FILES_MAX = 200;
    static final int FILE_BYTES_MAX = 1_000_000;
    static final int BYTES_MAX = 5_000_000;

    private ReadPackage() {}

    /** @throws IOException when the disk does not answer */
    public static PackageReading read(Path folderOrZip) throws IOException {
        if (Files.isDirectory(folderOrZip)) {
            return folder(folderOrZip);
        }
        if (!Files.isRegularFile(folderOrZip)) {
            return refused("Không có tệp hay thư mục '" + folderOrZip + "'.");
        }
        return Files.size(folderOrZip) > BYTES_MAX ? tooLarge() : zip(Files.readAllBytes(folderOrZip));
    }

    public static PackageReading zip(byte[] content) {
        if (content.length > BYTES_MAX) {
            return tooLarge();
        }
        var findings = new PackageFindings();
        var entries = ZipEntries.read(content, findings);
        return findings.isEmpty() ? judged(withoutWrapper(entries)) : new PackageReading.Refused(findings.all());
    }

    private static PackageReading folder(Path folder) throws IOException {
        var findings = new PackageFindings();
        var entries = new ArrayList<NamedContent>();
        long bytes = 0;
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted().toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isSymbolicLink(path)) {
                    findings.add(name, "", ZipEntries.LINK);
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    long size = Files.size(path);
                    bytes += size;
                    findings.require(size <= FILE_BYTES_MAX, name, "", ZipEntries.LARGE);
                    if (size <= FILE_BYTES_MAX && bytes <= BYTES_MAX && entries.size() <= FILES_MAX) {
                        entries.add(new NamedContent(name, Files.readAllBytes(path)));
                    }
                }
            }
        }
        findings.require(bytes <= BYTES_MAX, "", "", ZipEntries.ALL_LARGE);
        findings.require(entries.size() <= FILES_MAX, "", "", ZipEntries.MANY);
        return findings.isEmpty() ? judged(entries) : new PackageReading.Refused(findings.all());
    }

    /** A file of a zip or folder, before anybody looked at its name. */
    record NamedContent(String name, byte[] content) {}

    /** Who packs a folder gets its name before every entry; it is taken away. */
    private static List<NamedContent> withoutWrapper(List<NamedContent> entries) {
        var manifest = entries.stream()
                .map(NamedContent::name)
                .filter(name -> name.endsWith("/" + PackageLayout.MANIFEST))
                .findFirst();
        if (manifest.isEmpty()) {
            return entries;
        }
        var wrapper = manifest.get().substring(0, manifest.get().length() - PackageLayout.MANIFEST.length());
        boolean wrapsAll = wrapper.indexOf('/') == wrapper.length() - 1
                && !wrapper.startsWith(".")
                && entries.stream().allMatch(entry -> entry.name().startsWith(wrapper));
        return wrapsAll
                ? entries.stream()
                        .map(entry -> new NamedContent(entry.name().substring(wrapper.length()), entry.content()))
                        .toList()
                : entries;
    }

    private static PackageReading judged(List<NamedContent> entries) {
        var findings = new PackageFindings();
        var files = new TreeMap<String, byte[]>();
        for (var entry : entries) {
            PackageLayout.problem(entry.name()).ifPresent(why -> findings.add(entry.name(), "", why));
            if (files.put(entry.name(), entry.content()) != null) {
                findings.add(entry.name(), "", "Tệp này có hai lần trong gói; chỉ được có một.");
            }
        }
        PackageLayout.clashes(files.keySet())
                .forEach((name, other) -> findings.add(
                        name, "", "Tên tệp chỉ khác '" + other + "' ở chữ hoa, chữ thường; chỉ được có một."));
        return findings.isEmpty()
                ? new PackageReading.Read(PackageFiles.of(files))
                : new PackageReading.Refused(findings.all());
    }

    private static PackageReading tooLarge() {
        return refused(ZipEntries.ALL_LARGE);
    }

    private static PackageReading refused(String why) {
        return new PackageReading.Refused(List.of(new PackageFinding("", "", why)));
    }
}
