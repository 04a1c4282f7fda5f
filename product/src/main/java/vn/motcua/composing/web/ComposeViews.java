package vn.motcua.composing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.composing.PreviewTemplate;
import vn.motcua.composing.PreviewTemplate.Sample;
import vn.motcua.composing.TemplateOnDesk;
import vn.motcua.composing.sheet.BlockDeed;
import vn.motcua.composing.web.ComposeView.Draft;
import vn.motcua.composing.web.ComposeView.Head;
import vn.motcua.composing.web.ComposeView.Option;
import vn.motcua.editing.EditValues;
import vn.motcua.result.LayoutBlock.Kind;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Lays a template out as a form: what is wrong or doubtful stands beside its block or its field, or above all. */
@Component
class ComposeViews {
    private static final String LAYOUT = "layout";
    private static final String FIELDS = "fields";

    private final PreviewTemplate preview;
    private final Messages messages;

    ComposeViews(PreviewTemplate preview, Messages messages) {
        this.preview = preview;
        this.messages = messages;
    }

    /** @param asked what the page was asked for */
    ComposeView of(TemplateOnDesk desk, Map<String, String> asked, Language language) {
        var page = asked.getOrDefault("phan", "").equals(ComposeView.FIELDS) ? ComposeView.FIELDS : ComposeView.LAYOUT;
        var beside = SaidBeside.of(desk, language);
        var samples = preview.samples(desk);
        var sheet = desk.sheet();
        var words = new SheetWords(desk, messages, language);
        var fields = new FieldViews(words, beside);
        boolean isLayout = page.equals(ComposeView.LAYOUT);
        int open = number(asked.getOrDefault("muc", ""));
        return new ComposeView(
                desk.inForce().manifest().code().value(),
                desk.procedureName(),
                page,
                desk.verdict(),
                desk.verdicts().stream()
                        .map(verdict -> new Option(verdict, messages.text(language, "composing.verdict." + verdict)))
                        .toList(),
                draft(desk),
                EditValues.mark(desk.opened().draft().text()),
                new Head(
                        sheet.text("title"),
                        beside.at("title"),
                        sheet.text("numberPattern"),
                        beside.at("numberPattern"),
                        sheet.text("key")),
                isLayout ? new BlockViews(words, beside).all() : List.of(),
                addable(sheet.blocks(), language),
                isLayout ? List.of() : fields.rows(),
                isLayout || open < 0 ? null : fields.card(open),
                isLayout ? List.of() : words.questions(),
                asked.containsKey("cua-so"),
                beside.elsewhere(),
                isLayout
                        ? beside.ofOther(FIELDS, words::field)
                        : beside.ofOther(LAYOUT, at -> words.say("block-number", at + 1)),
                beside.wrong(),
                beside.doubtful(),
                samples.stream()
                        .map(sample -> new Option(
                                sample.file(), language == Language.VI ? sample.titleVi() : sample.titleEn()))
                        .toList(),
                chosen(samples, asked.getOrDefault("vi-du", "")),
                preview.template(desk).isPresent(),
                asked.getOrDefault("hoi", "").equals("bo"));
    }

    private static Draft draft(TemplateOnDesk desk) {
        var draft = desk.opened().draft();
        return new Draft(
                draft.isAsBegun(),
                draft.canUndo(),
                draft.canRedo(),
                desk.opened().isOvertaken());
    }

    private static String chosen(List<Sample> samples, String asked) {
        var files = samples.stream().map(Sample::file).toList();
        return files.contains(asked) ? asked : files.stream().findFirst().orElse("");
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }

    /** Kinds of blocks of which there can be one more, the most usual first. */
    private List<Option> addable(ArrayNode blocks, Language language) {
        var there = new ArrayList<Kind>();
        blocks.values().forEach(block -> BlockDeed.kind(block).ifPresent(there::add));
        var usual = List.of(Kind.PARAGRAPH, Kind.FIELDS, Kind.TABLE, Kind.RECIPIENT, Kind.COPIES);
        return Stream.concat(usual.stream(), Arrays.stream(Kind.values()).filter(kind -> !usual.contains(kind)))
                .filter(kind -> kind.isRepeatable() || !there.contains(kind))
                .map(kind -> new Option(kind.name(), messages.text(language, "composing.block." + kind)))
                .toList();
    }
}
