package io.depeche.model;

import java.util.Set;

/**
 * Something a stage repaired, assumed or noticed in an item that it kept.
 *
 * @param code stable and upper-case: {@code ENC-MISMATCH}
 * @param message for people
 */
public record Remark(String code, String message) {
    /** The codes of all remarks; {@code docs/dead-letters.md} explains each. */
    public static final Set<String> CODES = Set.of(
            "CLN-DATE-UNREADABLE",
            "CLN-HEADLINE-FROM-TEXT",
            "CLN-LANGUAGE",
            "CLN-LINES",
            "CLN-MANY-TAGS",
            "CLN-NO-BODY",
            "CLN-NO-HEADLINE",
            "CLN-TAGS",
            "CLN-ZONE-ASSUMED",
            "ENC-CONTROLS",
            "ENC-INVALID",
            "ENC-MISMATCH",
            "ENC-MOJIBAKE",
            "ENC-UNKNOWN",
            "FMT-ATTACHMENT",
            "FMT-REPAIRED",
            "FMT-TAGS",
            "ID-CONSTANT",
            "LNG-ASSUMED",
            "SCH-BAD-DATE",
            "SCH-BAD-EMBARGO",
            "SCH-BAD-LANGUAGE",
            "SCH-BAD-STATUS",
            "SCH-BAD-URGENCY",
            "SCH-BAD-VERSION",
            "SCH-EMBARGOED",
            "SCH-NO-BODY-INLINE",
            "SCH-OTHER-TEXTS",
            "SNK-URI",
            "TIME-ZONE-ASSUMED",
            "VER-CONFLICT",
            "VER-REPLAYED");
}
