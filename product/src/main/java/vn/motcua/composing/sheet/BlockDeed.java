package vn.motcua.composing.sheet;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.result.LayoutBlock.Kind;

/** What a button does with the blocks of a layout. */
public enum BlockDeed {
    ADD,
    REMOVE,
    UP,
    DOWN;

    /**
     * @param kind of a block to add
     * @param at number of the block that the button stands at, from 0; for {@link #ADD} behind it, or where the decree has such a block
     * @return number of the block to look at next; -1 where nothing could be done
     */
    public int with(ArrayNode blocks, Optional<Kind> kind, int at) {
        return switch (this) {
            case ADD -> kind.map(one -> add(blocks, one, at)).orElse(-1);
            case REMOVE -> remove(blocks, at);
            case UP -> swap(blocks, at, at - 1);
            case DOWN -> swap(blocks, at, at + 1);
        };
    }

    private static int add(ArrayNode blocks, Kind kind, int at) {
        boolean isThere = blocks.values().stream().anyMatch(block -> kind(block).equals(Optional.of(kind)));
        if (isThere && !kind.isRepeatable()) {
            return -1;
        }
        int first = first(blocks);
        int end = end(blocks);
        int place = switch (kind) {
            case HEAD -> 0;
            case NUMBER -> Math.min(1, blocks.size());
            case SUBJECT -> first;
            case COPIES, SIGNATURE -> blocks.size();
            case TITLE, RECIPIENT -> at < 0 ? first : inside(at + 1, first, end);
            case PARAGRAPH, FIELDS, TABLE -> at < 0 ? end : inside(at + 1, first, end);
        };
        var block = blocks.insertObject(place).put("block", kind.name());
        if (kind.needsText()) {
            block.put("text", "");
        }
        return place;
    }

    private static int inside(int place, int first, int end) {
        return Math.clamp(place, Math.min(first, end), end);
    }

    /** Where the body begins: behind head, number and subject. */
    private static int first(ArrayNode blocks) {
        int at = 0;
        while (at < blocks.size() && isOneOf(blocks.get(at), Kind.HEAD, Kind.NUMBER, Kind.SUBJECT)) {
            at++;
        }
        return at;
    }

    /** Where it ends: before signature and receivers. */
    private static int end(ArrayNode blocks) {
        int at = blocks.size();
        while (at > 0 && isOneOf(blocks.get(at - 1), Kind.SIGNATURE, Kind.COPIES)) {
            at--;
        }
        return at;
    }

    private static boolean isOneOf(JsonNode block, Kind... kinds) {
        return kind(block).filter(kind -> Arrays.asList(kinds).contains(kind)).isPresent();
    }

    private static int remove(ArrayNode blocks, int at) {
        if (!isThere(blocks, at) || kind(blocks.get(at)).filter(Kind::isNeeded).isPresent()) {
            return -1;
        }
        blocks.remove(at);
        return Math.max(0, at - 1);
    }

    private static int swap(ArrayNode blocks, int at, int with) {
        if (!isMovable(blocks, at) || !isMovable(blocks, with)) {
            return -1;
        }
        var moved = blocks.get(at);
        blocks.set(at, blocks.get(with));
        blocks.set(with, moved);
        return with;
    }

    /** Whether the block stands in the body, where order is the editor's. */
    public static boolean isMovable(ArrayNode blocks, int at) {
        return isThere(blocks, at)
                && kind(blocks.get(at)).filter(Kind::isInBody).isPresent();
    }

    private static boolean isThere(ArrayNode blocks, int at) {
        return at >= 0 && at < blocks.size();
    }

    /** Empty for a block of no known kind. */
    public static Optional<Kind> kind(JsonNode block) {
        var word = block.path("block").asString("");
        for (var kind : Kind.values()) {
            if (kind.name().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
