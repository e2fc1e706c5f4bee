package io.depeche.bench;

import io.depeche.ingest.Ingest;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures reading each format: an item with the usual fields of agencies and twelve paragraphs, about 450 words. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class IngestBenchmark {
    private static final String PARAGRAPH =
            "The harbour of Norderoog reopened on Thursday after a storm had closed it for two"
                    + " days, and ferries resumed their service to the islands, the port authority said; “we expect the timetable to"
                    + " be back to normal by Friday,” said Thomas Merrick, who runs the port.";
    private static final String XHTML = ("<p>" + PARAGRAPH + "</p>\n").repeat(12);
    private static final String TEXT =
            ("   " + PARAGRAPH.replace(", and", ",\nand").replace("; ", ";\n") + "\n").repeat(12);
    private static final String HEADLINE = "Harbour reopens after storm, ferries resume";
    private static final String SUBJECTS = "{\"code\":\"20000361\",\"name\":\"shipping\",\"scheme\":\"medtop\"},"
            .repeat(15)
            .replaceFirst(",$", "");

    private static final Map<String, String> ITEMS = Map.ofEntries(
            Map.entry(
                    "newsml-g2",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/>"
                            + "<itemSet><newsItem guid=\"tag:wire.example,2026:1\" version=\"2\" xml:lang=\"en\"><itemMeta><provider literal=\"wire\"/>"
                            + "<versionCreated>2026-02-26T10:15:30Z</versionCreated><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta>"
                            + "<urgency>3</urgency><headline>" + HEADLINE + "</headline>"
                            + "<subject qcode=\"N2:FR\"><name>France</name></subject>".repeat(15)
                            + "</contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\">"
                            + "<body>" + XHTML
                            + "</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"),
            Map.entry(
                    "newsml-1",
                    "<NewsML><NewsEnvelope><DateAndTime>20260226T101600Z</DateAndTime></NewsEnvelope><NewsItem xml:lang=\"en\"><Identification>"
                            + "<NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20260226</DateId><NewsItemId>1</NewsItemId>"
                            + "<RevisionId>2</RevisionId><PublicIdentifier>urn:newsml:wire.example:20260226:1:2</PublicIdentifier></NewsIdentifier>"
                            + "</Identification><NewsManagement><ThisRevisionCreated>20260226T101530Z</ThisRevisionCreated><Status FormalName=\"Usable\"/>"
                            + "</NewsManagement><NewsComponent><NewsLines><HeadLine>" + HEADLINE
                            + "</HeadLine></NewsLines><DescriptiveMetadata>"
                            + "<SubjectCode><SubjectMatter FormalName=\"02001000\"/></SubjectCode>".repeat(15)
                            + "</DescriptiveMetadata><NewsComponent><Role FormalName=\"Main\"/><ContentItem><MediaType FormalName=\"Text\"/><DataContent>"
                            + "<nitf><body><body.content>" + XHTML
                            + "</body.content></body></nitf></DataContent></ContentItem></NewsComponent>"
                            + "</NewsComponent></NewsItem></NewsML>"),
            Map.entry(
                    "nitf",
                    "<nitf baselang=\"en\"><head><docdata management-status=\"usable\"><doc-id id-string=\"1\" regsrc=\"wire\"/><urgency ed-urg=\"3\"/>"
                            + "<date.issue norm=\"20260226T101530Z\"/><key-list>"
                            + "<keyword key=\"harbour\"/>".repeat(15)
                            + "</key-list></docdata></head><body><body.head><hedline><hl1>" + HEADLINE
                            + "</hl1></hedline></body.head>"
                            + "<body.content>" + XHTML + "</body.content></body></nitf>"),
            Map.entry(
                    "rss",
                    "<rss version=\"2.0\"><channel><title>Wire</title><language>en</language><item><title>" + HEADLINE
                            + "</title><guid>1</guid><pubDate>Thu, 26 Feb 2026 10:15:30 GMT</pubDate><description><![CDATA["
                            + XHTML
                            + "]]></description></item></channel></rss>"),
            Map.entry(
                    "ninjs",
                    "{\"uri\":\"urn:x:1\",\"version\":\"2\",\"versioncreated\":\"2026-02-26T10:15:30Z\",\"headline\":\""
                            + HEADLINE + "\",\"language\":\"en\",\"subject\":[" + SUBJECTS + "],\"body_html\":"
                            + json(XHTML) + "}"),
            Map.entry(
                    "ap",
                    "{\"data\":{\"item\":{\"altids\":{\"itemid\":\"1\"},\"version\":2,\"versioncreated\":\"2026-02-26T10:15:30Z\",\"headline\":\""
                            + HEADLINE + "\",\"subject\":[" + SUBJECTS + "],\"description_summary\":" + json(TEXT)
                            + "}}}"),
            Map.entry(
                    "reuters-connect",
                    "{\"data\":{\"item\":{\"usn\":\"1\",\"uri\":\"tag:reuters.com,2026:newsml_1\",\"versionCreated\":\"2026-02-26T10:15:30Z\","
                            + "\"headLine\":\"" + HEADLINE + "\",\"subject\":[" + SUBJECTS + "],\"bodyXhtml\":"
                            + json(XHTML) + "}}}"),
            Map.entry(
                    "lseg-mrn",
                    "{\"altId\":\"n1\",\"id\":\"1_2\",\"takeSequence\":1,\"versionCreated\":\"2026-02-26T10:15:30Z\",\"headline\":\""
                            + HEADLINE + "\",\"subjects\":[" + "\"N2:FR\",".repeat(30)
                            + "\"R:NHAFG.DE\"],\"mimeType\":\"text/plain\",\"body\":" + json(TEXT) + "}"),
            Map.entry(
                    "dpa-digitalwire",
                    "{\"format\":\"digitalwires@1.0.0\",\"urn\":\"urn:newsml:x:1\",\"version\":2,\"version_created\":\"2026-02-26T10:15:30Z\",\"headline\":\""
                            + HEADLINE + "\",\"article_html\":" + json(XHTML) + "}"),
            Map.entry(
                    "iptc-7901",
                    "\u0001wir0001 3 eco 450    wir 001\r\nPorts/\r\n\u0002" + HEADLINE + " =\r\n\r\n" + TEXT
                            + "\u0003261015 GMT Feb 26\r\n\u0004"),
            Map.entry(
                    "email",
                    "Message-ID: <1@wire.example>\nFrom: Wire <a@wire.example>\nSubject: " + HEADLINE
                            + "\nDate: Thu, 26 Feb 2026 10:15:30 +0000\nContent-Type: text/html; charset=utf-8\n\n"
                            + XHTML),
            Map.entry("text", TEXT));

    private final Ingest ingest = Ingest.withDefaults();

    /** The format. */
    @Param({
        "newsml-g2",
        "newsml-1",
        "nitf",
        "rss",
        "ninjs",
        "ap",
        "reuters-connect",
        "lseg-mrn",
        "dpa-digitalwire",
        "iptc-7901",
        "email",
        "text"
    })
    public String format = "";

    private RawItem item = new RawItem(Payload.of(new byte[0]), Map.of(), "bench", Instant.EPOCH);

    /** Chooses the item, and checks that ingest detects its format. */
    @Setup
    public void choose() {
        byte[] bytes = String.valueOf(ITEMS.get(format)).getBytes(StandardCharsets.UTF_8);
        item = new RawItem(Payload.of(bytes), Map.of(), "bench", Instant.EPOCH);
        String read = ingest.items(item).format().orElse("no known format");
        if (!read.equals(format)) {
            throw new IllegalStateException("the item of " + format + " was detected as " + read);
        }
    }

    /** Items read per second. */
    @Benchmark
    public List<Outcome<WireItem>> read() {
        return ingest.apply(item);
    }

    private static String json(String text) {
        return '"' + text.replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
