package io.depeche.enrich;

import io.depeche.model.Remark;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language of an item. The declared language is published; if the text is clearly in another, as when a French
 * feed carries an English item, it is annotated in that, with a remark.
 *
 * @param declared BCP 47; null when the item declares none
 * @param read the language detected in the text; null when not examined, or unsupported
 */
record Spoken(@Nullable String declared, @Nullable String read) {
    /** This many characters make the detection certain. */
    static final int SURE = 200;

    @Nullable
    String published() {
        return declared != null ? declared : read;
    }

    /** The language to annotate the text in. */
    @Nullable
    String text() {
        return isContradicted() ? read : published();
    }

    List<Remark> remarks(List<Remark> others) {
        return isContradicted()
                ? Stream.concat(
                                others.stream(),
                                Stream.of(new Remark(
                                        "CLN-LANGUAGE", "declared as " + declared + ", but the text is in " + read)))
                        .toList()
                : others;
    }

    private boolean isContradicted() {
        return declared != null && read != null && !Objects.equals(primary(declared), primary(read));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
