package io.depeche.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Items for tests of the console. */
final class Samples {
    /** A document that was cut off. */
    static final String BROKEN = "{\"uri\": \"urn:x:broken\", \"headline\": \"A line that was cut";

    /** A route to the topic {@code desk.reuters}. */
    static final String ROUTE = """
            source: a test
            licence: CC0-1.0
            version: "1"
            routes:
              - topic: desk.reuters
                change: [new, update, correction]
                when: {provider: Reuters}
                examples:
                  - {article: {provider: Reuters}, goes: true}
                  - {article: {provider: AFP}, goes: false}
            """;

    static final String PASTED = """
            OSLO, March 14 (Reuters) - The harbour of Oslo opens in May, its master Kari Moen said on Thursday.
            """;

    /** What shows when {@link #ARTICLES} are published, without revisions of one article. */
    static final int LATEST = 4;

    static final List<byte[]> ARTICLES = List.of(
            item(
                    "one",
                    1,
                    "en",
                    "Reuters",
                    "usable",
                    "Thales guides boats",
                    "Thales TCFP.PA has guided boats since 12 May, said Anne Kervella."),
            item(
                    "two",
                    1,
                    "fr",
                    "AFP",
                    "usable",
                    "Un port ouvre",
                    "Le groupe Thales TCFP.PA ouvre un port à Brest, a dit Anne Kervella."),
            item(
                    "three",
                    1,
                    "en",
                    "Example Wire",
                    "usable",
                    "A port that does not exist",
                    "The port of Nowhere opens on Monday."),
            item(
                    "hostile",
                    1,
                    "en",
                    "Example Wire",
                    "usable",
                    "\uD83D\uDEA2 Thales, \u202Ethguob is ecirp" + "W".repeat(400),
                    "\uD83D\uDEA2\uD83D\uDEA2 ships & \u202Eright to left\u202C. In Brest, Thales TCFP.PA is at work, said Anne Kervella. "
                            + "x".repeat(3_000)),
            item(
                    "one",
                    2,
                    "en",
                    "Reuters",
                    "usable",
                    "CORRECTED-Thales guides boats",
                    "Thales TCFP.PA has guided boats since 14 May, said Anne Kervella. The guided boats are new."),
            item("three", 2, "en", "Example Wire", "canceled", "A port that does not exist", ""),
            BROKEN.getBytes(UTF_8));

    private Samples() {}

    static byte[] item(
            String id, int version, String language, String provider, String status, String headline, String body) {
        return """
                {"uri": "urn:x:%s", "type": "text", "version": "%d", "versioncreated": "2026-03-01T1%d:00:00Z",
                 "pubstatus": "%s", "language": "%s", "headline": "%s", "body_text": "%s",
                 "infosource": [{"name": "%s", "role": "provider"}]}
                """.formatted(id, version, version, status, language, headline, body, provider)
                .getBytes(UTF_8);
    }
}
