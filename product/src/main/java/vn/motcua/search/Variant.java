package vn.motcua.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.search.Words.Word;

/** Rarer variants of a procedure, meant only where the words say so. */
public enum Variant {
    FOREIGN("nước ngoài", "ngoại quốc", "quốc tế", "người tây", "việt kiều"),
    BORDER("tại khu vực biên giới", "khu vực biên giới", "biên giới"),
    MOBILE("lưu động"),
    CENTRAL("trung ương", "bộ, ngành", "các bộ"),
    ARMED_FORCES("quân đội", "quân sự", "công an nhân dân", "lực lượng vũ trang", "quốc phòng", "công an", "bộ đội"),
    IN_PART("từng phần", "một phần"),
    ABROAD("ở nước ngoài", "lãnh sự", "ngoại giao");

    private final List<List<Word>> phrases;

    Variant(String... phrases) {
        this.phrases = Stream.of(phrases).map(Words::of).toList();
    }

    static Set<Variant> in(List<Word> words, boolean marksCount) {
        var found = EnumSet.noneOf(Variant.class);
        for (var variant : values()) {
            for (int at = 0; at < words.size(); at++) {
                if (variant.standsAt(words, at, marksCount)) {
                    found.add(variant);
                }
            }
        }
        return found;
    }

    static int longestAt(List<Word> words, int at) {
        int longest = 0;
        for (var variant : values()) {
            for (var phrase : variant.phrases) {
                longest = Math.max(longest, Words.standAt(words, at, phrase, true) ? phrase.size() : 0);
            }
        }
        return longest;
    }

    private boolean standsAt(List<Word> words, int at, boolean marksCount) {
        return phrases.stream().anyMatch(phrase -> Words.standAt(words, at, phrase, marksCount));
    }
}
