package io.depeche.bench.hostile;

import io.depeche.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** How a text is sent: each format puts other readers before the same words. */
enum Envelope {
    PLAIN {
        @Override
        String around(String text) {
            return text;
        }
    },
    NINJS {
        @Override
        String around(String text) {
            return "{\"uri\":\"urn:hostile:1\",\"headline\":\"Port reopens\",\"body_text\":" + Json.line(text) + "}";
        }
    },
    NINJS_HEADLINE {
        @Override
        String around(String text) {
            return "{\"uri\":\"urn:hostile:1\",\"headline\":" + Json.line(text) + ",\"byline\":" + Json.line(text)
                    + ",\"body_text\":\"The port reopened.\"}";
        }
    },
    NINJS_MARKUP {
        @Override
        String around(String text) {
            return "{\"uri\":\"urn:hostile:1\",\"headline\":\"Port reopens\",\"body_xhtml\":"
                    + Json.line(paragraphs(text)) + "}";
        }
    },
    NITF {
        @Override
        String around(String text) {
            return "<?xml version=\"1.0\"?><nitf><body><body.head><hedline><hl1>Port reopens</hl1></hedline></body.head>"
                    + "<body.content>" + paragraphs(text) + "</body.content></body></nitf>";
        }
    },
    RSS {
        @Override
        String around(String text) {
            return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Port</title><item><title>Port reopens"
                    + "</title><guid>urn:hostile:1</guid><description>" + escaped(paragraphs(text))
                    + "</description></item></channel></rss>";
        }
    },
    PAGE {
        @Override
        String around(String text) {
            return "<!DOCTYPE html><html lang=\"en\"><head><title>Port reopens</title></head><body><article><h1>Port"
                    + " reopens</h1>" + paragraphs(text) + "</article></body></html>";
        }
    },
    MAIL {
        @Override
        String around(String text) {
            return "From: Desk <desk@example.org>\r\nSubject: Port reopens\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        }
    };

    private static final Envelope[] ALL = values();

    /** The text as an item of this format. */
    abstract String around(String text);

    /** An item of any format that carries the text, in UTF-8. */
    static byte[] any(RandomGenerator random, String text) {
        return ALL[random.nextInt(ALL.length)].around(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String paragraphs(String text) {
        return "<p>" + escaped(text).replace("\n\n", "</p><p>").replace("\n", "<br/>") + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
