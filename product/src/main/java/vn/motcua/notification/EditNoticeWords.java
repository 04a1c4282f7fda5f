package vn.motcua.notification;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.DraftOf;
import vn.motcua.editing.EditFile;
import vn.motcua.editing.FileDraft;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/**
 * An editor writes words of notices that a procedure has of its own, as drafts of its two files of texts. Of two windows each changes the
 * kind of notice that it sends and no other.
 */
@Component
class EditNoticeWords {
    static final List<String> FILES = List.of(PackageNotices.VI, PackageNotices.EN);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final EditFile edit;

    EditNoticeWords(EditFile edit) {
        this.edit = edit;
    }

    /**
     * The words as they are drafted.
     *
     * @param canUndo whether a step of this editor can be taken back
     */
    record Drafted(Map<NoticeKind, TemplateWords> words, boolean canUndo, boolean canRedo) {}

    /** @throws NotFound when no package of the procedure is in force */
    @Transactional(readOnly = true)
    public Drafted open(ProcedureCode code, Editor editor) {
        var drafts = FILES.stream()
                .map(file -> edit.open(new DraftOf(code, file, editor)))
                .toList();
        var vietnamese = notices(drafts.getFirst());
        var english = notices(drafts.getLast());
        var words = new EnumMap<NoticeKind, TemplateWords>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            if (vietnamese.has(kind.name()) || english.has(kind.name())) {
                words.put(kind, PackageNotices.words(vietnamese.path(kind.name()), english.path(kind.name())));
            }
        }
        return new Drafted(
                words,
                drafts.stream().anyMatch(FileDraft::canUndo),
                drafts.stream().anyMatch(FileDraft::canRedo));
    }

    private static JsonNode notices(FileDraft draft) {
        return MAPPER.readTree(draft.text().getBytes(StandardCharsets.UTF_8)).path(PackageNotices.NOTICES);
    }

    /** Whatever they say: what is wrong with them is found when they are looked at. Without any word the province's hold. */
    @Transactional
    public void keep(ProcedureCode code, Editor editor, NoticeKind kind, TemplateWords words) {
        edit.keep(
                code,
                editor,
                Map.of(
                        PackageNotices.VI,
                        with(code, editor, PackageNotices.VI, kind, vietnamese(words)),
                        PackageNotices.EN,
                        with(code, editor, PackageNotices.EN, kind, english(words))));
    }

    private String with(ProcedureCode code, Editor editor, String file, NoticeKind kind, Map<String, String> members) {
        var before = edit.held(new DraftOf(code, file, editor)).text();
        var whole = (ObjectNode) MAPPER.readTree(before);
        if (members.isEmpty() && !whole.path(PackageNotices.NOTICES).has(kind.name())) {
            return before;
        }
        var notices = whole.withObject("/" + PackageNotices.NOTICES);
        if (members.isEmpty()) {
            notices.remove(kind.name());
        } else {
            var notice = notices.putObject(kind.name());
            members.forEach(notice::put);
        }
        if (notices.isEmpty()) {
            whole.remove(PackageNotices.NOTICES);
        }
        return KeptLayout.write(before, whole);
    }

    private static Map<String, String> vietnamese(TemplateWords words) {
        return members(words, words.titleVi(), words.textVi(), words.smsVi());
    }

    private static Map<String, String> english(TemplateWords words) {
        return members(words, words.titleEn(), words.textEn(), words.smsEn());
    }

    private static Map<String, String> members(TemplateWords words, String title, String text, String sms) {
        if (isNothing(words)) {
            return Map.of();
        }
        var members = new LinkedHashMap<String, String>();
        members.put("title", title);
        members.put("text", text);
        if (!sms.isEmpty()) {
            members.put("sms", sms);
        }
        return members;
    }

    static boolean isNothing(TemplateWords words) {
        return words.fields().values().stream().allMatch(String::isBlank);
    }

    @Transactional
    public void undo(ProcedureCode code, Editor editor) {
        edit.undo(code, editor, FILES);
    }

    @Transactional
    public void redo(ProcedureCode code, Editor editor) {
        edit.redo(code, editor, FILES);
    }
}
