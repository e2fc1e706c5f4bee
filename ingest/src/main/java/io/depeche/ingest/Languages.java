package io.depeche.ingest;

import io.depeche.ingest.feed.FeedProfile;
import io.depeche.model.Problem;
import io.depeche.model.Remark;
import io.depeche.words.Kind;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads declared languages: BCP 47 tags, three-letter codes, names.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5646">BCP 47</a>
 */
final class Languages {
    private static final int SHOWN = 40;

    /** Empty for a word that names no language. */
    private final Map<String, Optional<String>> names = new HashMap<>();

    Languages(Words words) {
        for (Table.Row row : words.rows(Kind.LANGUAGE_NAMES)) {
            names.put(row.get("name"), row.find("language"));
        }
    }

    /** The tag of the declared language, else that of the feed; null when both are unknown. */
    @Nullable
    String read(@Nullable String declared, FeedProfile profile, List<Remark> remarks) {
        if (declared == null || declared.isBlank()) {
            if (profile.language() != null) {
                remarks.add(new Remark(
                        "LNG-ASSUMED",
                        "the item declares no language: used that of the feed profile " + profile.name()));
            }
            return profile.language();
        }
        Optional<String> tag = tag(declared.strip());
        if (tag.isEmpty()) {
            remarks.add(new Remark(
                    "SCH-BAD-LANGUAGE",
                    "the declared language '" + Problem.shortened(declared, SHOWN) + "' is not a BCP 47 tag"));
        }
        return tag.orElse(null);
    }

    private Optional<String> tag(String declared) {
        String lower = declared.toLowerCase(Locale.ROOT);
        if (names.containsKey(lower)) {
            return names.getOrDefault(lower, Optional.empty());
        }
        // a locale of POSIX says a charset too: fr_FR.UTF-8
        String[] parts = declared.replaceFirst("[.@].*", "").split("[-_]", 2);
        String primary = parts[0].toLowerCase(Locale.ROOT);
        Optional<String> language = names.getOrDefault(primary, Optional.of(primary));
        return language.flatMap(
                        known -> wellFormed(parts.length > 1 ? known + "-" + parts[1].replace('_', '-') : known))
                .filter(tag -> !tag.equals("und"));
    }

    private static Optional<String> wellFormed(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
