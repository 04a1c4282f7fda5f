package vn.motcua.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.linked.LinkedGroup.Member;
import vn.motcua.linked.LinkedGroup.WithoutResult;

/** What comes next in a thread: told from its definition and where each member stands, and from nothing else. */
final class ThreadRules {
    /** Where a member stands. */
    enum Standing {
        /** Nothing was filed for it yet. */
        NOT_FILED,
        /** It lies with the citizen as a draft, to be filed alone. */
        WITH_CITIZEN,
        UNDER_WAY,
        /** Decided, and granted. */
        GRANTED,
        /** Not received, rejected or taken back: there will be no result. */
        WITHOUT_RESULT,
        /** Taken back before it was filed. */
        TAKEN_BACK;

        boolean willGiveNone() {
            return this == WITHOUT_RESULT || this == TAKEN_BACK;
        }
    }

    /** What is to be done about a member now. */
    sealed interface Next {
        /** It is to be filed. */
        record File() implements Next {}

        /** @param members whose results it waits for */
        record Wait(List<String> members) implements Next {
            public Wait {
                members = List.copyOf(members);
            }
        }

        /** Those before it ended without a result; it waits until they are filed anew. */
        record Held(List<String> members) implements Next {
            public Held {
                members = List.copyOf(members);
            }
        }

        /** Those before it ended without a result; it may be filed alone. */
        record Released(List<String> members) implements Next {
            public Released {
                members = List.copyOf(members);
            }
        }

        /** Nothing: it goes its own way, or is over. */
        record Nothing() implements Next {}
    }

    private ThreadRules() {}

    /** @param standings of the members that take part; the others hold nobody up */
    static Map<String, Next> next(LinkedGroup service, Map<String, Standing> standings) {
        var next = new LinkedHashMap<String, Next>();
        service.members().stream()
                .filter(member -> standings.containsKey(member.key()))
                .forEach(member -> next.put(member.key(), next(member, standings)));
        return next;
    }

    private static Next next(Member member, Map<String, Standing> standings) {
        if (standings.get(member.key()) != Standing.NOT_FILED) {
            return new Next.Nothing();
        }
        var before = member.after().stream()
                .filter(after -> standings.containsKey(after.member()))
                .toList();
        var held = withoutResult(before, standings, WithoutResult.WAITS);
        if (!held.isEmpty()) {
            return new Next.Held(held);
        }
        var open = before.stream()
                .map(LinkedGroup.After::member)
                .filter(key -> standings.get(key) != Standing.GRANTED)
                .filter(key -> !isOver(standings, key))
                .toList();
        if (!open.isEmpty()) {
            return new Next.Wait(open);
        }
        var released = withoutResult(before, standings, WithoutResult.RELEASED);
        return released.isEmpty() ? new Next.File() : new Next.Released(released);
    }

    private static List<String> withoutResult(
            List<LinkedGroup.After> before, Map<String, Standing> standings, WithoutResult otherwise) {
        return before.stream()
                .filter(after -> after.otherwise() == otherwise && isOver(standings, after.member()))
                .map(LinkedGroup.After::member)
                .toList();
    }

    private static boolean isOver(Map<String, Standing> standings, String key) {
        var standing = standings.get(key);
        return standing != null && standing.willGiveNone();
    }
}
