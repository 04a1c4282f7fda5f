package vn.motcua.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.result.LayoutBlock.Kind;
import vn.motcua.result.LayoutBlock.Style;
import vn.motcua.result.ResultTemplates.Field;
import vn.motcua.result.ResultTemplates.Template;
import vn.motcua.result.ResultTemplates.Trait;
import vn.motcua.result.print.PrintedResult;
import vn.motcua.result.print.PrintedResult.Part;

/**
 * What stands on the paper of a result, block by block: the parts between number and signature, and those that stay with the signature,
 * so that none stands alone on a page.
 */
final class LaidOut {
    /** A table up to so many rows stays with the signature. */
    private static final int ROWS_KEPT_MAX = 12;

    private final Template template;
    private final Map<String, String> values;
    private final List<LayoutBlock> printed;

    LaidOut(Template template, Map<String, String> values) {
        this.template = template;
        this.values = values;
        this.printed = template.blocks().stream()
                .filter(block -> block.isPrinted(values))
                .toList();
    }

    /** Those between number and signature. */
    List<Part> parts() {
        var all = body();
        return List.copyOf(all.subList(0, all.size() - kept(all)));
    }

    /** Those that stay with the signature. */
    List<Part> last() {
        var all = body();
        return List.copyOf(all.subList(all.size() - kept(all), all.size()));
    }

    List<String> subject() {
        return lines(Kind.SUBJECT);
    }

    List<String> copies() {
        return lines(Kind.COPIES);
    }

    private List<String> lines(Kind kind) {
        return printed.stream()
                .filter(block -> block.block() == kind)
                .flatMap(block -> ResultWords.sentences(block.text(), values).stream())
                .toList();
    }

    private List<Part> body() {
        return printed.stream().flatMap(block -> parts(block).stream()).toList();
    }

    /** How many of the last parts: all sentences of the last block that prints something, one line of fields, or a short table. */
    private int kept(List<Part> all) {
        if (all.isEmpty()) {
            return 0;
        }
        return switch (all.getLast()) {
            case PrintedResult.Row _ -> 1;
            case PrintedResult.Grid grid -> grid.rows().size() <= ROWS_KEPT_MAX ? 1 : 0;
            case PrintedResult.Sentence _ -> lastSentences();
            case PrintedResult.Title _, PrintedResult.Recipient _ -> 0;
        };
    }

    private int lastSentences() {
        return printed.reversed().stream()
                .map(block -> parts(block).size())
                .filter(size -> size > 0)
                .findFirst()
                .orElse(0);
    }

    private List<Part> parts(LayoutBlock block) {
        var sentences = ResultWords.sentences(block.text(), values);
        return switch (block.block()) {
            case TITLE -> List.of(new PrintedResult.Title(template.title(), sentences));
            case RECIPIENT -> sentences.isEmpty() ? List.of() : List.of(new PrintedResult.Recipient(sentences));
            case PARAGRAPH ->
                sentences.stream()
                        .map(sentence -> (Part) new PrintedResult.Sentence(sentence, look(block.style())))
                        .toList();
            case FIELDS -> List.copyOf(ResultWords.rows(fields(template, block), values));
            case TABLE -> {
                var rows = ResultWords.rows(fields(template, block), values);
                yield rows.isEmpty() ? List.of() : List.of(new PrintedResult.Grid(rows));
            }
            case HEAD, NUMBER, SUBJECT, SIGNATURE, COPIES -> List.of();
        };
    }

    private static String look(Style style) {
        return switch (style) {
            case PLAIN -> "";
            case INDENTED -> "indented";
            case GROUND -> "indented italic";
            case CENTRED -> "centred";
        };
    }

    /** Those that a block prints, in the order of the template: the ones it names, or all that stand nowhere else. */
    static List<Field> fields(Template template, LayoutBlock block) {
        if (!block.fields().isEmpty()) {
            return template.fields().stream()
                    .filter(field -> block.fields().contains(field.key()))
                    .toList();
        }
        var elsewhere = named(template.blocks());
        return template.fields().stream()
                .filter(field -> !field.has(Trait.IN_TEXT) && !elsewhere.contains(field.key()))
                .toList();
    }

    private static Set<String> named(List<LayoutBlock> blocks) {
        var named = new HashSet<String>();
        blocks.stream().filter(block -> block.block().listsFields()).forEach(block -> named.addAll(block.fields()));
        return named;
    }

    /** Sentences before the first fields, or behind them, for who drafts the result. */
    static List<String> sentences(Template template, Map<String, String> values, boolean isBefore) {
        var sentences = new ArrayList<String>();
        boolean isPast = false;
        for (var block : template.blocks()) {
            isPast |= block.block().listsFields();
            boolean isSaid = block.block() == Kind.PARAGRAPH || block.block() == Kind.RECIPIENT;
            if (isSaid && isPast != isBefore && block.isPrinted(values)) {
                sentences.addAll(ResultWords.sentences(block.text(), values));
            }
        }
        return sentences;
    }
}
