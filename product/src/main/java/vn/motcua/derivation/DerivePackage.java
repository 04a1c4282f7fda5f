package vn.motcua.derivation;

import java.util.List;
import vn.motcua.catalogue.OpenPoint;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.importing.PublishedText;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageLayout;

/** Derives the package of a procedure from its published text. The same text and rules give the same bytes. */
public final class DerivePackage {
    /** @param open what the package leaves open, as it also says itself */
    public record Derived(PackageFiles files, List<OpenPoint> open) {
        public Derived {
            open = List.copyOf(open);
        }

        /** Whether limit, fee and competence are known, so that it can be brought in and run as it is. */
        public boolean isComplete() {
            return open.stream().noneMatch(point -> point.what().mustBeFilledIn());
        }
    }

    private DerivePackage() {}

    static Derived derive(PublishedText published, Rules rules) {
        var made = new Derivation(published, rules);
        made.json(PackageLayout.PROCEDURE, Derivation.JSON.valueToTree(published.content()));
        made.published(PackageLayout.PROCEDURE);
        made.derived(PackageLayout.SERVICE, "", "service-frame");
        CompetenceRule.apply(made);
        LimitRule.apply(made);
        FeeRule.apply(made);
        PapersRule.apply(made);
        FormRule.apply(made);
        RouteRule.apply(made);
        ResultRule.apply(made);
        online(made);
        texts(made);
        return new Derived(made.files(), made.open());
    }

    /** Whole procedure online only where the text names that way of filing and nothing needed for it is open. */
    private static void online(Derivation made) {
        var isPublished = made.content().channels().stream().anyMatch(channel -> channel.way() == Way.ONLINE);
        var isOpen = made.open().stream().anyMatch(point -> point.what().mustBeFilledIn());
        made.service.put("level", isPublished && !isOpen ? "FULL" : "PARTIAL");
        if (isOpen) {
            made.service.set(
                    "partialReason",
                    Derivation.both(
                            "Thời hạn, mức phí hoặc cấp có thẩm quyền chưa được xác nhận; tiếp nhận tại quầy.",
                            "Time limit, fee or competence are not confirmed yet; filed at the counter."));
        } else if (!isPublished) {
            made.service.set(
                    "partialReason",
                    Derivation.both(
                            "Nội dung công bố không nêu hình thức nộp trực tuyến.",
                            "The published text names no way of filing online."));
        }
        made.derived(PackageLayout.SERVICE, "/level", "online-level");
    }

    private static void texts(Derivation made) {
        var content = made.content();
        made.json("texts/vi.json", Derivation.NODES.objectNode().put("summary", content.name() + "."));
        made.json(
                "texts/en.json",
                Derivation.NODES.objectNode().put("summary", content.name() + " (published in Vietnamese only)."));
        made.derived("texts/vi.json", "", "summary");
        made.derived("texts/en.json", "", "summary");
        if (!content.unread().isEmpty()) {
            made.leaveOpen(
                    What.TEXT,
                    "Có phần của nội dung công bố máy không đọc được; xem nguyên văn.",
                    content.unread().getFirst().text());
        }
    }
}
