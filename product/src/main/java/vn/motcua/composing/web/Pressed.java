package vn.motcua.composing.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.composing.ComposeTemplate.Deed;
import vn.motcua.composing.sheet.BlockDeed;
import vn.motcua.composing.sheet.FieldDeed;
import vn.motcua.result.LayoutBlock.Kind;

/**
 * Which button was pressed: {@code xoa:3} takes the fourth block away, {@code them:PARAGRAPH:3} adds a paragraph behind it,
 * {@code muc-len:2} moves the third field up, {@code mo:2} opens its card, {@code sang:cac-muc} the other page. What no button sends
 * keeps what was typed and does no more.
 *
 * @param page that is shown afterwards; empty for the one that was shown
 * @param field number of the field whose card is opened, from 0; -1 for none
 */
record Pressed(Deed deed, String page, int field, boolean isToDrafts, boolean isToDiscard) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z-]{1,20})(?::([A-Za-z-]{1,20}))?(?::(\\d{1,3}))?");
    private static final Map<String, BlockDeed> BLOCKS =
            Map.of("them", BlockDeed.ADD, "xoa", BlockDeed.REMOVE, "len", BlockDeed.UP, "xuong", BlockDeed.DOWN);
    private static final Map<String, FieldDeed> FIELDS = Map.of(
            "muc-them", FieldDeed.ADD,
            "muc-xoa", FieldDeed.REMOVE,
            "muc-len", FieldDeed.UP,
            "muc-xuong", FieldDeed.DOWN);

    static Pressed of(String sent) {
        var written = WRITTEN.matcher(sent);
        if (!written.matches()) {
            return keep("", -1);
        }
        var word = written.group(1);
        var what = written.group(2) == null ? "" : written.group(2);
        int at = written.group(3) == null ? -1 : Integer.parseInt(written.group(3));
        var ofBlock = BLOCKS.get(word);
        if (ofBlock != null) {
            return pressed(new Deed.OfBlock(ofBlock, kind(what), at));
        }
        var ofField = FIELDS.get(word);
        if (ofField != null) {
            return pressed(new Deed.OfField(ofField, at));
        }
        return switch (word) {
            case "hoan-tac" -> pressed(new Deed.Undo());
            case "lam-lai" -> pressed(new Deed.Redo());
            case "bo-han" -> pressed(new Deed.Discard());
            case "bo" -> new Pressed(new Deed.Keep(), "", -1, false, true);
            case "xong" -> new Pressed(new Deed.Keep(), "", -1, true, false);
            case "sang" -> keep(what, -1);
            case "mo" -> keep(ComposeView.FIELDS, at);
            default -> keep("", -1);
        };
    }

    private static Pressed pressed(Deed deed) {
        return new Pressed(deed, "", -1, false, false);
    }

    private static Pressed keep(String page, int field) {
        return new Pressed(new Deed.Keep(), page, field, false, false);
    }

    private static Optional<Kind> kind(String word) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
