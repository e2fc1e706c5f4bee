package io.depeche.bench.hostile;

import static io.depeche.bench.hostile.MarkupKinds.numbered;
import static io.depeche.bench.hostile.Units.nested;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** JSON that strains a parser or holds what a field should not. */
final class JsonKinds {
    static final List<Kind> ALL = List.of(
            json("json-deep-arrays", (random, length) -> nested(random, length, "[", "1", "]")),
            json("json-deep-objects", (random, length) -> nested(random, length, "{\"a\":", "1", "}")),
            json("json-unclosed", (random, length) -> Units.of(random, length, "{", "\"a\":", "[", ",", "\"")),
            item("json-doubled-keys", (random, length) -> "\"a\":1" + ",\"headline\":\"Port\"".repeat(length / 18)),
            item("json-many-keys", (random, length) -> "\"a\":1" + numbered(",\"k%d\":null", length)),
            item("json-huge-number", (random, length) -> "\"version\":" + "9".repeat(length)),
            item("json-huge-exponent", (random, length) -> "\"urgency\":1e" + "9".repeat(1 + length % 1000)),
            item(
                    "json-escapes",
                    (random, length) -> "\"body_text\":\""
                            + Units.of(random, length, "\\ud83d", "\\ude00", "\\u0000", "\\n", "\\u202e", "\\\"")
                            + "\""),
            item("json-wrong-types", (random, length) -> fields(random)),
            item(
                    "json-many-subjects",
                    (random, length) -> "\"subject\":[{}"
                            + numbered(",{\"code\":\"medtop:%1$d\",\"name\":\"Port %1$d\"}", length) + "]"),
            item(
                    "json-many-symbols",
                    (random, length) -> "\"organisations\":[{}"
                            + numbered(",{\"name\":\"Ship %1$d\",\"symbols\":[{\"ticker\":\"A%1$d\"}]}", length) + "]"),
            item(
                    "json-markup",
                    (random, length) -> "\"body_xhtml\":\""
                            + Units.of(random, length, "<p>Port.", "<div>", "</b>", "&lt;p&gt;", "<table><td>") + "\""),
            json(
                    "json-lines",
                    (random, length) ->
                            numbered("{\"uri\":\"urn:h:%d\",\"body_text\":\"The port reopened.\"}\n", length)),
            json(
                    "json-array",
                    (random, length) ->
                            "[{}" + numbered(",{\"uri\":\"urn:h:%d\",\"headline\":\"Port\"}", length) + "]"));

    private JsonKinds() {}

    private interface Part {
        String of(RandomGenerator random, int length);
    }

    private static Kind json(String name, Part part) {
        return new Kind(name, (random, length) -> part.of(random, length).getBytes(StandardCharsets.UTF_8));
    }

    private static Kind item(String name, Part part) {
        return json(
                name,
                (random, length) -> "{\"uri\":\"urn:hostile:1\",\"headline\":\"Port reopens\",\"body_text\":"
                        + "\"The port reopened.\"," + part.of(random, length) + "}");
    }

    private static String fields(RandomGenerator random) {
        StringBuilder fields = new StringBuilder("\"a\":1");
        for (int i = random.nextInt(12); i >= 0; i--) {
            fields.append(",\"")
                    .append(Units.pick(
                            random,
                            "uri",
                            "version",
                            "versioncreated",
                            "pubstatus",
                            "urgency",
                            "language",
                            "headline",
                            "headlines",
                            "byline",
                            "located",
                            "body_text",
                            "bodies",
                            "subject",
                            "person",
                            "associations",
                            "embargoed",
                            "type",
                            "altids"))
                    .append("\":")
                    .append(Units.pick(
                            random,
                            "null",
                            "{}",
                            "[]",
                            "[[]]",
                            "true",
                            "-1",
                            "1e999",
                            "\"\"",
                            "\"\\u0000\"",
                            "[null]",
                            "{\"value\":[]}",
                            "[{\"value\":1}]",
                            "\"+999999999-12-31T23:59:60Z\"",
                            "\"0000-00-00\"",
                            "\"\\ud800\""));
        }
        return fields.toString();
    }
}
