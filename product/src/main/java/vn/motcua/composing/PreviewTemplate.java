package vn.motcua.composing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PageImages;
import vn.motcua.packages.PackageLayout;
import vn.motcua.result.ResultTemplates;
import vn.motcua.result.ResultTemplates.Template;
import vn.motcua.result.SampleResult;
import vn.motcua.shared.NotFound;

/** The paper that a template makes, as it would be printed for an example of its package (xem trước bản in). */
@Component
public class PreviewTemplate {
    /** Of papers and of pictures each. A paper takes some ten kilobytes, a picture some hundred. */
    private static final long KEPT_BYTES = 8L * 1024 * 1024;

    /** What is printed names the day: who comes back later sees it anew. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int DPI = 110;

    private final ResultTemplates templates;
    private final SampleResult samples;
    private final Cache<Asked, byte[]> papers = kept();
    private final Cache<Asked, byte[]> pictures = kept();

    /** @param pack hash of the package in which form and example stand */
    private record Asked(String pack, Template template, String example) {}

    private static Cache<Asked, byte[]> kept() {
        return Caffeine.newBuilder()
                .maximumWeight(KEPT_BYTES)
                .weigher((Asked _, byte[] printed) -> printed.length)
                .expireAfterWrite(KEPT)
                .build();
    }

    PreviewTemplate(ResultTemplates templates, SampleResult samples) {
        this.templates = templates;
        this.samples = samples;
    }

    /** @param file of the example in the package */
    public record Sample(String file, String titleVi, String titleEn) {}

    /** Examples whose answers can fill the paper; none where the package has none. */
    public List<Sample> samples(TemplateOnDesk desk) {
        var files = desk.formIn().files();
        var samples = new ArrayList<Sample>();
        for (var file : files.under(PackageLayout.EXAMPLES)) {
            var title = files.json(file).path("title");
            samples.add(
                    new Sample(file, title.path(0).asString(file), title.path(1).asString(file)));
        }
        return samples;
    }

    /** The template, where it has the shape of one. */
    public Optional<Template> template(TemplateOnDesk desk) {
        return templates.read(desk.sheet().template());
    }

    /**
     * @param example file of it; where there is none of this name, nothing is answered
     * @return PDF/A
     * @throws NotFound when what was drafted has not the shape of a template
     */
    public byte[] print(TemplateOnDesk desk, String example) {
        return papers.get(asked(desk, example), one -> samples.print(desk.formIn(), one.template(), example));
    }

    /** As {@link #print}, its first pages as one picture, PNG. */
    public byte[] picture(TemplateOnDesk desk, String example) {
        return pictures.get(asked(desk, example), _ -> PageImages.png(print(desk, example), DPI));
    }

    private Asked asked(TemplateOnDesk desk, String example) {
        var template = template(desk)
                .orElseThrow(() ->
                        new NotFound("template of " + desk.inForce().manifest().code() + " that can be printed"));
        return new Asked(desk.formIn().files().sha256(), template, example);
    }
}
