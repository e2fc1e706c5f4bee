package io.depeche.bench.hostile;

import io.depeche.model.HostileText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Texts that strain rules and tables, sent in any format. */
final class TextKinds {
    private TextKinds() {}

    /** All of them. */
    static List<Kind> all() {
        Examples examples = Examples.load();
        return Stream.of(
                        unicode(),
                        forms(),
                        Stream.of(
                                text("near-house-style", examples::nearly),
                                text("house-styles-mixed", examples::mixed)),
                        repetitive())
                .flatMap(kinds -> kinds)
                .toList();
    }

    private static Stream<Kind> unicode() {
        return Stream.of(
                text(
                        "combining-marks",
                        (random, length) -> Units.of(random, length, "e\u0301", "\u0300", "a\u0323\u0307", "\u20dd")),
                text(
                        "right-to-left",
                        (random, length) ->
                                Units.of(random, length, "\u202e", "\u202c", "\u2066", "Port \u202etroP", "\u200f")),
                text(
                        "joiners",
                        (random, length) ->
                                Units.of(random, length, "\u200d", "\u200b", "\ufeff", "Ap\u00adple", "\u2060")),
                text(
                        "emoji-sequences",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "\ud83d\udc69\u200d\ud83d\ude80",
                                "\ud83c\uddeb\ud83c\uddf7",
                                "\ufe0f")),
                text(
                        "astral",
                        (random, length) ->
                                Units.of(random, length, "\ud835\udc00\ud835\udc01", "\ud840\udc00", "\udbff\udfff")),
                text(
                        "lone-surrogates",
                        (random, length) -> Units.of(random, length, "\ud83d", "\ude00", "a\ud800b", "Port ")),
                text(
                        "controls",
                        (random, length) ->
                                Units.of(random, length, "\u0000", "\u0007", "\u001b[31m", "\u0085", "\u009f", "a")),
                text(
                        "blanks",
                        (random, length) ->
                                Units.of(random, length, "\u00a0", "\u3000", "\u2003", "\u180e", "\t", " ")),
                text(
                        "line-breaks",
                        (random, length) ->
                                Units.of(random, length, "\n", "\r", "\r\n", "\u2028", "\u2029", "\u000b", "a\f")),
                text(
                        "changing-case",
                        (random, length) ->
                                Units.of(random, length, "\u0130", "\u00df", "\u0149", "\ufb03", "\u01c5", "\u1e9e")),
                text(
                        "lookalikes",
                        (random, length) -> Units.of(
                                random, length, "\u0410pple ", "\uff21\uff21\uff30\uff2c", "\u2139\ufe0f", "\u2167")),
                text(
                        "long-words",
                        (random, length) -> Units.of(random, length, "a", "A", "aB", "\u00e9", "\u4e2d", "\u0e01")),
                text(
                        "digits",
                        (random, length) -> Units.of(random, length, "9", "1,", "1.", "\u0665", "3/", "1:", "-1")),
                text(
                        "unspaced-scripts",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "\u65e5\u672c\u3002",
                                "\u0e01\u0e33\u0e25",
                                "\ud55c\uad6d",
                                "\u0627\u0644")));
    }

    private static Stream<Kind> forms() {
        return Stream.of(
                text(
                        "near-datelines",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "PARIS, March ",
                                "PARIS, March 3 (Reuters) ",
                                "PARIS (AP) - ",
                                "LONDON/PARIS/",
                                "By PARIS, ",
                                "Paris, 3 mars (",
                                "\nMADRID, 3 mar (EFE).- ",
                                "PARIS--(")),
                text(
                        "near-bylines",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "By ",
                                "\nBy Ada ",
                                "Von ",
                                "Par Ada et ",
                                "By Ada Reed and ",
                                "By Ada Reed,\n",
                                "Di ")),
                text(
                        "near-credits",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "(Reporting by ",
                                "(Reporting by Ada Reed; ",
                                "Editing by Ada Reed)\n",
                                "; editing by ",
                                "(Reportage ",
                                "((ada.reed@example.org; +1 555 ",
                                "\n(Ada Reed, ")),
                text(
                        "near-embargoes",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "EMBARGOED UNTIL ",
                                "\nEMBARGO: 18:",
                                "Sperrfrist: 1.",
                                "until 0001 GMT ",
                                "NOT FOR RELEASE ")),
                text(
                        "near-times",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "18:00 ",
                                "1 May ",
                                "2025-05-",
                                "01.05.",
                                "0900 GMT",
                                "T18:",
                                "Mon, 1 ",
                                "12/31/",
                                " p.m. ")),
                text(
                        "near-notes",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "(Adds ",
                                "\nCORRECTION: ",
                                "Eds: ",
                                "(Corrects ",
                                "UPDATE 1-",
                                "\nREFILE-",
                                "***",
                                "(MORE)\n")),
                text(
                        "addresses",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "a@b.c",
                                "http://",
                                "www.a.",
                                "https://a/?b=c&",
                                "@a ",
                                "a.b.c.d.",
                                "+33 1 ",
                                "mailto:")),
                text(
                        "punctuation",
                        (random, length) -> Units.of(
                                random, length, "\"", "'", "(", ")", "[", "\u00ab", "\u201c", "...", "--", "_", "*",
                                "|", "/", "\u2022 ")),
                text(
                        "sentences",
                        (random, length) ->
                                Units.of(random, length, "A. ", "Mr. ", "U.S. ", "No. 1. ", "e.g. ", "?! ", "Inc. ")),
                text(
                        "codes",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "<A.N>",
                                "(NYSE:",
                                "$A",
                                "A:US ",
                                "US0378331005 ",
                                "[A.N",
                                "<",
                                "(A.PA) ",
                                "ISIN: ")),
                text(
                        "names",
                        (random, length) -> Units.of(
                                random,
                                length,
                                "Ada ",
                                "de la ",
                                "van der ",
                                "Bank of ",
                                "Ministry of ",
                                "Inc ",
                                "& Co. ",
                                "Jean-",
                                "O'")),
                text(
                        "tables",
                        (random, length) ->
                                Units.of(random, length, "1\t2\t3\n", "| a | b |\n", "a   1   2\n", "=====\n", "\t")),
                text(
                        "quoted-mail",
                        (random, length) -> Units.of(
                                random, length, "> ", "\n>> a", "\n-- \n", "\nOn 1 May, Ada wrote:\n", "\nFrom: a\n")),
                text(
                        "markup-in-text",
                        (random, length) -> Units.of(
                                random, length, "<p>", "&lt;b&gt;", "&amp;amp;", "**a**", "[a](b)", "</div>")));
    }

    private static Stream<Kind> repetitive() {
        return Arrays.stream(HostileText.values())
                .map(kind -> text(
                        "repeated-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        (random, length) -> kind.ofLength(length)));
    }

    interface Part {
        String of(RandomGenerator random, int length);
    }

    private static Kind text(String name, Part part) {
        return new Kind(name, (random, length) -> Envelope.any(random, part.of(random, length)));
    }
}
