package io.depeche.app.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A format in which the wire of the day sends, with the agency that uses it. */
enum Format {
    /** Of Nordsee Wire, whose versions have no order but their time. */
    NINJS("nsw") {
        @Override
        byte[] bytes(Version version) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("uri", version.id());
            item.put("type", "text");
            item.put("version", Integer.toString(version.number()));
            item.put("versioncreated", version.created().toString());
            item.put("pubstatus", version.status());
            item.put("embargoed", version.embargo());
            item.put("language", "en");
            item.put("headline", version.headline());
            item.put("ednote", version.note());
            item.put("infosource", new Object[] {Map.of("name", "nsw")});
            item.put("body_text", String.join("\n\n", version.paragraphs()));
            item.values().removeIf(value -> value == null || value.equals(""));
            try {
                return JSON.writeValueAsBytes(item);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        String id(int number) {
            return "urn:nsw:2026:" + number;
        }
    },
    /** Of dpa, whose versions count upwards. */
    NEWSML_G2("dpa") {
        @Override
        byte[] bytes(Version version) {
            StringBuilder paragraphs = new StringBuilder();
            version.paragraphs()
                    .forEach(text ->
                            paragraphs.append("<p>").append(escaped(text)).append("</p>"));
            String body = paragraphs.isEmpty()
                    ? ""
                    : "<contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\">"
                            + "<body><section class=\"main\">" + paragraphs
                            + "</section></body></html></inlineXML></contentSet>";
            return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\""
                            + version.id() + "\" version=\"" + version.number()
                            + "\" standard=\"NewsML-G2\" xml:lang=\"en\"><itemMeta><provider qcode=\"nprov:dpa\"/><versionCreated>"
                            + version.created() + "</versionCreated>"
                            + element("embargoed", version.embargo())
                            + "<pubStatus qcode=\"stat:" + version.status() + "\"/>"
                            + (version.signal() == null ? "" : "<signal qcode=\"" + version.signal() + "\"/>")
                            + element("edNote", version.note())
                            + "</itemMeta><contentMeta><headline>" + escaped(version.headline())
                            + "</headline></contentMeta>" + body + "</newsItem>")
                    .getBytes(UTF_8);
        }

        @Override
        String id(int number) {
            return "urn:newsml:dpa.com:20090101:260302-99-" + (100_000 + number);
        }
    },
    /** Of Nordsee Wire's teleprinter: an item has a number and no versions. */
    IPTC_7901("nsw") {
        @Override
        byte[] bytes(Version version) {
            String stamp = STAMP.format(version.created().atOffset(ZoneOffset.UTC));
            return ("\u0001" + version.id() + " 3 pol 60    nsw " + version.id().substring(3) + "\r\n\u0002\r\n"
                            + version.headline() + " =\r\n\r\n" + String.join("\r\n\r\n", version.paragraphs())
                            + "\r\n\u0003\r\n" + stamp + "\r\n\u0004")
                    .getBytes(UTF_8);
        }

        @Override
        String id(int number) {
            return String.format(Locale.ROOT, "nsw%04d", number);
        }

        /** Documented in formats.md: source, number and day. */
        @Override
        String name(Version version) {
            return "urn:depeche:nsw:" + version.id() + "-2026-03-02";
        }
    },
    /** Of the ticker of dpa: neither id nor time, so that only an article's headline names it. */
    TEXT("dpa") {
        @Override
        byte[] bytes(Version version) {
            return (version.headline() + "\n\n" + String.join("\n\n", version.paragraphs()) + "\n").getBytes(UTF_8);
        }

        @Override
        String id(int number) {
            return "";
        }

        @Override
        String name(Version version) {
            return version.headline();
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("ddHHmm 'GMT' MMM uu", Locale.ENGLISH);

    private final String feed;

    Format(String feed) {
        this.feed = feed + " " + name();
    }

    /** The key of its raw records. */
    String feed() {
        return feed;
    }

    abstract byte[] bytes(Version version);

    /** The native id of the article with that number. */
    abstract String id(int number);

    /** What the test calls the article: its uri, or its first headline if only its words can name it. */
    String name(Version version) {
        return version.id();
    }

    private static String element(String name, @org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
